import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { loadChecker } from '#shared/plain-language/languages.ts';
import { measureEnglish, measureEvaluation } from '#test/shared/plain-language/evaluation/measure.ts';
import { limitOf } from './figures.ts';
import { measureLanguageTool } from './language/languagetool.ts';
import { measurePeers } from './language/peers.ts';
import { evaluationLines, languageToolLine, limitLine, peerLine } from './language/report.ts';
import { measureEdit, measureNew } from './language/speed-figures.ts';
import { measureStarts } from './language/start-figures.ts';
import { dutchLetter, englishLetter } from './language/texts.ts';

const starts = await measureStarts();
const dutch = await loadChecker('nl');
const english = await loadChecker('en');
const speed = {
  dutch1000: await measureNew((text) => dutch.check(text), dutchLetter(1_000)),
  english1000: await measureNew((text) => english.check(text), englishLetter(1_000)),
  dutch2000: await measureNew((text) => dutch.check(text), dutchLetter(2_000)),
  edited2000: await measureEdit(dutch, dutchLetter(2_000)),
};
const peers = await measurePeers(englishLetter(1_000));
const languageTool = measureLanguageTool(dutchLetter(1_000));
const limits = [
  limitOf('1,000 words all new, warm, p95 ms', speed.dutch1000.p95, 10),
  limitOf('2,000 words all new, warm, p95 ms', speed.dutch2000.p95, 40),
  limitOf('a paragraph edited in 2,000 words, p95 ms', speed.edited2000.p95, 5),
  limitOf('start from sources, p50 ms', starts.sources.start.p50, 150),
  limitOf('start from a bundle, p50 ms', starts.bundle.start.p50, 150),
  limitOf('memory of the Dutch checker, MB', starts.sources.megabytes, 25),
];
const evaluation = {
  tuned: measureEvaluation(dutch, 'tuned'),
  untouched: measureEvaluation(dutch, 'untouched'),
  blind: measureEvaluation(dutch, 'blind'),
  blindEnglish: measureEnglish(english),
};
const lines = [
  ...limits.map(limitLine),
  `first check after a start, p50: ${starts.sources.firstCheck.p50} ms from sources, ${starts.bundle.firstCheck.p50} ms from a bundle`,
  `ours over 1,000 words: p50 ${speed.english1000.p50} ms in English, ${speed.dutch1000.p50} ms in Dutch`,
  ...peers.map((peer) => peerLine(peer, speed.english1000, speed.dutch1000)),
  languageToolLine(languageTool, speed.dutch1000),
  ...evaluationLines('tuned', evaluation.tuned),
  ...evaluationLines('untouched', evaluation.untouched),
  ...evaluationLines('blind', evaluation.blind),
  ...evaluationLines('blind, English', evaluation.blindEnglish),
];
process.stdout.write(`${lines.join('\n')}\n`);
const figures = {
  at: new Date().toISOString().slice(0, 10),
  node: process.version,
  limits,
  starts,
  speed,
  peers,
  languageTool,
  evaluation,
};
writeFileSync(
  fileURLToPath(new URL('language-figures.json', import.meta.url)),
  `${JSON.stringify(figures, null, 2)}\n`,
);
