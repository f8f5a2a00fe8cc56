import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { KeptWeights } from '#shared/red-flags/classifier.ts';
import { featurePlaces } from '#shared/red-flags/features.ts';
import { crossValidated, type Judged, learnFrom, type Model } from './cross-validation.ts';
import { corpusDigest, type Example, readCorpus } from './corpus.ts';
import { themeTable } from './learning.ts';
import { reportOf } from './report.ts';

/** Part of the near-misses and ordinary messages of other writers that may come out red, and at least amber. */
const falseRed = 0.04;
const falseAlarm = 0.08;
/** Part of the red messages of other writers whose words may be taken for amber when only a phrase of the list is red. */
const doubted = 0.01;

/** The score that only this part of the messages without alarm reaches. */
function scoreAt(judged: readonly Judged[], part: number, scoreOf: (one: Judged) => number): number {
  const scores = judged
    .filter(({ example }) => example.level === 'none')
    .map(scoreOf)
    .toSorted((left, right) => right - left);
  return Number((scores[Math.floor(scores.length * part)] ?? 0).toFixed(3));
}

/** The score that all but this part of the red messages reach. */
function scoreOfMost(judged: readonly Judged[], part: number): number {
  const scores = judged.filter(({ example }) => example.level === 'red').map(({ red }) => red);
  return Number((scores.toSorted((left, right) => left - right)[Math.floor(scores.length * part)] ?? 0).toFixed(3));
}

const base64 = (bytes: Uint8Array | Int8Array) => Buffer.from(bytes.buffer).toString('base64');

/** Weights as whole steps of one size from -127 to 127, and that size. */
function inSteps(weights: Float32Array): { readonly step: number; readonly bytes: Int8Array } {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const step = Number((largest / 127).toPrecision(6));
  return { step, bytes: Int8Array.from(weights, (weight) => Math.round(weight / step)) };
}

function packedThemes(examples: readonly Example[], themes: readonly string[]): Uint8Array {
  const table = themeTable(examples, themes);
  const bytes = new Uint8Array(Math.ceil(table.length / 2));
  table.forEach((value, cell) => {
    const nibble = Math.max(0, Math.min(15, Math.round(value * 2) + 8));
    bytes[cell >> 1] = (bytes[cell >> 1] ?? 0) | (cell & 1 ? nibble << 4 : nibble);
  });
  return bytes;
}

function kept({ heads, isKnown }: Model, examples: readonly Example[], judged: readonly Judged[]): KeptWeights {
  const known = new Uint8Array(featurePlaces / 8);
  const places: number[] = [];
  isKnown.forEach((flag, place) => {
    if (flag === 0) return;
    places.push(place);
    known[place >> 3] = (known[place >> 3] ?? 0) | (1 << (place & 7));
  });
  const steps = heads.map(({ weights }) => inSteps(weights));
  const themes = [...new Set(examples.map(({ theme }) => theme))].filter((theme) => /^RF\d\d$/.test(theme)).toSorted();
  return {
    learnedFrom: corpusDigest(),
    redFrom: scoreAt(judged, falseRed, ({ red }) => red),
    amberFrom: scoreAt(judged, falseAlarm, ({ alarm }) => alarm),
    doubtBelow: scoreOfMost(judged, doubted),
    steps: steps.map(({ step }) => step),
    starts: heads.map(({ start }) => Number(start.toFixed(4))),
    themes,
    known: base64(known),
    weights: base64(Int8Array.from(places.flatMap((place) => steps.map(({ bytes }) => bytes[place] ?? 0)))),
    themeWeights: base64(packedThemes(examples, themes)),
  };
}

/** A row of numbers as the formatter of the house writes it. */
function onOneLine(row: string): string {
  return row.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']');
}

const examples = readCorpus();
const judged = crossValidated(examples);
const weights = kept(learnFrom(examples), examples, judged);
writeFileSync(
  fileURLToPath(new URL('../../shared/red-flags/weights.json', import.meta.url)),
  `${JSON.stringify(weights, null, 2).replace(/\[[^\]"]*\]/g, onOneLine)}\n`,
);
if (process.argv.includes('--report')) process.stdout.write(reportOf(judged, weights));
