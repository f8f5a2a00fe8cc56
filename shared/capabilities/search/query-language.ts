import type { ItemState, QuestionType } from '#shared/capabilities/counter/model.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { foldedWords } from '#shared/kernel/words.ts';
import { type Channel, type Flag, longestQuery, mostWords, type Operator, type Standing } from './model.ts';
import {
  type FixedOperator,
  operatorNamed,
  operatorNames,
  ownerWords,
  valueNamed,
  valueWords,
} from './operator-words.ts';
import { type Piece, piecesOf } from './query-pieces.ts';
import { searchDate } from './search-dates.ts';

/** What the clinic and the moment add to the words of a query. */
export interface QuerySurroundings {
  readonly today: CalendarDate;
  readonly departments: readonly { readonly id: DepartmentId; readonly code: string; readonly name: string }[];
  readonly staff: readonly { readonly id: PractitionerId; readonly name: string }[];
}

interface Place {
  /** Place in the query as it was typed, from 0, `end` not included. */
  readonly start: number;
  readonly end: number;
}

/** What one part of a query asks. */
export type Condition =
  | { readonly field: 'words' | 'from'; readonly words: readonly string[]; readonly isPhrase: boolean }
  | { readonly field: 'type'; readonly value: QuestionType }
  | { readonly field: 'status'; readonly value: ItemState }
  | { readonly field: 'flag'; readonly value: Flag }
  | { readonly field: 'channel'; readonly value: Channel }
  | { readonly field: 'is'; readonly value: Standing }
  | { readonly field: 'before' | 'after'; readonly value: CalendarDate }
  | { readonly field: 'department'; readonly id: DepartmentId; readonly name: string }
  | { readonly field: 'owner'; readonly value: 'me' | 'nobody' }
  | {
      readonly field: 'owner';
      readonly value: 'named';
      readonly ids: readonly PractitionerId[];
      readonly name: string;
    };

/** A part that was understood, with its place; `isExcluded` asks for what does not have it. */
export type QueryPart = Condition & Place & { readonly isExcluded: boolean };

