import { plainWord } from './everyday.ts';
import type { RedFlagEntry } from './model.ts';
import { isOneSlipApart, soundOf } from './sound.ts';
import { stretchesWith } from './together.ts';
import { readWords } from './words.ts';

/** Words that may be missing or different: they carry no meaning of their own. */
const light = new Set([
  'mijn',
  'het',
  'een',
  'zijn',
  'haar',
  'ik',
  'de',
  'en',
  'van',
  'is',
  'dat',
  'heb',
  'je',
  'om',
  'met',
  'naar',
  'aan',
  'over',
  'word',
  'in',
  'te',
  'bij',
  'op',
  'al',
  'wordt',
  'hij',
  'zij',
  'er',
]);

/** Shortest word in which a slip of the pen is forgiven. */
const shortestForgiven = 6;
/** Words that may stand between those of a phrase. */
const slack = 4;

/** A phrase of the list, ready to be looked for. */
interface Sought {
  readonly entry: RedFlagEntry;
  readonly phrase: string;
  /** Words that must all be there, in any order. */
  readonly words: readonly string[];
  readonly ownDenials: number;
  /** Longest stretch in which they may lie. */
  readonly stretch: number;
}

/** A phrase that was found: its entry and the first and last of its words. */
export interface FoundPhrase {
  readonly entry: RedFlagEntry;
  readonly phrase: string;
  readonly from: number;
  readonly to: number;
  /** Words of the phrase that deny by themselves, such as in "reageert niet meer". */
  readonly ownDenials: number;
}

function soughtOf(entry: RedFlagEntry, phrase: string): Sought {
  const all = readWords(phrase).map(({ text }) => plainWord(text));
  const heavy = all.filter((word) => !light.has(word));
  // Two words or fewer say too little without the light ones between them.
  const words = [...new Set(heavy.length >= 3 ? heavy : all.filter((word) => !determiners.has(word)))];
  const ownDenials = all.filter((word) => denials.has(word)).length;
  return { entry, phrase, words, ownDenials, stretch: all.length + slack };
}

const denials = new Set(['niet', 'geen', 'niets', 'nooit', 'zonder', 'niemand', 'nergens']);
const determiners = new Set(['mijn', 'het', 'een', 'de', 'haar']);

/** Every phrase of a list, found by its words in any order. */
export class PhraseMatcher {
  private readonly sought: readonly Sought[];
  /** Numbers of the phrases that have a word, by that word. */
  private readonly byWord = new Map<string, number[]>();
  private readonly bySound = new Map<string, string[]>();
  private readonly long: readonly string[];
  private readonly known = new Map<string, readonly string[]>();

  constructor(entries: readonly RedFlagEntry[]) {
    this.sought = entries.flatMap((entry) => entry.phrases.map((phrase) => soughtOf(entry, phrase)));
    this.sought.forEach(({ words }, index) => {
      for (const word of words) {
        const others = this.byWord.get(word);
        if (others) others.push(index);
        else this.byWord.set(word, [index]);
      }
    });
    for (const word of this.byWord.keys()) {
      const sound = soundOf(word);
      this.bySound.set(sound, [...(this.bySound.get(sound) ?? []), word]);
    }
    this.long = [...this.byWord.keys()].filter((word) => word.length >= shortestForgiven);
  }

  /** The phrases in a row of plain words, each once, at its tightest place. */
  find(plain: readonly string[]): readonly FoundPhrase[] {
    const places = new Map<string, number[]>();
    plain.forEach((word, at) => {
      for (const meant of this.meantBy(word)) {
        const others = places.get(meant);
        if (others) others.push(at);
        else places.set(meant, [at]);
      }
    });
    const counts = new Map<number, number>();
    for (const word of places.keys()) {
      for (const index of this.byWord.get(word) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
    }
    return [...counts].flatMap(([index, count]) => {
      const sought = this.sought[index];
      if (!sought || count < sought.words.length) return [];
      const { entry, phrase, ownDenials } = sought;
      const placesByWord = sought.words.map((word) => places.get(word) ?? []);
      return stretchesWith(placesByWord, sought.stretch).map(({ from, to }) => ({
        entry,
        phrase,
        from,
        to,
        ownDenials,
      }));
    });
  }

  /** The words of the list that a word may be meant as. */
  private meantBy(word: string): readonly string[] {
    const before = this.known.get(word);
    if (before) return before;
    const meant = new Set<string>();
    if (this.byWord.has(word)) meant.add(word);
    if (word.length > 3) for (const same of this.bySound.get(soundOf(word)) ?? []) meant.add(same);
    if (meant.size === 0 && word.length >= shortestForgiven - 1 && !/\d/.test(word)) {
      for (const long of this.long) if (isOneSlipApart(long, word)) meant.add(long);
    }
    if (this.known.size > 20_000) this.known.clear();
    this.known.set(word, [...meant]);
    return [...meant];
  }
}
