import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { Draft, DraftKind } from '#shared/capabilities/counter/model.ts';
import type { ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

interface DraftRow {
  readonly body: string;
  readonly template_id: string | null;
  readonly saved_at: Instant;
  readonly revision: number;
}

/** What this person was writing for this item, or undefined. Nobody else's draft can be asked for. */
export function findDraft(
  reader: Reader,
  itemId: ItemId,
  authorId: PractitionerId,
  kind: DraftKind = 'answer',
): Draft | undefined {
  const row = reader.first<DraftRow>(sql`
    SELECT body, template_id, saved_at, revision FROM draft
    WHERE item_id = ${itemId} AND author_id = ${authorId} AND kind = ${kind}`);
  return (
    row && {
      body: JSON.parse(row.body) as AnswerDocument,
      templateId: row.template_id,
      savedAt: row.saved_at,
      revision: row.revision,
    }
  );
}

/** Keeps a draft; the newest save of the author wins. Returns its revision. */
export function saveDraft(
  writer: Writer,
  draft: {
    itemId: ItemId;
    authorId: PractitionerId;
    kind?: DraftKind;
    body: AnswerDocument;
    templateId: string | null;
    savedAt: Instant;
  },
): number {
  const { kind = 'answer' } = draft;
  const row = writer.first<{ revision: number }>(sql`
    SELECT revision FROM draft
    WHERE item_id = ${draft.itemId} AND author_id = ${draft.authorId} AND kind = ${kind}`);
  const revision = (row?.revision ?? 0) + 1;
  writer.runOne(sql`
    INSERT INTO draft (item_id, author_id, kind, body, template_id, saved_at, revision)
    VALUES (${draft.itemId}, ${draft.authorId}, ${kind}, ${JSON.stringify(draft.body)}, ${draft.templateId}, ${draft.savedAt}, ${revision})
    ON CONFLICT (item_id, author_id, kind) DO UPDATE SET body = excluded.body, template_id = excluded.template_id,
      saved_at = excluded.saved_at, revision = excluded.revision`);
  return revision;
}

/** Takes a draft away: only its author's send, save of a note, or discard may ask for this. */
export function removeDraft(
  writer: Writer,
  itemId: ItemId,
  authorId: PractitionerId,
  kind: DraftKind = 'answer',
): void {
  writer.run(sql`DELETE FROM draft WHERE item_id = ${itemId} AND author_id = ${authorId} AND kind = ${kind}`);
}
