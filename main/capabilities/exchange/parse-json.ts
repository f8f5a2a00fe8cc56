import { isJsonObject, type JsonValue } from '#shared/capabilities/exchange/canonical-json.ts';
import { faultAt, type FileFault, type Read } from './faults.ts';
import { tooDeepAt } from './json-depth.ts';
import { unexpectedAt } from './json-place.ts';

/** A file as JSON: one value, or, for NDJSON, one per line with the number of the line. */
export type FileContent =
  | { readonly kind: 'one'; readonly value: JsonValue }
  | { readonly kind: 'lines'; readonly lines: readonly { readonly number: number; readonly value: JsonValue }[] };

/** A place in a text as `line:column`, both from 1; the way editors say it. */
export function placeOf(text: string, position: number): string {
  const before = text.slice(0, position);
  const line = before.split('\n').length;
  return `${line}:${position - before.lastIndexOf('\n')}`;
}

/** The position in the engine's message. The rest of the message quotes the file and must go nowhere. */
function positionIn(error: unknown): number | undefined {
  const found = /at position (\d+)/.exec(error instanceof Error ? error.message : '');
  return found ? Number(found[1]) : undefined;
}

function jsonFault(text: string, error: unknown): { readonly fault: FileFault } {
  const position = positionIn(error) ?? unexpectedAt(text);
  const end = text.trimEnd().length;
  return position >= end ? faultAt(placeOf(text, end), 'truncated') : faultAt(placeOf(text, position), 'not-json');
}

function parse(text: string): { readonly value: JsonValue } | { readonly error: unknown } {
  try {
    return { value: JSON.parse(text) as JsonValue };
  } catch (error) {
    return { error };
  }
}

/** NDJSON is what fails as a whole and has a resource on its first line. */
function isLines(text: string): boolean {
  const end = text.indexOf('\n');
  if (end === -1) return false;
  const first = parse(text.slice(0, end));
  return 'value' in first && isJsonObject(first.value);
}

function parseLines(text: string): Read<FileContent> {
  const lines: { number: number; value: JsonValue }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = parse(line);
    if ('error' in parsed) {
      const { fault } = jsonFault(line, parsed.error);
      return faultAt(`${index + 1}:${fault.path.split(':')[1] ?? '1'}`, fault.code);
    }
    lines.push({ number: index + 1, value: parsed.value });
  }
  return { value: { kind: 'lines', lines } };
}

/** Reads a text as JSON or as NDJSON. Faults carry the line and column, never a piece of the text. */
export function parseJson(text: string): Read<FileContent> {
  if (text.trim() === '') return faultAt('', 'empty');
  const deepAt = tooDeepAt(text);
  if (deepAt !== undefined) return faultAt(placeOf(text, deepAt), 'too-deep');
  const parsed = parse(text);
  if ('value' in parsed) return { value: { kind: 'one', value: parsed.value } };
  return isLines(text) ? parseLines(text) : jsonFault(text, parsed.error);
}
