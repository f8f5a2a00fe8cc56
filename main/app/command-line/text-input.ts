import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';

import type { CommandCall, CommandResult } from './command.ts';
import { linesOf } from './lines.ts';
import { Stop } from './stop.ts';
import { filled } from './texts.ts';

/** Longest text, and longest line with one, in UTF-16 units: far more than anybody writes to a patient or a clinic. */
const longestText = 4_000_000;
/** Answers are written in portions of about this many units. */
const portion = 65_536;

/** A text with the name its asker gave it, and whatever else stood in its line. */
export interface AskedText {
  readonly id: string | number;
  readonly text: string;
  readonly rest: Readonly<Record<string, unknown>>;
}

function piecesOf({ words, around }: CommandCall): AsyncIterable<string> {
  const [file] = words;
  if (file === undefined) throw new Stop('no-file');
  return file === '-' ? around.input() : createReadStream(resolve(around.folder, file), 'utf8');
}

/** The whole of the file that was named, or of the input. @throws Stop when there is none, or too much of it. */
export async function wholeText(call: CommandCall): Promise<string> {
  let text = '';
  for await (const piece of piecesOf(call)) {
    text += piece;
    if (text.length > longestText) throw new Stop('file-too-large');
  }
  return text;
}

/** The text of a line, or undefined where the line holds none. */
function askedIn(line: string): AskedText | undefined {
  try {
    const { id, text, ...rest } = (JSON.parse(line) ?? {}) as Record<string, unknown>;
    const isId = typeof id === 'string' || typeof id === 'number';
    return isId && typeof text === 'string' ? { id, text, rest } : undefined;
  } catch {
    return undefined;
  }
}

async function answerTo(
  line: string | undefined,
  answer: (asked: AskedText) => Promise<object> | object,
  { input }: CommandCall['texts'],
): Promise<object> {
  if (line === undefined) return { id: null, error: input['long-line'] };
  const asked = askedIn(line);
  return asked ? { id: asked.id, ...(await answer(asked)) } : { id: null, error: input['bad-line'] };
}

/** Answers line by line, so that any number of them fits in memory. */
export async function answerLines(
  call: CommandCall,
  answer: (asked: AskedText) => Promise<object> | object,
): Promise<CommandResult> {
  let bad = 0;
  let waiting = '';
  for await (const line of linesOf(piecesOf(call), longestText)) {
    if (line?.trim() === '') continue;
    const told = await answerTo(line, answer, call.texts);
    if ('error' in told) bad += 1;
    waiting += `${JSON.stringify(told)}\n`;
    if (waiting.length < portion) continue;
    await call.around.out(waiting);
    waiting = '';
  }
  if (waiting !== '') await call.around.out(waiting);
  const complaints = bad > 0 ? [filled(call.texts.input['bad-lines'], { count: bad })] : [];
  return { value: null, lines: [], complaints, isDone: bad === 0, isPrinted: true };
}
