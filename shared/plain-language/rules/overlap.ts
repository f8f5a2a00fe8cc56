import type { FindingKind } from '../model.ts';
import type { Found } from './rule.ts';

/** On the same words the first of these is shown. Kinds about a whole sentence stand beside those about its words. */
const priority: readonly FindingKind[] = [
  'confronting',
  'abbreviation',
  'term',
  'number',
  'formal',
  'addressee',
  'word',
];
const aboutWords: ReadonlySet<FindingKind> = new Set(priority);

const overlaps = (a: Found, b: Found) => a.start < b.end && b.start < a.end;

function weightier(a: Found, b: Found): number {
  return priority.indexOf(a.kind) - priority.indexOf(b.kind) || b.end - b.start - (a.end - a.start);
}

/** In the order of the text, with one finding at most for the same words. */
export function settled(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of found.filter(({ kind }) => aboutWords.has(kind)).toSorted(weightier)) {
    if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  }
  const whole = found.filter(({ kind }) => !aboutWords.has(kind));
  return [...kept, ...whole].sort((a, b) => a.start - b.start || a.end - b.end);
}
