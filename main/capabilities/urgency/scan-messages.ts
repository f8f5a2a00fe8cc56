import type { FlagPart } from '#shared/capabilities/urgency/model.ts';
import type { ItemId, MessageId, ThreadId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { UrgencyMatch } from '#shared/red-flags/model.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import { hasSubjectFlag, insertScanFlag, refreshUrgency } from './flag-store.ts';
import { type ScannerInForce, scannerInForce } from './red-flag-list-store.ts';

/** The most alarms kept of one text; the first ones raise it, and a flood of words must not fill the store. */
const mostMatches = 40;

interface ScannedItem {
  readonly id: ItemId;
  readonly isOpen: number;
}

interface UnscannedMessage {
  readonly id: MessageId;
  readonly body: string;
  readonly sentAt: Instant;
}

/** A text of a message with the place it stands in. */
interface Part {
  readonly part: FlagPart;
  readonly text: string;
}

function itemOf(reader: Reader, threadId: ThreadId): ScannedItem | undefined {
  return reader.first<ScannedItem>(sql`SELECT id, is_open AS isOpen FROM work_item WHERE thread_id = ${threadId}`);
}

/**
 * The patient's messages that were not scanned, as far as they ask for anything: all of an open item, and those after
 * the last answer of a closed one. A history that was answered and closed elsewhere, as an import brings it, has been
 * read by those who answered it; it is scanned when its item is opened again.
 */
function listUnscanned(reader: Reader, threadId: ThreadId, isOpen: boolean): UnscannedMessage[] {
  const asks = isOpen
    ? sql``
    : sql`AND sent_at >= coalesce((SELECT max(sent_at) FROM message WHERE thread_id = ${threadId}
        AND kind = 'clinician-reply'), '')`;
  return reader.all<UnscannedMessage>(sql`
    SELECT id, body, sent_at AS sentAt FROM message
    WHERE thread_id = ${threadId} AND kind = 'patient-question' AND scanned_with IS NULL ${asks}
    ORDER BY sent_at, id`);
}

function partsOf(reader: Reader, threadId: ThreadId, message: UnscannedMessage): Part[] {
  const subject = reader.first<{ subject: string }>(sql`SELECT subject FROM thread WHERE id = ${threadId}`)?.subject;
  const captions = reader.all<{ title: string }>(sql`
    SELECT title FROM attachment WHERE message_id = ${message.id} AND title <> '' ORDER BY position LIMIT 100`);
  return [
    { part: 'subject', text: subject ?? '' },
    { part: 'body', text: message.body },
    ...captions.map(({ title }) => ({ part: 'caption' as const, text: title })),
  ];
}

/** Red before amber, so that what is cut off is never the worst. */
function worstFirst(matches: readonly UrgencyMatch[]): readonly UrgencyMatch[] {
  const ordered = matches.toSorted((one, other) => Number(one.level === 'amber') - Number(other.level === 'amber'));
  return ordered.slice(0, mostMatches);
}

/** The words that a caption holds were written for a file's name, with signs between them instead of spaces. */
function readable({ part, text }: Part): string {
  return part === 'caption' ? text.replaceAll(/[_.]/gu, ' ') : text;
}

function scanPart(
  writer: Writer,
  scanner: ScannerInForce,
  { part, text }: Part,
  about: { readonly itemId: ItemId; readonly messageId: MessageId; readonly raisedAt: Instant },
): boolean {
  let hasNew = false;
  for (const match of worstFirst(scanner.scan(readable({ part, text })).matches)) {
    const flag = {
      ...about,
      level: match.level,
      themeId: match.id,
      theme: match.theme,
      part,
      startsAt: match.start,
      endsAt: match.end,
      words: text.slice(match.start, match.end),
      listVersion: scanner.listVersion,
    };
    if (part === 'subject' && hasSubjectFlag(writer, flag)) continue;
    hasNew = insertScanFlag(writer, flag) || hasNew;
  }
  return hasNew;
}

/**
 * Scans what the patient wrote in a thread and was not scanned yet, and raises its item when something is found.
 *
 * Every type of question, each follow-up, the subject and the names of attachments. It never lowers anything, and
 * finding nothing says nothing: it does not mean that a message is safe.
 *
 * @source NTS: the guide is for trained staff, so the program only draws attention; North et al., JAMIA 2013: most
 * alarms do not stand in the subject, so the whole text is read
 */
export function scanThread(writer: Writer, threadId: ThreadId): void {
  const item = itemOf(writer, threadId);
  const unscanned = item ? listUnscanned(writer, threadId, item.isOpen === 1) : [];
  if (!item || unscanned.length === 0) return;
  const scanner = scannerInForce(writer);
  let hasNew = false;
  for (const message of unscanned) {
    const about = { itemId: item.id, messageId: message.id, raisedAt: message.sentAt };
    for (const part of partsOf(writer, threadId, message)) hasNew = scanPart(writer, scanner, part, about) || hasNew;
    writer.runOne(sql`UPDATE message SET scanned_with = ${scanner.listVersion} WHERE id = ${message.id}`);
  }
  if (hasNew) refreshUrgency(writer, item.id);
}
