import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { sql } from '#main/store/sql.ts';
import type { Writer } from '#main/store/writer.ts';
import type { LocalResource, ReferenceTo } from './export-local.ts';
import { contentHashOf, incomingOf } from './incoming.ts';
import { keysOfReference, linksOf, shownReference } from './links.ts';
import {
  findKeyOwner,
  insertKey,
  insertLink,
  insertResource,
  lastResourceId,
  listResources,
  removeLinks,
  replaceResource,
  type ResourceHead,
  setProjection,
} from './resource-store.ts';

/**
 * Keeps what goes out known, so that it is recognised when it comes back.
 *
 * Rows of ours that the outside world does not know yet get a resource of their own; its version counts up when the
 * row has changed since the last export, and stays when it has not, so that two exports of the same state are equal.
 */
export class ExportRegister {
  readonly #writer: Writer;
  readonly #now: Instant;
  readonly #heads = new Map<string, ResourceHead>();
  #lastId: number;

  constructor(writer: Writer, now: Instant) {
    this.#writer = writer;
    this.#now = now;
    this.#lastId = lastResourceId(writer);
    for (const head of listResources(writer)) {
      const key = `${head.type} ${head.localId ?? ''}`;
      if (head.localId !== null && !this.#heads.has(key)) this.#heads.set(key, head);
    }
  }

  /** The resource that a row of ours became or came from. */
  find(type: string, localId: string): ResourceHead | undefined {
    return this.#heads.get(`${type} ${localId}`);
  }

  readonly referenceTo: ReferenceTo = (type, localId) => {
    const head = this.find(type, localId);
    if (!head) return undefined;
    return head.fhirId === null ? (head.fullUrl ?? undefined) : `${type}/${head.fhirId}`;
  };

  /** Registers rows made here; rows that came from outside keep the resource they came as. */
  register(resources: readonly LocalResource[]): void {
    for (const resource of resources) {
      const known = this.find(resource.body.resourceType, resource.localId);
      if (known === undefined || known.origin === 'local') this.#registerOne(resource, known);
    }
  }

  #registerOne(resource: LocalResource, known: ResourceHead | undefined): void {
    const plainHash = contentHashOf(resource.body);
    if (known && known.exportedHash === plainHash) return;
    const versionId = String(Number(known?.versionId ?? 0) + 1);
    const labels = resource.body.meta as JsonObject | undefined;
    const body: JsonObject = { ...resource.body, meta: { ...labels, versionId, lastUpdated: this.#now } };
    const { resourceType: type, id: fhirId } = resource.body;
    const id = known?.id ?? this.#nextId();
    const row = {
      id,
      type,
      fhirId,
      fullUrl: null,
      versionId,
      lastUpdated: this.#now,
      contentHash: contentHashOf(body),
      origin: 'local' as const,
      body,
    };
    if (known) replaceResource(this.#writer, row);
    else insertResource(this.#writer, row, this.#now);
    this.#writer.run(sql`
      UPDATE imported_resource SET exported_hash = ${plainHash}, exported_at = ${this.#now} WHERE id = ${id}`);
    setProjection(this.#writer, id, { localId: resource.localId, threadId: resource.threadId });
    this.#keep(id, type, body);
    const { localId, threadId } = resource;
    this.#heads.set(`${type} ${localId}`, {
      ...row,
      localId,
      threadId,
      projected: null,
      exportedHash: plainHash,
      exportedAt: this.#now,
      knownAt: known?.knownAt ?? this.#now,
    });
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** Keys and links, as an import would have written them. Targets are registered before what refers to them. */
  #keep(id: number, type: string, body: JsonObject): void {
    const [incoming] = incomingOf({ path: '', fullUrl: null, type, body });
    for (const key of incoming?.aliases ?? []) insertKey(this.#writer, key, id);
    removeLinks(this.#writer, id);
    for (const link of linksOf(type, body)) {
      const targetKey = keysOfReference(link, null).at(-1);
      if (targetKey === undefined) continue;
      const targetId = findKeyOwner(this.#writer, targetKey) ?? null;
      const { path, kind } = link;
      insertLink(this.#writer, {
        resourceId: id,
        path,
        kind,
        reference: shownReference(link),
        targetKey,
        targetId,
        isNeeded: 0,
      });
    }
  }
}
