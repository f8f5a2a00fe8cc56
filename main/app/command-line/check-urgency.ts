import { visibleText } from '#shared/kernel/visible-text.ts';
import { defaultRedFlagList } from '#shared/red-flags/default-list.ts';
import type { UrgencyFinding } from '#shared/red-flags/model.ts';
import { createScanner } from '#shared/red-flags/scanner.ts';
import type { Command } from './command.ts';
import { answerLines, wholeText } from './text-input.ts';
import { type CommandTexts, filled } from './texts.ts';

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

/** Scans a message, or one a line, for what cannot wait. Needs no clinic and no password: it reads what it is given. */
export const checkUrgency: Command = async (call) => {
  const scanner = createScanner(defaultRedFlagList);
  if (call.asked.lines) return answerLines(call, ({ text }) => told(scanner.scan(text)));
  const finding = scanner.scan(await wholeText(call));
  return { value: told(finding), lines: linesFor(finding, call.texts), isDone: true };
};
