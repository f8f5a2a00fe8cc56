import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  insertGap,
  listGaps,
  markItemGaps,
  removeFilledGaps,
  removeGaps,
} from '#main/capabilities/exchange/gap-store.ts';
import { insertLink } from '#main/capabilities/exchange/resource-store.ts';
import { sql } from '#main/store/sql.ts';
import { bundleOf, type ExchangeStore, importMoment, openExchangeStore } from '#test/support/exchange-store.ts';
import { message, patient } from '#test/support/portal-samples.ts';

let exchange: ExchangeStore;
beforeEach(async () => {
  exchange = openExchangeStore();
  await exchange.importJson(bundleOf(patient, message('m1')));
});
afterEach(() => exchange.close());

const gap = {
  resourceId: 1,
  linkPath: 'partOf[0]',
  path: 'entry[0].resource.partOf[0]',
  reference: 'Communication/away',
  why: 'thread-missing',
  fileName: 'portal.json',
  since: importMoment,
} as const;

describe('the gaps', () => {
  it('are listed, and go when their resource no longer has them', () => {
    exchange.store.write((writer) => insertGap(writer, gap));
    const { linkPath: _linkPath, ...shown } = gap;
    expect(exchange.store.read(listGaps)).toMatchObject([shown]);
    exchange.store.write((writer) => removeGaps(writer, 1));
    expect(exchange.store.read(listGaps)).toEqual([]);
  });

  it('go one by one as their targets come', () => {
    exchange.store.write((writer) => {
      insertGap(writer, gap);
      insertGap(writer, { ...gap, linkPath: 'partOf[1]', path: 'entry[0].resource.partOf[1]' });
      const link = { resourceId: 1, kind: 'part-of', reference: 'x', targetKey: 'x', isNeeded: 1 } as const;
      insertLink(writer, { ...link, path: 'partOf[0]', targetId: 2 });
      insertLink(writer, { ...link, path: 'partOf[1]', targetId: null });
      removeFilledGaps(writer, 1);
    });
    expect(exchange.store.read(listGaps).map((one) => one.path)).toEqual(['entry[0].resource.partOf[1]']);
  });

  it('mark the work item they keep incomplete, and unmark it when they are gone', () => {
    const marks = () => exchange.store.read((reader) => reader.all(sql`SELECT has_gap FROM work_item`));
    const itemId =
      exchange.store.read((reader) => reader.first<{ id: string }>(sql`SELECT id FROM work_item`))?.id ?? '';
    exchange.store.write((writer) => {
      insertGap(writer, gap);
      markItemGaps(writer, itemId, [1, 2]);
    });
    expect(marks()).toEqual([{ has_gap: 1 }]);
    exchange.store.write((writer) => {
      removeGaps(writer, 1);
      markItemGaps(writer, itemId, [1, 2]);
    });
    expect(marks()).toEqual([{ has_gap: 0 }]);
  });
});
