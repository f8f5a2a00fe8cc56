import { Classifier, type KeptWeights, type Verdict } from './classifier.ts';
import { Doubt, type JudgedStretch } from './doubt.ts';
import { plainWord } from './everyday.ts';
import { featuresOf } from './features.ts';
import { findingsIn } from './findings.ts';
import type { RedFlagEntry, RedFlagList, UrgencyFinding, UrgencyLevel, UrgencyMatch } from './model.ts';
import { PhraseMatcher } from './phrases.ts';
import { type Reading, readingOf } from './reading.ts';
import { type Place, standingOf } from './scope.ts';
import keptWeights from './weights.json' with { type: 'json' };
import { readWords, type Word } from './words.ts';

/** Looks for what cannot wait in what a patient wrote. */
export interface Scanner {
  /**
   * The highest level that was recognised, with the words that raised it.
   *
   * `none` means that nothing was recognised; it never means that a message is safe. Takes time in proportion to the
   * text and never throws.
   */
  scan(text: string): UrgencyFinding;
}

/** A long message is judged in stretches, so that what surrounds an alarm cannot drown it. */
const stretchWords = 120;
const stretchStep = 80;

/** Words `from` to `to` that raise an alarm. */
interface Alarm {
  readonly entry: RedFlagEntry;
  readonly level: 'red' | 'amber';
  readonly from: number;
  readonly to: number;
  /** The phrase of the list that was found. */
  readonly phrase?: string;
}

let sharedClassifier: Classifier | undefined;

function classifier(): Classifier {
  sharedClassifier ??= new Classifier(keptWeights as KeptWeights);
  return sharedClassifier;
}

function* stretchesOf(words: readonly Word[]): Iterable<readonly [number, number]> {
  if (words.length <= stretchWords + stretchWords - stretchStep) {
    yield [0, words.length];
    return;
  }
  for (let from = 0; from < words.length; from += stretchStep) {
    yield [from, Math.min(words.length, from + stretchWords)];
    if (from + stretchWords >= words.length) return;
  }
}

/** Alarms that their sentence does not take away; what it softens is amber at most. */
function standing(reading: Reading, alarms: readonly (Alarm & Place)[]): readonly Alarm[] {
  return alarms.flatMap((alarm) => {
    const how = standingOf(reading, alarm);
    if (how === 'absent') return [];
    return [how === 'softened' ? { ...alarm, level: 'amber' as const } : alarm];
  });
}

function alarmsByFinding(reading: Reading, entries: readonly RedFlagEntry[]): readonly (Alarm & Place)[] {
  return findingsIn(reading).flatMap((finding) => {
    const entry = entries.find(({ id }) => id === finding.id);
    return entry ? [{ ...finding, entry }] : [];
  });
}

function entryFor(
  entries: readonly RedFlagEntry[],
  level: 'red' | 'amber',
  verdict: Verdict,
): RedFlagEntry | undefined {
  const fitting = level === 'red' ? entries.filter((entry) => entry.level === 'red') : entries;
  const byId = new Map(fitting.map((entry) => [entry.id, entry]));
  const likeliest = verdict.themes().find((theme) => byId.has(theme));
  return byId.get(likeliest ?? '') ?? fitting[0] ?? entries[0];
}

function levelOf(verdict: Verdict, { redFrom, amberFrom }: Classifier): UrgencyLevel {
  if (verdict.red >= redFrom) return 'red';
  return verdict.alarm >= amberFrom ? 'amber' : 'none';
}

function judgedStretches(words: readonly Word[]): readonly JudgedStretch[] {
  return [...stretchesOf(words)].map(([first, last]) => {
    const verdict = classifier().judge(featuresOf(readingOf(words.slice(first, last))));
    return { first, last, verdict };
  });
}

/** This many words of another sentence at either end of a window are chance, and are not shown. */
const fewWords = 2;

