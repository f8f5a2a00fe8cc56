import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  findKeyOwner,
  findResource,
  hasWaitingLinks,
  insertKey,
  insertLink,
  insertResource,
  lastResourceId,
  listKeys,
  listReferrers,
  listResources,
  readBody,
  replaceResource,
  type ResourceRow,
  setProjection,
  settleWaitingLinks,
  wasExported,
} from '#main/capabilities/exchange/resource-store.ts';
import { sql, type Statement } from '#main/store/sql.ts';
import { type ExchangeStore, importMoment, openExchangeStore } from '#test/support/exchange-store.ts';

let exchange: ExchangeStore;
beforeEach(() => {
  exchange = openExchangeStore();
});
afterEach(() => exchange.close());

function row(id: number, more: Partial<ResourceRow> = {}): ResourceRow {
  const body = { resourceType: 'Patient', id: `p${id}` };
  return {
    id,
    type: 'Patient',
    fhirId: `p${id}`,
    fullUrl: null,
    versionId: '1',
    lastUpdated: null,
    contentHash: `hash-${id}`,
    origin: 'imported',
    body,
    ...more,
  };
}

const link = {
  path: 'subject',
  kind: 'subject',
  reference: 'Patient/p2',
  targetKey: 'Patient/p2',
  isNeeded: 1,
} as const;

describe('the resources known', () => {
  it('are kept with their body, replaced as a whole, and tied to what they became', () => {
    exchange.store.write((writer) => {
      insertResource(writer, row(1, { fullUrl: 'https://portal.example/Patient/p1' }), importMoment);
      replaceResource(
        writer,
        row(1, { versionId: '2', contentHash: 'other', body: { resourceType: 'Patient', active: true } }),
      );
      setProjection(writer, 1, { localId: 'local', threadId: null, projected: '{}' });
    });
    exchange.store.read((reader) => {
      expect(findResource(reader, 1)).toMatchObject({
        versionId: '2',
        contentHash: 'other',
        fullUrl: 'https://portal.example/Patient/p1',
        localId: 'local',
        projected: '{}',
        knownAt: importMoment,
      });
      expect(readBody(reader, 1)).toEqual({ resourceType: 'Patient', active: true });
      expect([lastResourceId(reader), findResource(reader, 2)]).toEqual([1, undefined]);
    });
  });

  it('are listed by type and id, without those inside others', () => {
    exchange.store.write((writer) => {
      insertResource(writer, row(1, { fhirId: 'b' }), importMoment);
      insertResource(writer, row(2, { fhirId: 'a' }), importMoment);
      insertResource(writer, row(3, { origin: 'contained' }), importMoment);
      insertResource(writer, row(4, { type: 'Binary' }), importMoment);
    });
    expect(exchange.store.read((reader) => listResources(reader).map((head) => head.id))).toEqual([4, 2, 1]);
  });

  it('own their keys for good: the first keeps a key', () => {
    exchange.store.write((writer) => {
      for (const id of [1, 2]) insertResource(writer, row(id), importMoment);
      insertKey(writer, 'Patient/p1', 1);
      insertKey(writer, 'Patient/p1', 2);
      insertKey(writer, 'Patient|x|1', 1);
    });
    exchange.store.read((reader) => {
      expect([findKeyOwner(reader, 'Patient/p1'), findKeyOwner(reader, 'Patient/p9')]).toEqual([1, undefined]);
      expect(listKeys(reader, 1)).toEqual(['Patient/p1', 'Patient|x|1']);
    });
  });

  it('wait for a target by its key, and get it once', () => {
    exchange.store.write((writer) => {
      for (const id of [1, 2]) insertResource(writer, row(id), importMoment);
      insertLink(writer, { ...link, resourceId: 1, targetId: null });
      expect(hasWaitingLinks(writer)).toBe(true);
      expect(settleWaitingLinks(writer, 'Patient/p2', 2)).toEqual([1]);
      expect(settleWaitingLinks(writer, 'Patient/p2', 2)).toEqual([]);
      expect(hasWaitingLinks(writer)).toBe(false);
    });
    expect(exchange.store.read((reader) => listReferrers(reader, 2))).toEqual([
      { ...link, resourceId: 1, targetId: 2 },
    ]);
  });

  it('remember which copies went out', () => {
    exchange.store.write((writer) => {
      insertResource(writer, row(1), importMoment);
      writer.run(sql`INSERT INTO exported_copy (resource_id, content_hash) VALUES (1, 'out')`);
    });
    expect(exchange.store.read((reader) => [wasExported(reader, 1, 'out'), wasExported(reader, 1, 'in')])).toEqual([
      true,
      false,
    ]);
  });

  const lookups: readonly (readonly [string, Statement])[] = [
    ['a key', sql`SELECT resource_id FROM imported_key WHERE key = ${'x'}`],
    ['the keys of a resource', sql`SELECT key FROM imported_key WHERE resource_id = ${1}`],
    ['waiting links', sql`SELECT 1 FROM imported_link WHERE target_key = ${'x'} AND target_id IS NULL`],
    ['who refers to a resource', sql`SELECT 1 FROM imported_link WHERE target_id = ${1}`],
    ['the resource of a local row', sql`SELECT 1 FROM imported_resource WHERE local_id = ${'x'}`],
    ['the resources of a conversation', sql`SELECT 1 FROM imported_resource WHERE thread_id = ${'x'}`],
    ['the gaps of an item', sql`SELECT 1 FROM gap WHERE item_id = ${'x'}`],
    ['the gaps of a resource', sql`SELECT 1 FROM gap WHERE resource_id = ${1}`],
    ['a conversation by its id', sql`SELECT 1 FROM imported_thread WHERE thread_id = ${'x'}`],
  ];

  it.each(lookups)('have an index for %s', (_name, statement) => {
    const plan = exchange.store.read((reader) => reader.all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${statement}`));
    expect(plan.map((step) => step.detail).join(' ')).toMatch(/^SEARCH/);
  });
});
