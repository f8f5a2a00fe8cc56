import type { SavedView, SavedViewId } from '#shared/capabilities/search/model.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { listOf, sql, type Statement } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';

interface ViewRow {
  readonly id: SavedViewId;
  readonly ownerId: PractitionerId;
  readonly ownerName: string;
  readonly name: string;
  readonly query: string;
  readonly departmentId: DepartmentId | null;
  readonly departmentCode: string | null;
  readonly departmentName: string | null;
}

/** The views that this person sees: their own, and those shared with a department they work in. */
function seenBy(person: Person): Statement {
  return sql`(saved_view.owner_id = ${person.id} AND department_id IS NULL
    OR department_id IN (${listOf(person.departments.map(({ id }) => id))}))`;
}

function viewRows(reader: Reader, where: Statement): ViewRow[] {
  return reader.all<ViewRow>(sql`
    SELECT saved_view.id, saved_view.owner_id AS ownerId, practitioner.name AS ownerName, saved_view.name, query,
      department_id AS departmentId, department.code AS departmentCode, department.name AS departmentName
    FROM saved_view JOIN practitioner ON practitioner.id = saved_view.owner_id
    LEFT JOIN department ON department.id = department_id
    WHERE ${where} ORDER BY department_id IS NOT NULL, position, saved_view.name, saved_view.id`);
}

/** Who works in the department of a shared view may change it, or it would be stuck when its maker leaves. */
function viewOf(row: ViewRow, person: Person): SavedView {
  const { departmentId: id, departmentCode: code, departmentName: name } = row;
  const isOwn = row.ownerId === person.id;
  return {
    id: row.id,
    name: row.name,
    query: row.query,
    sharedWith: id === null ? null : { id, code: code ?? '', name: name ?? '' },
    madeBy: isOwn ? null : row.ownerName,
    mayChange: isOwn || person.departments.some((department) => department.id === id),
  };
}

/** Own views first, then the shared ones, each in their order. */
export function listViews(reader: Reader, person: Person): SavedView[] {
  return viewRows(reader, seenBy(person)).map((row) => viewOf(row, person));
}

/** A view that this person sees, or undefined. */
export function findView(reader: Reader, id: SavedViewId, person: Person): SavedView | undefined {
  const [row] = viewRows(reader, sql`${seenBy(person)} AND saved_view.id = ${id}`);
  return row && viewOf(row, person);
}

/** A view as it is kept. */
export interface ViewToKeep {
  readonly id: SavedViewId;
  readonly name: string;
  readonly query: string;
  readonly sharedWith: DepartmentId | null;
}

/** Adds a view after the others. */
export function insertView(writer: Writer, view: ViewToKeep, by: PractitionerId, at: Instant): void {
  writer.runOne(sql`
    INSERT INTO saved_view (id, owner_id, department_id, name, query, position, changed_at)
    VALUES (${view.id}, ${by}, ${view.sharedWith}, ${view.name}, ${view.query},
      (SELECT coalesce(max(position), 0) + 1 FROM saved_view), ${at})`);
}

export function updateView(writer: Writer, view: ViewToKeep, at: Instant): void {
  writer.runOne(sql`
    UPDATE saved_view SET name = ${view.name}, query = ${view.query}, department_id = ${view.sharedWith}, changed_at = ${at}
    WHERE id = ${view.id}`);
}

export function removeView(writer: Writer, id: SavedViewId): void {
  writer.runOne(sql`DELETE FROM saved_view WHERE id = ${id}`);
}

export function placeView(writer: Writer, id: SavedViewId, position: number): void {
  writer.runOne(sql`UPDATE saved_view SET position = ${position} WHERE id = ${id}`);
}
