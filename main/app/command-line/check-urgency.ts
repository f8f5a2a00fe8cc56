import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';

import { visibleText } from '#shared/kernel/visible-text.ts';
import { defaultRedFlagList } from '#shared/red-flags/default-list.ts';
import type { UrgencyFinding } from '#shared/red-flags/model.ts';
import { createScanner, type Scanner } from '#shared/red-flags/scanner.ts';
import type { Command, CommandCall, CommandResult } from './command.ts';
import { linesOf } from './lines.ts';
import { Stop } from './stop.ts';
import { type CommandTexts, filled } from './texts.ts';

/** Longest message, and longest line with one, in UTF-16 units: far more than a portal lets a patient write. */
const longestText = 4_000_000;
/** Answers are written in portions of about this many units. */
const portion = 65_536;

function piecesOf({ words, around }: CommandCall): AsyncIterable<string> {
  const [file] = words;
  if (file === undefined) throw new Stop('no-file');
  return file === '-' ? around.input() : createReadStream(resolve(around.folder, file), 'utf8');
}

async function wholeText(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length > longestText) throw new Stop('file-too-large');
  }
  return text;
}

function linesFor({ level, matches }: UrgencyFinding, { urgency }: CommandTexts): readonly string[] {
  const shown = matches.map(({ id, theme, text }) =>
    filled(urgency.match, { id, theme, text: visibleText(text).replace(/\s+/g, ' ') }),
  );
  return [urgency[level], ...shown];
}

/** A finding as it is told to other programs. */
function told({ level, matches }: UrgencyFinding) {
  return { level, matches: matches.map(({ id, theme, start, end, text }) => ({ id, theme, start, end, text })) };
}

/** The message of a line, or undefined where the line holds none. */
function messageOf(line: string): { readonly id: string | number; readonly text: string } | undefined {
  try {
    const { id, text } = (JSON.parse(line) ?? {}) as { id?: unknown; text?: unknown };
    const isId = typeof id === 'string' || typeof id === 'number';
    return isId && typeof text === 'string' ? { id, text } : undefined;
  } catch {
    return undefined;
  }
}

function answerTo(line: string | undefined, scanner: Scanner, { urgency }: CommandTexts) {
  if (line === undefined) return { id: null, error: urgency['long-line'] };
  const message = messageOf(line);
  if (!message) return { id: null, error: urgency['bad-line'] };
  return { id: message.id, ...told(scanner.scan(message.text)) };
}

/** Answers line by line, so that any number of them fits in memory. */
async function answerLines(call: CommandCall, scanner: Scanner): Promise<CommandResult> {
  let bad = 0;
  let waiting = '';
  for await (const line of linesOf(piecesOf(call), longestText)) {
    if (line?.trim() === '') continue;
    const answer = answerTo(line, scanner, call.texts);
    if ('error' in answer) bad += 1;
    waiting += `${JSON.stringify(answer)}\n`;
    if (waiting.length < portion) continue;
    await call.around.out(waiting);
    waiting = '';
  }
  if (waiting !== '') await call.around.out(waiting);
  const complaints = bad > 0 ? [filled(call.texts.urgency['bad-lines'], { count: bad })] : [];
  return { value: null, lines: [], complaints, isDone: bad === 0, isPrinted: true };
}

/** Scans a message, or one a line, for what cannot wait. Needs no clinic and no password: it reads what it is given. */
export const checkUrgency: Command = async (call) => {
  const scanner = createScanner(defaultRedFlagList);
  if (call.asked.lines) return answerLines(call, scanner);
  const finding = scanner.scan(await wholeText(piecesOf(call)));
  return { value: told(finding), lines: linesFor(finding, call.texts), isDone: true };
};
