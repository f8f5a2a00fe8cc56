import { resolve } from 'node:path';

import type { Language } from '#shared/capabilities/vault/model.ts';
import { askHidden } from './ask-hidden.ts';

/** Everything around the command line that a test gives instead. */
export interface Surroundings {
  readonly language: Language;
  /** Folder that relative paths start from: where the user is, also when npm moved us. */
  readonly folder: string;
  readonly password: string | undefined;
  /** Standard input, piece by piece. */
  input(): AsyncIterable<string>;
  /** Writes to standard output; resolves when it is taken, so that large files are whole. */
  out(text: string): Promise<void>;
  /** Writes one line to standard error. */
  say(line: string): void;
  /** Asks for a password without showing it; undefined where nobody can answer. */
  askPassword(question: string): Promise<string | undefined>;
}

/** `LOKET_LANG` goes before `LANG`; anything but English is Dutch. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const asked = environment.LOKET_LANG ?? environment.LANG ?? '';
  return /^en\b|^en_/i.test(asked) ? 'en' : 'nl';
}

function callersFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const byNpm = environment.npm_lifecycle_event === 'loket' ? environment.INIT_CWD : undefined;
  return resolve(byNpm ?? process.cwd());
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((done) => stream.write(text, () => done()));
}

export function processSurroundings(): Surroundings {
  const { env } = process;
  // A reader that closes its end early, such as `head`, is no fault of ours.
  process.stdout.on('error', () => undefined);
  return {
    language: languageOf(env),
    folder: callersFolder(env),
    password: env.LOKET_PASSWORD === '' ? undefined : env.LOKET_PASSWORD,
    input: () => process.stdin.setEncoding('utf8'),
    out: (text) => write(process.stdout, text),
    say: (line) => void process.stderr.write(`${line}\n`),
    askPassword: askHidden,
  };
}
