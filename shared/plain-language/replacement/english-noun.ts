import type { LayWords } from '../lexicon/entry.ts';
import type { FormName } from '../lexicon/forms.ts';
import type { Reading } from '../rules/rule.ts';
import type { Token } from '../text/tokens.ts';
import type { FittedNoun } from './dutch-noun.ts';
import { isCounted, isDeterminer } from './noun-phrase.ts';

const vowelSound = /^(?:[aeio]|u(?!ni|ri|se|te))/iu;
const articleBefore = (text: string) => (vowelSound.test(text) ? 'an' : 'a');

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** An adjective may stand between: only what directly follows one of these is surely bare. */
const bareAfter = /^(?:of|with|without|for|from|after|due|by|is|was|has|had|have|and|or|shows|showed|to)$/u;

interface Place {
  readonly token: number;
  readonly start: number;
  readonly form: FormName;
  /** Whether the term itself can be counted: `mortality` cannot, so it takes no article. */
  readonly isCountable: boolean;
}

function numbered(
  { text, plural, number }: LayWords,
  form: FormName,
): { readonly noun: string; readonly isPlural: boolean } {
  if (number === 'plural') return { noun: text, isPlural: true };
  return form === 'plural' ? { noun: plural ?? text, isPlural: true } : { noun: text, isPlural: false };
}

/** `a stenosis` becomes `an obstruction`, `narrowings` takes no article. */
function afterArticle(before: Token, start: number, noun: string, isPlural: boolean): FittedNoun {
  const article = isPlural ? '' : articleBefore(noun);
  if (article === before.norm) return { from: start, text: noun };
  const shown = /^\p{Lu}/u.test(before.text) ? capitalised(article) : article;
  return { from: before.start, text: `${shown} ${noun}`.trim() };
}

/** An English noun in the place of a term: its number, and `a` or `an` before it. */
export function fittedEnglishNoun(
  reading: Reading,
  { token, start, form, isCountable }: Place,
  lay: LayWords,
): FittedNoun {
  const { noun, isPlural } = numbered(lay, form);
  const before = reading.tokens[token - 1];
  if (before?.norm === 'a' || before?.norm === 'an') return afterArticle(before, start, noun, isPlural);
  const isOne = isCountable && !isPlural && lay.plural !== undefined;
  const isBare = before !== undefined && !isDeterminer(before.norm, reading) && bareAfter.test(before.norm);
  const needsArticle = isOne && isBare && !isCounted(reading, token);
  return { from: start, text: needsArticle ? `${articleBefore(noun)} ${noun}` : noun };
}