/** A window without the last words of the sentence before it, and the first of the one after. */
function withinSentence(
  words: readonly Word[],
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  const begins = (at: number) => (words[at]?.pause ?? 0) === 2;
  let [first, last] = [from, to];
  for (let at = from + 1; at <= Math.min(from + fewWords, to); at += 1) if (begins(at)) first = at;
  for (let at = to; at > Math.max(to - fewWords, first); at -= 1) if (begins(at)) last = at - 1;
  return { from: first, to: last };
}

function alarmsByModel(
  words: readonly Word[],
  stretches: readonly JudgedStretch[],
  entries: readonly RedFlagEntry[],
): readonly Alarm[] {
  const model = classifier();
  return stretches.flatMap(({ first, verdict }) => {
    const level = levelOf(verdict, model);
    const entry = level === 'none' ? undefined : entryFor(entries, level, verdict);
    if (level === 'none' || !entry) return [];
    const place = withinSentence(words, first + verdict.window.from, first + verdict.window.to);
    return [{ entry, level, ...place }];
  });
}

/** Words around a phrase that the model may lean on without having seen more than the phrase. */
const margin = 2;

/** Where the model saw no more than a phrase that people gave its level, their level holds. */
function asStated(alarm: Alarm, stated: readonly Alarm[]): Alarm {
  const same = stated.filter(({ from, to }) => from - margin <= alarm.from && to + margin >= alarm.to);
  const isAmber = same.length > 0 && same.every(({ level }) => level === 'amber');
  return isAmber ? { ...alarm, level: 'amber' } : alarm;
}

function matchOf(text: string, words: readonly Word[], { entry, level, from, to }: Alarm): UrgencyMatch {
  const start = words[from]?.start ?? 0;
  const end = words[to]?.end ?? start;
  return { id: entry.id, level, theme: entry.theme, start, end, text: text.slice(start, end) };
}

/** Matches in the order of the text, the same words under the same entry once, at the highest level. */
function inOrder(matches: readonly UrgencyMatch[]): readonly UrgencyMatch[] {
  const once = new Map<string, UrgencyMatch>();
  for (const match of matches) {
    const key = `${match.id} ${match.start} ${match.end}`;
    if (once.get(key)?.level !== 'red') once.set(key, match);
  }
  return [...once.values()].toSorted((left, right) => left.start - right.start || left.end - right.end);
}

function highest(matches: readonly UrgencyMatch[]): UrgencyLevel {
  if (matches.some(({ level }) => level === 'red')) return 'red';
  return matches.length > 0 ? 'amber' : 'none';
}

/**
 * A scanner for this version of the list.
 *
 * Alarms come from the phrases of the list, where the sentence does not take them away, and from a model that was
 * learned from messages with other words for the same dangers. Every alarm names the words that raised it.
 */
export function createScanner(list: RedFlagList): Scanner {
  const matcher = new PhraseMatcher(list.entries);
  const doubt = new Doubt(classifier());
  return {
    scan(text) {
      const words = readWords(text);
      if (words.length === 0) return { level: 'none', matches: [] };
      const reading = readingOf(words);
      const phrases = matcher.find(words.map((word) => plainWord(word.text)));
      const stated = [
        ...standing(
          reading,
          phrases.map((found) => ({ ...found, level: found.entry.level })),
        ),
        ...standing(reading, alarmsByFinding(reading, list.entries)),
      ];
      const stretches = judgedStretches(words);
      const byModel = alarmsByModel(words, stretches, list.entries).map((alarm) => asStated(alarm, stated));
      const weighed = stated.map((alarm) =>
        doubt.isDoubtful(alarm, words, stretches) ? { ...alarm, level: 'amber' as const } : alarm,
      );
      const alarms = [...weighed, ...byModel];
      const matches = inOrder(alarms.map((alarm) => matchOf(text, words, alarm)));
      return { level: highest(matches), matches };
    },
  };
}
