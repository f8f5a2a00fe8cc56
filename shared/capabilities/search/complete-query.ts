import { foldedWords } from '#shared/kernel/words.ts';
import type { Operator } from './model.ts';
import {
  dayWords,
  type FixedOperator,
  operatorNamed,
  operatorNames,
  ownerWords,
  valueWords,
  weekdayWords,
} from './operator-words.ts';
import type { QuerySurroundings } from './query-language.ts';
import { type Piece, piecesOf } from './query-pieces.ts';

/** A way to go on: put `insert` in the place of the characters from `start` to `end`. */
export interface Completion {
  readonly insert: string;
  readonly start: number;
  readonly end: number;
  /** The operator that this is about, for the explanation beside it. */
  readonly operator: Operator;
}

/** Most ways to go on that are shown at once. */
const mostCompletions = 8;

type Language = 'nl' | 'en';

/** Dutch stands first in every list of words, English second. */
function wordIn(words: readonly string[], language: Language): string {
  return (language === 'en' ? words[1] : undefined) ?? words[0] ?? '';
}

function quotedWhenNeeded(value: string): string {
  return /\s/u.test(value) ? `"${value}"` : value;
}

function valuesFor(operator: Operator, surroundings: QuerySurroundings, language: Language): string[] {
  if (operator in valueWords) {
    return Object.values<readonly string[]>(valueWords[operator as FixedOperator]).map((words) =>
      wordIn(words, language),
    );
  }
  switch (operator) {
    case 'before':
    case 'after':
      return [...Object.values(dayWords), ...weekdayWords].map((words) => wordIn(words, language));
    case 'department':
      return surroundings.departments.map(({ code }) => code);
    case 'owner':
      return [
        ...Object.values(ownerWords).map((words) => wordIn(words, language)),
        ...surroundings.staff.map(({ name }) => name),
      ];
    default:
      return [];
  }
}

function isBeginningOf(typed: string, value: string): boolean {
  const [wanted, words] = [foldedWords(typed).join(' '), foldedWords(value)];
  return words.join(' ').startsWith(wanted) || words.some((word) => word.startsWith(wanted));
}

function operatorsFor(piece: Piece, typed: string, language: Language): Completion[] {
  const operators = Object.entries(operatorNames) as [Operator, readonly string[]][];
  return operators
    .filter(([, names]) => names.some((name) => isBeginningOf(typed, name)))
    .map(([operator, names]) => {
      const name =
        names.find((one) => isBeginningOf(typed, one) && one === wordIn(names, language)) ??
        names.find((one) => isBeginningOf(typed, one)) ??
        '';
      return { insert: `${name}:`, start: piece.valueStart, end: piece.end, operator };
    });
}

/**
 * How the piece of a query before the caret can go on: an operator, or a value of the operator that stands there.
 *
 * Only words of the program, departments and colleagues are offered. Words that patients wrote never are: they would tell
 * of messages that this person may not read.
 */
export function completionsOf(
  text: string,
  caret: number,
  surroundings: QuerySurroundings,
  language: Language,
): readonly Completion[] {
  const piece = piecesOf(text).find(({ start, end }) => start < caret && caret <= end);
  if (!piece || (piece.name === null && piece.isQuoted)) return [];
  const typed = text.slice(piece.valueStart, caret);
  const operator = piece.name === null ? undefined : operatorNamed(piece.name);
  if (piece.name === null) return operatorsFor(piece, typed, language).slice(0, mostCompletions);
  if (operator === undefined) return [];
  return valuesFor(operator, surroundings, language)
    .filter((value) => isBeginningOf(typed, value) && value !== piece.value)
    .map((value) => ({ insert: quotedWhenNeeded(value), start: piece.valueStart, end: piece.end, operator }))
    .slice(0, mostCompletions);
}