export const problemCodes = [
  'unknown-operator',
  'unknown-value',
  'unknown-date',
  'unknown-department',
  'unknown-owner',
  'value-missing',
  'quote-open',
  'no-word',
  'too-long',
  'too-many-words',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** A part that was not understood. `written` is as it was typed; `choices` are what could stand there. */
export interface QueryProblem extends Place {
  readonly code: ProblemCode;
  readonly written: string;
  readonly choices: readonly string[];
}

/** A query as it was understood. With a problem in it nothing may be searched: half a query finds the wrong things. */
export interface ParsedQuery {
  readonly parts: readonly QueryPart[];
  readonly problems: readonly QueryProblem[];
}

type Understood = Condition | { readonly problem: ProblemCode; readonly choices?: readonly string[] };

function fixedValue(operator: FixedOperator, written: string): Understood {
  const value = valueNamed(operator, written);
  if (value !== undefined) return { field: operator, value } as Condition;
  const choices = Object.values<readonly string[]>(valueWords[operator]).map((words) => words[0] ?? '');
  return { problem: 'unknown-value', choices };
}

function departmentNamed(written: string, { departments }: QuerySurroundings): Understood {
  const wanted = foldedWords(written).join(' ');
  const names = departments.map((one) => ({
    one,
    folded: [one.code, one.name].map((name) => foldedWords(name).join(' ')),
  }));
  const exact = names.find(({ folded }) => folded.includes(wanted));
  const beginning = names.filter(({ folded }) => folded.some((name) => name.startsWith(wanted)));
  const found = exact ?? (beginning.length === 1 ? beginning[0] : undefined);
  if (found) return { field: 'department', id: found.one.id, name: found.one.name };
  return { problem: 'unknown-department', choices: departments.map(({ code }) => code) };
}

function ownerNamed(written: string, { staff }: QuerySurroundings): Understood {
  const words = foldedWords(written);
  const [only = ''] = words;
  if (words.length === 1 && ownerWords.me.includes(only)) return { field: 'owner', value: 'me' };
  if (words.length === 1 && ownerWords.nobody.includes(only)) return { field: 'owner', value: 'nobody' };
  const found = staff.filter(({ name }) => {
    const inName = foldedWords(name);
    return words.every((word) => inName.some((part) => part.startsWith(word)));
  });
  const name = found.map((one) => one.name).join(', ');
  if (words.length > 0 && found.length > 0)
    return { field: 'owner', value: 'named', ids: found.map(({ id }) => id), name };
  return { problem: 'unknown-owner', choices: [ownerWords.me[0] ?? '', ownerWords.nobody[0] ?? ''] };
}

function dated(field: 'before' | 'after', written: string, today: CalendarDate): Understood {
  const value = searchDate(written.trim(), today);
  return value === undefined ? { problem: 'unknown-date' } : { field, value };
}

function wordsOf(field: 'words' | 'from', { value, isQuoted }: Piece): Understood {
  const words = foldedWords(value);
  return words.length === 0 ? { problem: 'no-word' } : { field, words, isPhrase: isQuoted && words.length > 1 };
}

function understood(operator: Operator, piece: Piece, surroundings: QuerySurroundings): Understood {
  switch (operator) {
    case 'from':
      return wordsOf('from', piece);
    case 'before':
    case 'after':
      return dated(operator, piece.value, surroundings.today);
    case 'department':
      return departmentNamed(piece.value, surroundings);
    case 'owner':
      return ownerNamed(piece.value, surroundings);
    default:
      return fixedValue(operator, piece.value);
  }
}

function read(piece: Piece, surroundings: QuerySurroundings): Understood {
  if (piece.isOpen) return { problem: 'quote-open' };
  if (piece.name === null) return wordsOf('words', piece);
  const operator = operatorNamed(piece.name);
  if (operator === undefined) {
    return { problem: 'unknown-operator', choices: Object.values(operatorNames).map(([first = '']) => first) };
  }
  if (piece.value.trim() === '') return { problem: 'value-missing', choices: choicesFor(operator) };
  return understood(operator, piece, surroundings);
}

function choicesFor(operator: Operator): readonly string[] {
  if (!(operator in valueWords)) return [];
  return Object.values<readonly string[]>(valueWords[operator as FixedOperator]).map((words) => words[0] ?? '');
}

function tooMuch(text: string, parts: readonly QueryPart[]): QueryProblem[] {
  const count = parts.reduce((sum, part) => sum + ('words' in part ? part.words.length : 0), 0);
  if (count <= mostWords) return [];
  return [{ code: 'too-many-words', start: 0, end: text.length, written: '', choices: [] }];
}

/**
 * Reads a query: words, phrases in quotes, operators with a value, and a minus before what must not be there.
 *
 * Pure: the same text on the same day in the same clinic is the same query. Nothing is skipped in silence; what is not
 * understood is a problem with its place.
 *
 * @example parseQuery('bloeddruk soort:medicatie -is:gesloten', surroundings)
 */
export function parseQuery(text: string, surroundings: QuerySurroundings): ParsedQuery {
  if (text.length > longestQuery) {
    const problem = { code: 'too-long', start: longestQuery, end: text.length, written: '', choices: [] } as const;
    return { parts: [], problems: [problem] };
  }
  const parts: QueryPart[] = [];
  const problems: QueryProblem[] = [];
  for (const piece of piecesOf(text)) {
    const { start, end, isExcluded } = piece;
    const result = read(piece, surroundings);
    if ('problem' in result) {
      const written = result.problem === 'unknown-operator' ? (piece.name ?? '') : piece.value;
      problems.push({ code: result.problem, start, end, written, choices: result.choices ?? [] });
    } else parts.push({ ...result, start, end, isExcluded });
  }
  return { parts, problems: [...problems, ...tooMuch(text, parts)] };
}
