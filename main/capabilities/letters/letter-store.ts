import type { LetterView } from '#shared/capabilities/letters/contract.ts';
import type { LetterKind, LetterState, LetterStep, ReaderChoice } from '#shared/capabilities/letters/model.ts';
import type { DepartmentId, ItemId, LetterId, PatientId, PractitionerId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import type { Language } from '#shared/plain-language/model.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Reader } from '#main/store/reader.ts';
import { joined, listOf, sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

/** A letter as the store holds it, with the names that lists show. */
export interface LetterRow {
  readonly id: LetterId;
  readonly revision: number;
  readonly kind: LetterKind;
  readonly language: Language;
  readonly title: string;
  readonly patientId: PatientId;
  readonly patientName: string;
  readonly patientBirthDate: CalendarDate | null;
  readonly departmentId: DepartmentId;
  readonly departmentName: string;
  readonly itemId: ItemId | null;
  readonly state: LetterState;
  readonly authorId: PractitionerId;
  readonly authorName: string;
  readonly holderId: PractitionerId;
  readonly holderName: string;
  readonly authoriserId: PractitionerId | null;
  readonly authoriserName: string | null;
  readonly changedAt: Instant;
  readonly changedBy: PractitionerId;
  readonly changedByName: string;
  readonly readyAt: Instant | null;
  readonly signedAt: Instant | null;
  readonly signedBy: PractitionerId | null;
  readonly signedByName: string | null;
  readonly releasedBy: PractitionerId | null;
  readonly visibleAt: Instant | null;
  /** JSON of a ReaderChoice. */
  readonly readers: string | null;
  readonly withdrawnReason: string | null;
  readonly correctsId: LetterId | null;
  readonly correctedById: LetterId | null;
  readonly wasSigned: number;
  readonly hasCorrection: number;
}

const columns = sql`
  letter.id, letter.revision, letter.kind, letter.language, letter.title, letter.patient_id AS patientId,
  patient.name AS patientName, birth_date AS patientBirthDate, letter.department_id AS departmentId,
  department.name AS departmentName, item_id AS itemId, letter.state, author_id AS authorId, author.name AS authorName,
  holder_id AS holderId, holder.name AS holderName, authoriser_id AS authoriserId, authoriser.name AS authoriserName,
  changed_at AS changedAt, changed_by AS changedBy, changer.name AS changedByName, ready_at AS readyAt,
  signed_at AS signedAt, signed_by AS signedBy, signer.name AS signedByName, released_by AS releasedBy,
  visible_at AS visibleAt, readers, withdrawn_reason AS withdrawnReason, corrects_id AS correctsId,
  corrected_by_id AS correctedById,
  EXISTS (SELECT 1 FROM letter_version WHERE letter_id = letter.id) AS wasSigned,
  EXISTS (SELECT 1 FROM letter AS newer WHERE newer.corrects_id = letter.id) AS hasCorrection`;

const from = sql`
  FROM letter JOIN patient ON patient.id = letter.patient_id JOIN department ON department.id = letter.department_id
  JOIN practitioner AS author ON author.id = author_id JOIN practitioner AS holder ON holder.id = holder_id
  JOIN practitioner AS changer ON changer.id = changed_by
  LEFT JOIN practitioner AS authoriser ON authoriser.id = authoriser_id
  LEFT JOIN practitioner AS signer ON signer.id = signed_by`;

export function findLetter(reader: Reader, id: LetterId): LetterRow | undefined {
  return reader.first<LetterRow>(sql`SELECT ${columns} ${from} WHERE letter.id = ${id}`);
}

/** Who is away now, and who stands in for them. */
export interface Absent {
  readonly id: PractitionerId;
  readonly deputyId: PractitionerId | null;
  readonly deputyName: string | null;
}

/** Whose lists these are. */
export interface ListViewer {
  readonly id: PractitionerId;
  readonly signs: boolean;
  readonly departments: readonly DepartmentId[];
  readonly absent: readonly Absent[];
}

const underWay: readonly LetterState[] = ['draft', 'ready', 'signed', 'outgoing'];
const wentOut: readonly LetterState[] = ['released', 'withdrawn', 'corrected'];

function toSign(viewer: ListViewer): Statement {
  if (!viewer.signs) return sql`0`;
  const standsInFor = viewer.absent.filter((one) => one.deputyId === viewer.id).map((one) => one.id);
  const alone = viewer.absent.filter((one) => one.deputyId === null).map((one) => one.id);
  return sql`letter.state = 'ready' AND (authoriser_id IN (${listOf([viewer.id, ...standsInFor])})
    OR (letter.department_id IN (${listOf(viewer.departments)})
      AND (authoriser_id IS NULL OR authoriser_id IN (${listOf(alone)}))))`;
}

function toRelease(viewer: ListViewer): Statement {
  const standsInFor = viewer.absent.filter((one) => one.deputyId === viewer.id).map((one) => one.id);
  return sql`letter.state = 'signed'
    AND (author_id = ${viewer.id} OR signed_by IN (${listOf([viewer.id, ...standsInFor])}))`;
}

function whereOf(view: LetterView, viewer: ListViewer): Statement {
  switch (view) {
    case 'mine':
      return sql`letter.state IN (${listOf(underWay)}) AND (holder_id = ${viewer.id} OR author_id = ${viewer.id})`;
    case 'to-sign':
      return toSign(viewer);
    case 'to-release':
      return toRelease(viewer);
    case 'department':
      return sql`letter.state IN (${listOf(underWay)}) AND letter.department_id IN (${listOf(viewer.departments)})`;
    case 'released':
      return sql`letter.state IN (${listOf(wentOut)}) AND letter.department_id IN (${listOf(viewer.departments)})`;
  }
}

/** A page of a view: what waits for a signature longest first, the others last changed first. */
export function listLetters(
  reader: Reader,
  view: LetterView,
  viewer: ListViewer,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): LetterRow[] {
  const order = view === 'to-sign' ? sql`ready_at, letter.id` : sql`changed_at DESC, letter.id`;
  return reader.all<LetterRow>(sql`
    SELECT ${columns} ${from} WHERE ${whereOf(view, viewer)} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`);
}

export function countLetters(reader: Reader, view: LetterView, viewer: ListViewer): number {
  return reader.first<{ n: number }>(sql`SELECT count(*) AS n FROM letter WHERE ${whereOf(view, viewer)}`)?.n ?? 0;
}

export interface NewLetter {
  readonly id: LetterId;
  readonly kind: LetterKind;
  readonly language: Language;
  readonly title: string;
  readonly patientId: PatientId;
  readonly departmentId: DepartmentId;
  readonly itemId: ItemId | null;
  readonly authorId: PractitionerId;
  readonly at: Instant;
  readonly correctsId?: LetterId;
}

/** Begins a letter as a draft of its author. */
export function insertLetter(writer: Writer, letter: NewLetter): void {
  writer.runOne(sql`
    INSERT INTO letter (id, revision, kind, language, title, patient_id, department_id, item_id, state, author_id, holder_id,
      started_at, changed_at, changed_by, corrects_id)
    VALUES (${letter.id}, 1, ${letter.kind}, ${letter.language}, ${letter.title}, ${letter.patientId},
      ${letter.departmentId}, ${letter.itemId}, 'draft', ${letter.authorId}, ${letter.authorId}, ${letter.at},
      ${letter.at}, ${letter.authorId}, ${letter.correctsId ?? null})`);
}

/** What a step may change of a letter; what is left out stays. */
export interface LetterChange {
  readonly state?: LetterState;
  readonly title?: string;
  readonly holderId?: PractitionerId;
  readonly authoriserId?: PractitionerId | null;
  readonly readyAt?: Instant | null;
  readonly signedAt?: Instant | null;
  readonly signedBy?: PractitionerId | null;
  readonly releasedBy?: PractitionerId | null;
  readonly visibleAt?: Instant | null;
  readonly readers?: ReaderChoice | null;
  readonly withdrawnReason?: string;
  readonly correctedById?: LetterId;
}

const named: Readonly<Record<keyof LetterChange, Statement>> = {
  state: sql`state`,
  title: sql`title`,
  holderId: sql`holder_id`,
  authoriserId: sql`authoriser_id`,
  readyAt: sql`ready_at`,
  signedAt: sql`signed_at`,
  signedBy: sql`signed_by`,
  releasedBy: sql`released_by`,
  visibleAt: sql`visible_at`,
  readers: sql`readers`,
  withdrawnReason: sql`withdrawn_reason`,
  correctedById: sql`corrected_by_id`,
};

/** Changes a letter and counts its revision on; gives the new one. */
export function changeLetter(
  writer: Writer,
  letter: Pick<LetterRow, 'id' | 'revision'>,
  change: LetterChange,
  by: { readonly id: PractitionerId; readonly at: Instant },
): number {
  const revision = letter.revision + 1;
  const sets = (Object.keys(change) as (keyof LetterChange)[]).map((key) => {
    const value = change[key] ?? null;
    return sql`${named[key]} = ${typeof value === 'object' && value !== null ? JSON.stringify(value) : value}`;
  });
  writer.runOne(sql`
    UPDATE letter SET ${joined([...sets, sql`revision = ${revision}, changed_at = ${by.at}, changed_by = ${by.id}`])}
    WHERE id = ${letter.id} AND revision = ${letter.revision}`);
  return revision;
}

/** Takes a letter that was never signed out of the store, with everything of it. */
export function removeLetter(writer: Writer, id: LetterId): void {
  for (const table of [
    sql`letter_text`,
    sql`letter_aside`,
    sql`letter_decision`,
    sql`letter_step`,
    sql`letter_enclosure`,
  ])
    writer.run(sql`DELETE FROM ${table} WHERE letter_id = ${id}`);
  writer.runOne(sql`DELETE FROM letter WHERE id = ${id}`);
}

export interface NewStep {
  readonly letterId: LetterId;
  readonly step: LetterStep['step'];
  readonly byId: PractitionerId;
  readonly at: Instant;
  readonly reason?: string | null;
}

export function insertLetterStep(writer: Writer, { letterId, step, byId, at, reason = null }: NewStep): void {
  writer.runOne(sql`
    INSERT INTO letter_step (id, letter_id, step, by_id, at, reason)
    VALUES (${newId<string>()}, ${letterId}, ${step}, ${byId}, ${at}, ${reason})`);
}

/** What happened to a letter, oldest first. */
export function listLetterSteps(reader: Reader, letterId: LetterId): LetterStep[] {
  return reader.all<LetterStep>(sql`
    SELECT step, name AS byName, at, reason FROM letter_step JOIN practitioner ON practitioner.id = by_id
    WHERE letter_id = ${letterId} ORDER BY at, letter_step.rowid`);
}

/** Letters whose hold is over at a moment, first due first. */
export function listDueLetters(reader: Reader, now: Instant): LetterRow[] {
  return reader.all<LetterRow>(sql`
    SELECT ${columns} ${from} WHERE letter.state = 'outgoing' AND visible_at <= ${now} ORDER BY visible_at, letter.id`);
}

/** Letters that readers have seen, whatever became of them since. */
export function listReleasedIds(reader: Reader): LetterId[] {
  return reader
    .all<{ id: LetterId }>(sql`SELECT id FROM letter WHERE state IN (${listOf(wentOut)}) ORDER BY id`)
    .map(({ id }) => id);
}

/** When the next released letter becomes visible, or undefined when none waits. */
export function nextVisible(reader: Reader): Instant | undefined {
  const row = reader.first<{ at: Instant | null }>(
    sql`SELECT min(visible_at) AS at FROM letter WHERE state = 'outgoing'`,
  );
  return row?.at ?? undefined;
}

/** Makes no hold end later than a moment: one that does was written before the clock was put back. */
export function shortenLetterHolds(writer: Writer, latest: Instant): void {
  writer.run(sql`UPDATE letter SET visible_at = ${latest} WHERE state = 'outgoing' AND visible_at > ${latest}`);
}
