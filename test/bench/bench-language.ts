import { loadChecker } from '#shared/plain-language/languages.ts';
import { type Figures, measureEvaluation, type Share } from '#test/shared/plain-language/evaluation/measure.ts';
import { spreadOf, timed } from './figures.ts';

/** A letter of about a thousand words, half plain, half as colleagues write. */
const paragraph =
  'U was bij ons op de polikliniek. Wij zagen dat uw hart iets minder krachtig pompt. Patiënt bekend met hypertensie en DM2, ' +
  'thans progressieve dyspnoe. Echo: LVEF 45%, geen stenose. U krijgt plaspillen en wij zien u over drie maanden terug. ';
const letter = `${paragraph.repeat(5)}\n\n`.repeat(4);
const turns = 60;

const percentage = ({ part, whole }: Share) => `${part}/${whole} = ${((100 * part) / whole).toFixed(1)} %`;
const shown = (value: Share | number) => (typeof value === 'number' ? value.toFixed(3) : percentage(value));

function linesOf(part: string, figures: Figures): readonly string[] {
  return [
    `${part}:`,
    ...Object.entries(figures).map(([name, value]) => `  ${name}: ${shown(value as Share | number)}`),
  ];
}

const madeIn = await timed(() => loadChecker('nl'));
const checker = await loadChecker('nl');
const cold = await timed(() => Promise.resolve(checker.check(letter)));
const warm: number[] = [];
const edits: number[] = [];
for (let turn = 0; turn < turns; turn += 1) {
  // Another word in every paragraph, so that none is known already; and one in the last alone.
  const other = letter.replaceAll('drie', `drie${'e'.repeat(turn)}`);
  warm.push(await timed(() => Promise.resolve(checker.check(other))));
  edits.push(await timed(() => Promise.resolve(checker.check(`${other.trimEnd()}${String(turn)}`))));
}
const words = checker.check(letter).words;
const lines = [
  `made in ${madeIn.toFixed(0)} ms; first check of ${words} words ${cold.toFixed(1)} ms`,
  `${words} words, all new: p95 ${spreadOf(warm).p95} ms; one paragraph edited: p95 ${spreadOf(edits).p95} ms`,
  ...linesOf('tuned', measureEvaluation(checker, 'tuned')),
  ...linesOf('untouched', measureEvaluation(checker, 'untouched')),
];
process.stdout.write(`${lines.join('\n')}\n`);
