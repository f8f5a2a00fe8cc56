import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** LanguageTool's Dutch rules over a text; milliseconds. */
export interface LanguageToolFigures {
  /** Making it and its first check. */
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
  readonly matches: number;
}

const folder = fileURLToPath(new URL('../languagetool', import.meta.url));
const output = fileURLToPath(new URL('../../../.cache/bench-language/languagetool', import.meta.url));
const longest = { ask: 20_000, build: 240_000, check: 180_000 };

/** Runs a program to its end or its limit, without a shell: what it printed, or undefined when it failed. */
function printedBy(program: string, words: readonly string[], timeout: number, input = ''): string | undefined {
  const { status, stdout } = spawnSync(program, words, { timeout, input, encoding: 'utf8', killSignal: 'SIGKILL' });
  return status === 0 ? stdout : undefined;
}

/** Measures LanguageTool, or says why not: it needs Java, Maven, and the place where Maven finds packages. */
export function measureLanguageTool(text: string): LanguageToolFigures | string {
  const missing = ['java', 'mvn'].find((program) => printedBy(program, ['-version'], longest.ask) === undefined);
  if (missing !== undefined) return `${missing} is not on this machine`;
  const pom = join(folder, 'pom.xml');
  const built = printedBy('mvn', ['-B', '-q', '-f', pom, `-Doutput=${output}`, 'compile'], longest.build);
  if (built === undefined) return 'Maven could not build it, or not in time';
  const classes = [join(output, 'classes'), readFileSync(join(output, 'classpath.txt'), 'utf8').trim()].join(delimiter);
  const said = printedBy('java', ['-cp', classes, 'CheckDutch'], longest.check, text);
  return said === undefined ? 'it did not end well, or not in time' : (JSON.parse(said) as LanguageToolFigures);
}
