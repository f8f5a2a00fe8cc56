import type { LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import {
  type FindingDecision,
  type LetterDecisions,
  type LetterText,
  type LetterTexts,
} from '#shared/capabilities/letters/model.ts';
import type { LetterId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

interface TextRow {
  readonly text: LetterText;
  readonly body: string | null;
}

/** The texts of a letter as they are being written. */
export function readTexts(reader: Reader, letterId: LetterId): LetterTexts {
  const rows = reader.all<TextRow>(sql`SELECT text, body FROM letter_text WHERE letter_id = ${letterId}`);
  const bodyOf = (text: LetterText): LetterDocument | null => {
    const body = rows.find((row) => row.text === text)?.body ?? null;
    return body === null ? null : (JSON.parse(body) as LetterDocument);
  };
  return { professional: bodyOf('professional'), patient: bodyOf('patient') };
}

/** At which revision of the letter a text was last kept, by whom, and what it is, as JSON. */
export function findTextState(reader: Reader, letterId: LetterId, text: LetterText) {
  return reader.first<{ revision: number; body: string | null; byName: string }>(sql`
    SELECT revision, body, name AS byName FROM letter_text JOIN practitioner ON practitioner.id = saved_by
    WHERE letter_id = ${letterId} AND text = ${text}`);
}

export interface KeptText {
  readonly letterId: LetterId;
  readonly text: LetterText;
  readonly body: LetterDocument | null;
  /** The revision of the letter that this text makes. */
  readonly revision: number;
  readonly savedBy: PractitionerId;
  readonly savedAt: Instant;
}

export function saveLetterText(writer: Writer, kept: KeptText): void {
  const body = kept.body === null ? null : JSON.stringify(kept.body);
  writer.runOne(sql`
    INSERT INTO letter_text (letter_id, text, body, revision, saved_at, saved_by)
    VALUES (${kept.letterId}, ${kept.text}, ${body}, ${kept.revision}, ${kept.savedAt}, ${kept.savedBy})
    ON CONFLICT (letter_id, text) DO UPDATE SET body = excluded.body, revision = excluded.revision,
      saved_at = excluded.saved_at, saved_by = excluded.saved_by`);
}

/**
 * Keeps a text beside the letter for its author. What was typed on the same revision follows itself; what was typed on another
 * one stays beside it.
 */
export function keepAside(
  writer: Writer,
  aside: Omit<KeptText, 'revision'> & { readonly body: LetterDocument; readonly basedOn: number },
): void {
  writer.runOne(sql`
    INSERT INTO letter_aside (letter_id, author_id, text, based_on, body, at)
    VALUES (${aside.letterId}, ${aside.savedBy}, ${aside.text}, ${aside.basedOn}, ${JSON.stringify(aside.body)},
      ${aside.savedAt})
    ON CONFLICT (letter_id, author_id, text, based_on) DO UPDATE SET body = excluded.body, at = excluded.at`);
}

/** What this person typed that is kept beside the letter, oldest first. */
export function listAside(reader: Reader, letterId: LetterId, authorId: PractitionerId) {
  return reader
    .all<{ at: Instant; text: LetterText; body: string }>(
      sql`
      SELECT at, text, body FROM letter_aside WHERE letter_id = ${letterId} AND author_id = ${authorId} ORDER BY at`,
    )
    .map(({ body, ...aside }) => ({ ...aside, body: JSON.parse(body) as LetterDocument }));
}

/** Lets go of a text that was kept aside, and of what it replaced; newer typing stays. */
export function removeAside(
  writer: Writer,
  { letterId, text, at }: { readonly letterId: LetterId; readonly text: LetterText; readonly at: Instant },
  authorId: PractitionerId,
): void {
  writer.run(sql`
    DELETE FROM letter_aside
    WHERE letter_id = ${letterId} AND author_id = ${authorId} AND text = ${text} AND at <= ${at}`);
}

interface DecisionRow extends FindingDecision {
  readonly text: LetterText;
  readonly decidedBy: PractitionerId;
  readonly decidedAt: Instant;
}

function decisionRows(reader: Reader, letterId: LetterId): DecisionRow[] {
  return reader.all<DecisionRow>(sql`
    SELECT text, kind, lemma, scope, sentence, reason, decided_by AS decidedBy, decided_at AS decidedAt
    FROM letter_decision WHERE letter_id = ${letterId} ORDER BY text, position`);
}

/** What was decided about the findings of each text. */
export function readDecisions(reader: Reader, letterId: LetterId): LetterDecisions {
  const rows = decisionRows(reader, letterId);
  const of = (wanted: LetterText) =>
    rows
      .filter((row) => row.text === wanted)
      .map(({ kind, lemma, scope, sentence, reason }) => ({ kind, lemma, scope, sentence, reason }));
  return { professional: of('professional'), patient: of('patient') };
}

/** The decisions with who took them and when, for what is signed. */
export function readDecisionTrail(reader: Reader, letterId: LetterId): readonly DecisionRow[] {
  return decisionRows(reader, letterId);
}

const keyOf = ({ kind, lemma, scope, sentence, reason }: FindingDecision) =>
  JSON.stringify([kind, lemma, scope, sentence, reason]);

/** Puts decisions about one text in place of those before; one that was there keeps who took it and when. */
export function replaceDecisions(
  writer: Writer,
  { letterId, text }: { readonly letterId: LetterId; readonly text: LetterText },
  decisions: readonly FindingDecision[],
  by: { readonly id: PractitionerId; readonly at: Instant },
): void {
  const before = decisionRows(writer, letterId).filter((row) => row.text === text);
  const known = new Map(before.map((row) => [keyOf(row), row]));
  writer.run(sql`DELETE FROM letter_decision WHERE letter_id = ${letterId} AND text = ${text}`);
  decisions.forEach((decision, position) => {
    const same = known.get(keyOf(decision));
    const sentence = decision.scope === 'everywhere' ? null : (decision.sentence ?? '');
    writer.runOne(sql`
      INSERT INTO letter_decision (letter_id, text, position, kind, lemma, scope, sentence, reason, decided_by, decided_at)
      VALUES (${letterId}, ${text}, ${position}, ${decision.kind}, ${decision.lemma}, ${decision.scope}, ${sentence},
        ${decision.reason}, ${same?.decidedBy ?? by.id}, ${same?.decidedAt ?? by.at})`);
  });
}

/** Takes over everything that was decided about a letter into the one that corrects it. */
export function copyDecisions(writer: Writer, fromId: LetterId, toId: LetterId): void {
  writer.run(sql`
    INSERT INTO letter_decision (letter_id, text, position, kind, lemma, scope, sentence, reason, decided_by, decided_at)
    SELECT ${toId}, text, position, kind, lemma, scope, sentence, reason, decided_by, decided_at
    FROM letter_decision WHERE letter_id = ${fromId}`);
}
