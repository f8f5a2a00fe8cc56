import type { TFunction } from 'i18next';

import type { ProblemCode, QueryPart, QueryProblem } from '#shared/capabilities/search/query-language.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import type { Formats } from '#renderer/i18n/formats.ts';

type Words = TFunction<['search', 'counter']>;

function conditionWords(part: QueryPart, t: Words, formats: Formats): string | undefined {
  switch (part.field) {
    case 'words':
      return undefined;
    case 'from':
      return t('search:chip.from', { name: isolatedText(part.words.join(' ')) });
    case 'type':
      return t(`counter:questionType.${part.value}`);
    case 'status':
      return t(`search:status.${part.value}`);
    case 'flag':
      return t(`search:flag.${part.value}`);
    case 'channel':
      return t(`search:channel.${part.value}`);
    case 'is':
      return t(`search:is.${part.value}`);
    case 'before':
    case 'after':
      return t(`search:chip.${part.field}`, { day: formats.date(part.value) });
    case 'department':
      return isolatedText(part.name);
    case 'owner':
      return part.value === 'named'
        ? t('search:chip.owner', { name: isolatedText(part.name) })
        : t(`search:chip.owner-${part.value}`);
  }
}

/** What a condition asks, in words: "vanaf 20 november 2026", "niet gesloten". Plain words need none. */
export function wordsOfCondition(part: QueryPart, t: Words, formats: Formats): string | undefined {
  const words = conditionWords(part, t, formats);
  return words !== undefined && part.isExcluded ? t('search:chip.not', { words }) : words;
}

/** Problems whose text names what could have been typed. */
const withChoices: readonly ProblemCode[] = [
  'unknown-operator',
  'unknown-value',
  'unknown-department',
  'value-missing',
];

/** What is wrong with a part of a query and what could stand there, in one or two sentences. */
export function wordsOfProblem(problem: QueryProblem, t: Words): string {
  const what = t(`search:problem.${problem.code}`, { written: isolatedText(problem.written) });
  if (!withChoices.includes(problem.code) || problem.choices.length === 0) return what;
  return `${what} ${t('search:problem.choices', { choices: problem.choices.join(', ') })}`;
}
