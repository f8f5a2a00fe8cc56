import { remembered } from '../text/remembered.ts';

/** Where a cue stands in a row of words. */
export interface CueHit<Group> {
  /** Index of its first word. */
  readonly from: number;
  /** Index after its last word. */
  readonly until: number;
  readonly group: Group;
}

/** Groups of words that give something away, ready to be looked for. */
export interface Cues<Group> {
  /** Everything found among words without accents and in small letters, in order of place. */
  in(keys: readonly string[]): readonly CueHit<Group>[];
}

type Step = readonly ((key: string) => boolean)[] | 'gap';

interface Cue<Group> {
  readonly steps: readonly Step[];
  readonly group: Group;
}

/** So many words may stand in a gap: a clause, never a sentence. */
const widestGap = 6;
/** No gap runs across one of these. */
const barriers = new Set(['.', ';', '!', '?', '(', ')']);
/** A word with an open end is kept under so many of its letters; written ones are at least as long. */
const bucketed = 3;

/** The cues of a list that is written with commas and line ends between them. */
export function listed(text: string): string[] {
  return text
    .split(/[,\n]/u)
    .map((cue) => cue.trim())
    .filter((cue) => cue !== '');
}

function testOf(word: string): (key: string) => boolean {
  if (word.startsWith('*')) return (key) => key.endsWith(word.slice(1));
  if (word.endsWith('*')) return (key) => key.startsWith(word.slice(0, -1));
  return (key) => key === word;
}

function stepOf(written: string): Step {
  return written === '…' ? 'gap' : written.split('|').map(testOf);
}

/** A choice that holds several words, `op_de_bank|apart`, is written out: one cue for each. */
function writtenOut(cue: string): string[] {
  const words = cue.split(' ');
  const at = words.findIndex((word) => word.includes('_'));
  if (at < 0) return [cue];
  const choices = (words[at] ?? '').split('|');
  const single = choices.filter((choice) => !choice.includes('_')).join('|');
  const several = choices.filter((choice) => choice.includes('_')).map((choice) => choice.replaceAll('_', ' '));
  return [single, ...several]
    .filter((choice) => choice !== '')
    .flatMap((choice) => writtenOut([...words.slice(0, at), choice, ...words.slice(at + 1)].join(' ')));
}

/** Where the rest of a cue ends when it goes on at a word; undefined when it does not. */
function endOf(steps: readonly Step[], step: number, keys: readonly string[], at: number): number | undefined {
  const test = steps[step];
  if (test === undefined) return at;
  if (test !== 'gap') {
    const key = keys[at];
    return key !== undefined && test.some((fits) => fits(key)) ? endOf(steps, step + 1, keys, at + 1) : undefined;
  }
  for (let next = at; next <= at + widestGap && next < keys.length; next += 1) {
    const end = endOf(steps, step + 1, keys, next);
    if (end !== undefined) return end;
    if (barriers.has(keys[next] ?? '')) return undefined;
  }
  return undefined;
}

const none: readonly never[] = [];

class IndexedCues<Group> implements Cues<Group> {
  private readonly exact = new Map<string, Cue<Group>[]>();
  private readonly beginnings = new Map<string, Cue<Group>[]>();
  private readonly endings = new Map<string, Cue<Group>[]>();

  add(written: string, group: Group): void {
    const words = written.split(' ');
    const cue = { steps: words.map(stepOf), group };
    for (const first of (words[0] ?? '').split('|')) {
      if (first.startsWith('*')) this.keep(this.endings, first.slice(-bucketed), cue);
      else if (first.endsWith('*')) this.keep(this.beginnings, first.slice(0, bucketed), cue);
      else this.keep(this.exact, first, cue);
    }
  }

  in(keys: readonly string[]): readonly CueHit<Group>[] {
    let hits: CueHit<Group>[] | undefined;
    for (let from = 0; from < keys.length; from += 1) {
      const key = keys[from] ?? '';
      for (const { steps, group } of this.beginningWith(key)) {
        const until = endOf(steps, 1, keys, from + 1);
        if (until !== undefined) (hits ??= []).push({ from, until, group });
      }
    }
    return hits ?? [];
  }

  /** The cues whose first word a key is; of most keys there are none. */
  private readonly beginningWith = remembered((key): readonly Cue<Group>[] => {
    const isLong = key.length >= bucketed;
    const cues = [
      ...(this.exact.get(key) ?? []),
      ...(isLong ? (this.beginnings.get(key.slice(0, bucketed)) ?? []) : []),
      ...(isLong ? (this.endings.get(key.slice(-bucketed)) ?? []) : []),
    ].filter(({ steps: [first] }) => first !== 'gap' && first?.some((fits) => fits(key)) === true);
    return cues.length === 0 ? none : cues;
  });

  private keep(index: Map<string, Cue<Group>[]>, key: string, cue: Cue<Group>): void {
    const cues = index.get(key);
    if (cues) cues.push(cue);
    else index.set(key, [cue]);
  }
}

/**
 * Makes cues ready. A cue is one or more words without accents, in small letters: `a|b` is one or the other, `begin*` and
 * `*end` are the rest of a word (at least three letters written), `one_two` in a choice are two words, and `…` skips up to
 * a few words of the same sentence.
 */
export function createCues<Group>(groups: Iterable<readonly [Group, readonly string[]]>): Cues<Group> {
  const cues = new IndexedCues<Group>();
  for (const [group, list] of groups) for (const written of list.flatMap(writtenOut)) cues.add(written, group);
  return cues;
}
