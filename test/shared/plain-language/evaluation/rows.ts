import { readdirSync, readFileSync } from 'node:fs';

/** Which part of the evaluation set: looked at, written by another hand, or written without having seen the rules. */
export type Part = 'tuned' | 'untouched' | 'blind';

export interface TermCase {
  readonly form: string;
  readonly tier: 1 | 2;
  readonly kind: 'term' | 'abbreviation';
  readonly accepted: readonly string[];
  readonly sentences: readonly string[];
}

export interface TextCase {
  readonly audience: 'lay' | 'professional';
  readonly text: string;
}

export interface LetterCase {
  readonly text: string;
  readonly terms: readonly string[];
  /** Terms that may be found or not: they count neither way. */
  readonly may?: readonly string[];
  readonly thirdParty?: readonly string[];
  readonly colleague?: readonly string[];
  readonly longSentences?: readonly string[];
  /** Family history: some call it somebody else's health and some do not, so it counts neither way. */
  readonly mayBeThirdParty?: readonly string[];
}

export interface PassageCase {
  readonly text: string;
  readonly thirdParty: readonly string[];
  readonly colleague: readonly string[];
  readonly theme?: string;
}

const filesOf = (part: Part): readonly string[] => readdirSync(new URL(`./${part}/`, import.meta.url));

function rowsIn<Row>(part: Part, file: string): readonly Row[] {
  return readFileSync(new URL(`./${part}/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** The rows of `name.jsonl`, `name-2.jsonl` and so on, in that order; none where a part has no such file. */
export function rowsOf<Row>(part: Part, name: string): readonly Row[] {
  const file = new RegExp(`^${name}(?:-\\d+)?\\.jsonl$`, 'u');
  return filesOf(part)
    .filter((one) => file.test(one))
    .toSorted()
    .flatMap((one) => rowsIn<Row>(part, one));
}
