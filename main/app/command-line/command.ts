import type { Asked } from './asked.ts';
import type { Surroundings } from './surroundings.ts';
import type { CommandTexts } from './texts.ts';

/** One run of a command. */
export interface CommandCall {
  readonly asked: Asked;
  readonly words: readonly string[];
  readonly dataFolder: string;
  readonly around: Surroundings;
  readonly texts: CommandTexts;
}

/** What a command came to: its value for `--json`, its lines for people, and whether it succeeded. */
export interface CommandResult {
  readonly value: unknown;
  readonly lines: readonly string[];
  /** Lines that say what is wrong; they go to standard error. */
  readonly complaints?: readonly string[];
  readonly isDone: boolean;
  /** The command wrote standard output itself. */
  readonly isPrinted?: boolean;
}

export type Command = (call: CommandCall) => Promise<CommandResult>;
