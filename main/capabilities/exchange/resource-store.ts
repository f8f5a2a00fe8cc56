import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import type { LinkKind } from './links.ts';

export type Origin = 'imported' | 'contained' | 'local';

/** What is known of a resource without its body. */
export interface ResourceHead {
  readonly id: number;
  readonly type: string;
  readonly fhirId: string | null;
  readonly fullUrl: string | null;
  readonly versionId: string | null;
  readonly lastUpdated: string | null;
  readonly contentHash: string;
  readonly origin: Origin;
  readonly localId: string | null;
  readonly threadId: string | null;
  readonly projected: string | null;
  readonly exportedHash: string | null;
  readonly exportedAt: Instant | null;
  readonly knownAt: Instant;
}

const headColumns = sql`
  id, resource_type AS type, fhir_id AS fhirId, full_url AS fullUrl, version_id AS versionId, last_updated AS lastUpdated,
  content_hash AS contentHash, origin, local_id AS localId, thread_id AS threadId, projected,
  exported_hash AS exportedHash, exported_at AS exportedAt, known_at AS knownAt`;

export function findResource(reader: Reader, id: number): ResourceHead | undefined {
  return reader.first<ResourceHead>(sql`SELECT ${headColumns} FROM imported_resource WHERE id = ${id}`);
}

export function listThreadResources(reader: Reader, threadId: string): ResourceHead[] {
  return reader.all<ResourceHead>(
    sql`SELECT ${headColumns} FROM imported_resource WHERE thread_id = ${threadId} ORDER BY id`,
  );
}

/** Every resource known, by type and id, without those that live inside another. */
export function listResources(reader: Reader): ResourceHead[] {
  return reader.all<ResourceHead>(sql`
    SELECT ${headColumns} FROM imported_resource WHERE origin <> 'contained' ORDER BY resource_type, fhir_id, id`);
}

export function readBody(reader: Reader, id: number): JsonObject {
  const row = reader.first<{ body: string }>(sql`SELECT body FROM imported_resource WHERE id = ${id}`);
  return JSON.parse(row?.body ?? '{}') as JsonObject;
}

export function lastResourceId(reader: Reader): number {
  return reader.first<{ id: number }>(sql`SELECT coalesce(max(id), 0) AS id FROM imported_resource`)?.id ?? 0;
}

/** A resource as it is written: its head without what the projection adds later, and its body. */
export interface ResourceRow extends Pick<
  ResourceHead,
  'id' | 'type' | 'fhirId' | 'fullUrl' | 'versionId' | 'lastUpdated' | 'contentHash' | 'origin'
> {
  readonly body: JsonObject;
}

export function insertResource(writer: Writer, row: ResourceRow, knownAt: Instant): void {
  writer.run(sql`
    INSERT INTO imported_resource (id, resource_type, fhir_id, full_url, version_id, last_updated, content_hash, body, origin, known_at)
    VALUES (${row.id}, ${row.type}, ${row.fhirId}, ${row.fullUrl}, ${row.versionId}, ${row.lastUpdated}, ${row.contentHash},
      ${JSON.stringify(row.body)}, ${row.origin}, ${knownAt})`);
}

export function replaceResource(writer: Writer, row: ResourceRow): void {
  writer.runOne(sql`
    UPDATE imported_resource SET fhir_id = ${row.fhirId}, full_url = coalesce(${row.fullUrl}, full_url), version_id = ${row.versionId},
      last_updated = ${row.lastUpdated}, content_hash = ${row.contentHash}, body = ${JSON.stringify(row.body)}, origin = ${row.origin}
    WHERE id = ${row.id}`);
}

/** What a resource became here; `projected` are the values derived from it. */
export interface Projection {
  readonly localId: string | null;
  readonly threadId?: string | null;
  readonly projected?: string | null;
}

export function setProjection(writer: Writer, id: number, projection: Projection): void {
  writer.run(sql`
    UPDATE imported_resource SET local_id = ${projection.localId}, thread_id = ${projection.threadId ?? null},
      projected = ${projection.projected ?? null}
    WHERE id = ${id}`);
}

export function findKeyOwner(reader: Reader, key: string): number | undefined {
  return reader.first<{ id: number }>(sql`SELECT resource_id AS id FROM imported_key WHERE key = ${key}`)?.id;
}

export function listKeys(reader: Reader, resourceId: number): string[] {
  return reader
    .all<{ key: string }>(sql`SELECT key FROM imported_key WHERE resource_id = ${resourceId} ORDER BY key`)
    .map((row) => row.key);
}

export function insertKey(writer: Writer, key: string, resourceId: number): void {
  writer.run(sql`INSERT INTO imported_key (key, resource_id) VALUES (${key}, ${resourceId}) ON CONFLICT DO NOTHING`);
}

/** A reference of a known resource, with its target where that is known too. */
export interface LinkRow {
  readonly resourceId: number;
  readonly path: string;
  readonly kind: LinkKind;
  readonly reference: string;
  readonly targetKey: string;
  readonly targetId: number | null;
  readonly isNeeded: number;
}

const linkColumns = sql`
  resource_id AS resourceId, path, kind, reference, target_key AS targetKey, target_id AS targetId, is_needed AS isNeeded`;

export function listLinks(reader: Reader, resourceId: number): LinkRow[] {
  return reader.all<LinkRow>(sql`SELECT ${linkColumns} FROM imported_link WHERE resource_id = ${resourceId}`);
}

/** Resources that refer to this one, and how. */
export function listReferrers(reader: Reader, targetId: number): LinkRow[] {
  return reader.all<LinkRow>(sql`
    SELECT ${linkColumns} FROM imported_link WHERE target_id = ${targetId} ORDER BY resource_id, path`);
}

export function removeLinks(writer: Writer, resourceId: number): void {
  writer.run(sql`DELETE FROM imported_link WHERE resource_id = ${resourceId}`);
}

export function insertLink(writer: Writer, link: LinkRow): void {
  writer.run(sql`
    INSERT INTO imported_link (resource_id, path, kind, reference, target_key, target_id, is_needed)
    VALUES (${link.resourceId}, ${link.path}, ${link.kind}, ${link.reference}, ${link.targetKey}, ${link.targetId}, ${link.isNeeded})`);
}

export function hasWaitingLinks(reader: Reader): boolean {
  return reader.first(sql`SELECT 1 FROM imported_link WHERE target_id IS NULL LIMIT 1`) !== undefined;
}

/** Gives a key's target to the links that waited for it; returns the resources they belong to. */
export function settleWaitingLinks(writer: Writer, key: string, targetId: number): number[] {
  const waiting = writer.all<{ id: number }>(sql`
    SELECT DISTINCT resource_id AS id FROM imported_link WHERE target_key = ${key} AND target_id IS NULL`);
  if (waiting.length === 0) return [];
  writer.run(sql`UPDATE imported_link SET target_id = ${targetId} WHERE target_key = ${key} AND target_id IS NULL`);
  return waiting.map((row) => row.id);
}

export function wasExported(reader: Reader, resourceId: number, contentHash: string): boolean {
  return (
    reader.first(sql`
      SELECT 1 FROM exported_copy WHERE resource_id = ${resourceId} AND content_hash = ${contentHash}`) !== undefined
  );
}
