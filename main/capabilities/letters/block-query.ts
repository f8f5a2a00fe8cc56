import type { lettersContract } from '#shared/capabilities/letters/contract.ts';
import { type KnownValues, withBlocks } from '#shared/capabilities/templates/fill.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { findItemFacts, knownValuesFor, readTextBlocks } from '#main/capabilities/templates/public.ts';
import { letterNote, mayOpenLetter } from './letter-sight.ts';
import { findLetter, type LetterRow } from './letter-store.ts';
import { readSender } from './letterhead-store.ts';

/** What is certain for this letter: of its question when there is one, else of its patient and its writer. */
function knownFor(reader: Reader, row: LetterRow, call: SignedInCall): KnownValues {
  const ofItem = row.itemId === null ? undefined : findItemFacts(reader, row.itemId);
  const { departmentPhone } = readSender(reader, row.departmentId);
  const { departmentId, departmentName, patientId } = row;
  const facts = { departmentId, departmentName, departmentPhone, patientId, threadId: ofItem?.threadId ?? null };
  return knownValuesFor(reader, facts, call);
}

const place = /\{\{\s*([a-z][a-z0-9_]{0,79})\s*\}\}/g;

/** A block with what is known set in; the rest stays a place to fill in. Braces in a value would open another place. */
function filled(body: string, known: KnownValues): string {
  return body.replace(place, (whole, name: string) =>
    Object.hasOwn(known, name) ? (known[name] ?? '').replaceAll(/[{}]/g, '') : whole,
  );
}

const blocks: Handlers<typeof lettersContract>['blocks'] = {
  verb: 'query',
  access: mayOpenLetter,
  audit: (reader, input) => ({ ...letterNote('read', 'text blocks')(reader, input), oncePerMs: 60_000 }),
  run: (reader, input, call) => {
    const row = findLetter(reader, input.letterId);
    if (!row) return refuse('letter-not-found');
    const known = knownFor(reader, row, call);
    const all = readTextBlocks(reader);
    const named = Object.entries(all).sort(([a], [b]) => a.localeCompare(b, 'nl'));
    return { blocks: named.map(([name, body]) => ({ name, body: filled(withBlocks(body, all), known) })) };
  },
};

/** The passages of the library, for a letter. */
export const blockQuery = { blocks };
