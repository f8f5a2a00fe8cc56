import type { TFunction } from 'i18next';

import type { Finding } from '#shared/plain-language/model.ts';

/** Longest piece of the text that a card shows, in characters. */
const longestShown = 70;

/** What was found, short enough for one or two lines. */
export function shownText({ text }: Pick<Finding, 'text'>): string {
  const line = text.replace(/\s+/gu, ' ');
  const letters = [...line];
  return letters.length > longestShown ? `${letters.slice(0, longestShown).join('').trimEnd()}…` : line;
}

/** Why something was found, in a sentence. A reason without a text shows nothing rather than its name. */
export function whyText(t: TFunction<'language'>, { why }: Pick<Finding, 'why'>): string {
  if (why.from === 'lexicon') return why.text;
  const say = t as (key: string, values: Readonly<Record<string, unknown>>) => string;
  return say(`why.${why.key}`, { ...why.values, defaultValue: '' });
}
