import { canonicalJson, type JsonValue } from '#shared/capabilities/exchange/canonical-json.ts';
import type { LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import type {
  Enclosure,
  Letterhead,
  LetterText,
  LetterTexts,
  LetterVersion,
  Rendering,
} from '#shared/capabilities/letters/model.ts';
import type { LetterId, LetterVersionId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Language } from '#shared/plain-language/model.ts';
import { digestOf } from '#main/platform/digest.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** Who sends a letter, as it was when it was signed. */
export type Sender = Pick<Letterhead, 'organizationName' | 'organizationCity' | 'departmentName' | 'departmentPhone'>;

/** Whose rendering is stored. The general practitioner reads the team's. */
export type StoredAudience = 'team' | 'patient' | 'proxy';

export interface NewVersion {
  readonly id: LetterVersionId;
  readonly letterId: LetterId;
  readonly title: string;
  readonly language: Language;
  readonly texts: LetterTexts;
  /** With who decided and when. */
  readonly decisions: readonly unknown[];
  readonly enclosures: readonly Enclosure[];
  readonly sender: Sender;
  readonly letterheadNumber: number | null;
  readonly overrideReason: string | null;
  readonly signedBy: PractitionerId;
  readonly signedAt: Instant;
}

/** SHA-256 over what was signed, whatever the order of its keys. */
export function digestOfSigned({ title, language, texts, enclosures }: Omit<NewVersion, 'id'>): string {
  // Through JSON once, so that what is left out and what is undefined give the same digest.
  return digestOf(canonicalJson(JSON.parse(JSON.stringify({ title, language, texts, enclosures })) as JsonValue));
}

/** Writes a signed version. It cannot be changed afterwards by anything. */
export function insertVersion(writer: Writer, version: NewVersion): void {
  const last = writer.first<{ number: number }>(sql`
    SELECT coalesce(max(number), 0) AS number FROM letter_version WHERE letter_id = ${version.letterId}`);
  writer.runOne(sql`
    INSERT INTO letter_version (id, letter_id, number, title, language, texts, decisions, enclosures, sender, letterhead,
      override_reason, digest, signed_at, signed_by)
    VALUES (${version.id}, ${version.letterId}, ${(last?.number ?? 0) + 1}, ${version.title}, ${version.language},
      ${JSON.stringify(version.texts)}, ${JSON.stringify(version.decisions)}, ${JSON.stringify(version.enclosures)},
      ${JSON.stringify(version.sender)}, ${version.letterheadNumber}, ${version.overrideReason},
      ${digestOfSigned(version)}, ${version.signedAt}, ${version.signedBy})`);
}

export function insertRendering(
  writer: Writer,
  versionId: LetterVersionId,
  audience: StoredAudience,
  rendering: Rendering,
): void {
  writer.runOne(sql`
    INSERT INTO letter_rendering (version_id, audience, text, body)
    VALUES (${versionId}, ${audience}, ${rendering.text}, ${JSON.stringify(rendering.body)})`);
}

/** The signed versions of a letter, oldest first. */
export function listVersions(reader: Reader, letterId: LetterId): LetterVersion[] {
  return reader.all<LetterVersion>(sql`
    SELECT letter_version.id, number, title, signed_at AS signedAt, name AS signedByName, digest
    FROM letter_version JOIN practitioner ON practitioner.id = signed_by WHERE letter_id = ${letterId} ORDER BY number`);
}

/** A signed version with everything that was frozen. */
export interface SignedVersion {
  readonly id: LetterVersionId;
  readonly number: number;
  readonly title: string;
  readonly language: Language;
  readonly texts: LetterTexts;
  readonly enclosures: readonly Enclosure[];
  readonly sender: Sender;
  readonly letterheadNumber: number | null;
  readonly signedAt: Instant;
  readonly signedBy: PractitionerId;
  readonly signedByName: string;
  readonly signedByFunction: string;
}

interface VersionRow extends Omit<SignedVersion, 'texts' | 'enclosures' | 'sender'> {
  readonly texts: string;
  readonly enclosures: string;
  readonly sender: string;
}

/** The newest signed version, or undefined when it was never signed. */
export function findNewestVersion(reader: Reader, letterId: LetterId): SignedVersion | undefined {
  const row = reader.first<VersionRow>(sql`
    SELECT letter_version.id, number, title, language, texts, enclosures, sender, letterhead AS letterheadNumber,
      signed_at AS signedAt, signed_by AS signedBy, name AS signedByName, function_title AS signedByFunction
    FROM letter_version JOIN practitioner ON practitioner.id = signed_by
    WHERE letter_id = ${letterId} ORDER BY number DESC LIMIT 1`);
  return (
    row && {
      ...row,
      texts: JSON.parse(row.texts) as LetterTexts,
      enclosures: JSON.parse(row.enclosures) as Enclosure[],
      sender: JSON.parse(row.sender) as Sender,
    }
  );
}

/** What an audience reads of a version, the professional text first. */
export function listRenderings(reader: Reader, versionId: LetterVersionId, audience: StoredAudience): Rendering[] {
  return reader
    .all<{ text: LetterText; body: string }>(
      sql`
      SELECT text, body FROM letter_rendering WHERE version_id = ${versionId} AND audience = ${audience}
      ORDER BY text DESC`,
    )
    .map(({ text, body }) => ({ text, body: JSON.parse(body) as LetterDocument }));
}
