import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { obtainChromium } from './chromium.ts';
import { reportPathOf } from './e2e-report.ts';
import { electronBinary } from './electron-binary.ts';
import { root, say } from './workshop.ts';

/** How many of something went which way. */
interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** One part of the tests: what it is called, how it is run, and where it says how many went which way. */
interface Part {
  readonly name: string;
  readonly args: readonly string[];
  readonly report?: { readonly path: string; readonly read: (text: string) => Count };
  /** Why it cannot be run here. */
  readonly skipped?: string;
}

interface UnitReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

interface JourneyReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

function unitCount(text: string): Count {
  const report = JSON.parse(text) as UnitReport;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function journeyCount(text: string): Count {
  const { stats } = JSON.parse(text) as JourneyReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

const unitReport = join(root, '.cache', 'test', 'unit.json');
const script = (name: string, ...args: readonly string[]) => [
  'run',
  '--silent',
  name,
  ...(args.length > 0 ? ['--', ...args] : []),
];

function journeys(host: string, ...args: readonly string[]): Part {
  const report = { path: reportPathOf(host), read: journeyCount };
  return { name: `journeys on ${host}`, args: script('e2e', `--host=${host}`, ...args), report };
}

function parts(hasChromium: boolean): readonly Part[] {
  const noChromium = hasChromium ? {} : { skipped: 'there is no Chromium here, and none could be installed' };
  const noElectron = electronBinary() === undefined ? { skipped: "Electron's binary is not here" } : {};
  return [
    { name: 'types', args: script('types') },
    { name: 'lint', args: script('lint') },
    { name: 'cruise', args: script('cruise') },
    { name: 'knip', args: script('knip') },
    { name: 'build', args: script('build') },
    {
      name: 'unit tests',
      args: script('unit', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`),
      report: { path: unitReport, read: unitCount },
    },
    { ...journeys('loopback'), ...noChromium },
    { ...journeys('electron-stand-in', '--grep', '@hosts'), ...noChromium },
    { ...journeys('electron'), ...noElectron },
  ];
}

const one = { passed: 0, failed: 0, skipped: 0 };

/** The count of a part that ran; one that ended badly has failed at least once, whatever its report says. */
function countOf(part: Part, isGood: boolean): Count {
  if (!part.report || !existsSync(part.report.path)) return { ...one, [isGood ? 'passed' : 'failed']: 1 };
  const count = part.report.read(readFileSync(part.report.path, 'utf8'));
  return isGood || count.failed > 0 ? count : { ...count, failed: 1 };
}

function run(part: Part): Count {
  if (part.skipped !== undefined) return { ...one, skipped: 1 };
  say(`\n--- ${part.name}`);
  if (part.report) rmSync(part.report.path, { force: true });
  const isWindows = process.platform === 'win32';
  const ran = spawnSync(isWindows ? 'npm.cmd' : 'npm', [...part.args], {
    cwd: root,
    stdio: 'inherit',
    shell: isWindows,
  });
  return countOf(part, ran.status === 0);
}

function lineOf(part: Part, count: Count): string {
  if (part.skipped !== undefined) return `skipped  ${part.name}: ${part.skipped}`;
  const numbers = part.report ? ` (${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped)` : '';
  return `${count.failed > 0 ? 'FAILED ' : 'passed '}  ${part.name}${numbers}`;
}

/** Runs every part, says which ran and which did not, and ends with one line of numbers. Returns whether nothing failed. */
function runAll(): boolean {
  mkdirSync(join(root, '.cache', 'test'), { recursive: true });
  const chromium = obtainChromium();
  say(
    chromium
      ? `Chromium: ${chromium.path} (${chromium.how})`
      : 'There is no Chromium here, and none could be installed.',
  );
  const results = parts(chromium !== undefined).map((part) => ({ part, count: run(part) }));
  say('\n--- what ran');
  for (const { part, count } of results) say(lineOf(part, count));
  const sum = (way: keyof Count) => results.reduce((total, { count }) => total + count[way], 0);
  say(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return sum('failed') === 0;
}

process.exitCode = runAll() ? 0 : 1;
