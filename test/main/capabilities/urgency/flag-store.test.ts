import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { FlagLevel } from '#shared/capabilities/urgency/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import {
  hasSubjectFlag,
  insertPersonFlag,
  insertScanFlag,
  listFlags,
  listOpenFlagsAbove,
  moveUrgency,
  refreshUrgency,
  type ScanFlag,
  settleFlags,
} from '#main/capabilities/urgency/flag-store.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

const at = (time: string) => `2026-11-24T${time}:00.000Z` as Instant;
const itemId = (): ItemId => clinic.ids.item('V16');

function flag(changes: Partial<ScanFlag> = {}): ScanFlag {
  return {
    itemId: itemId(),
    messageId: clinic.ids.message('V16'),
    level: 'red',
    themeId: 'RF01',
    theme: 'hart',
    part: 'body',
    startsAt: 4,
    endsAt: 9,
    words: 'borst',
    listVersion: 1,
    raisedAt: at('08:00'),
    ...changes,
  };
}

const raise = (level: FlagLevel, raisedAt: Instant) =>
  clinic.store.write((writer) => {
    const raisedById = clinic.staff('M10');
    insertPersonFlag(writer, { itemId: itemId(), level, raisedById, reason: 'klinkt ernstig', raisedAt });
    return refreshUrgency(writer, itemId());
  });
const row = (id = itemId()) =>
  clinic.store.read((reader) =>
    reader.first(sql`SELECT urgency, urgency_since, attention, snoozed_until FROM work_item WHERE id = ${id}`),
  );
const settle = (how: 'called' | 'lowered', level: 'none' | 'amber' = 'none') =>
  clinic.store.write((writer) => {
    const open = listOpenFlagsAbove(writer, itemId(), level);
    settleFlags(writer, itemId(), open, { at: at('09:00'), byId: clinic.staff('M03'), how, reason: null });
    return refreshUrgency(writer, itemId());
  });

describe('what the scan found', () => {
  it('is kept once, whatever became of it, and again when the words or the level differ', () => {
    clinic.store.write((writer) => {
      expect(insertScanFlag(writer, flag())).toBe(true);
      settleFlags(
        writer,
        itemId(),
        listFlags(writer, itemId()).map(({ id }) => id),
        { at: at('09:00'), byId: clinic.staff('M10'), how: 'called', reason: null },
      );
      expect(insertScanFlag(writer, flag())).toBe(false);
      expect(insertScanFlag(writer, flag({ words: 'dorst' }))).toBe(true);
      expect(insertScanFlag(writer, flag({ level: 'amber' }))).toBe(true);
    });
  });

  it('is known again in a subject, which each new message brings along', () => {
    clinic.store.write((writer) => {
      insertScanFlag(writer, flag({ part: 'subject' }));
      expect(hasSubjectFlag(writer, flag())).toBe(true);
      expect(hasSubjectFlag(writer, flag({ words: 'anders' }))).toBe(false);
      expect(hasSubjectFlag(writer, flag({ itemId: clinic.ids.item('V17') }))).toBe(false);
    });
  });

  it('stays when the words it was found in are taken back', () => {
    clinic.store.write((writer) => {
      writer.run(sql`
        INSERT INTO message (id, thread_id, kind, sender_kind, sender_name, body, sent_at, channel)
        VALUES ('gone', ${clinic.ids.thread('V16')}, 'patient-question', 'patient', 'x', 'y', ${at('08:00')}, 'portal')`);
      insertScanFlag(writer, flag({ messageId: 'gone' as never }));
      writer.run(sql`DELETE FROM message WHERE id = 'gone'`);
      expect(listFlags(writer, itemId())).toMatchObject([{ messageId: null, words: 'borst', settledAt: null }]);
    });
  });
});

describe('the urgency of an item', () => {
  it('is the highest of what was not settled, since the first of those', () => {
    expect(raise('amber', at('08:00'))).toBe('amber');
    expect(raise('red', at('08:10'))).toBe('red');
    expect(raise('red', at('08:20'))).toBe('red');
    expect(row()).toMatchObject({ urgency: 'red', urgency_since: at('08:10'), attention: 3 });
    expect(settle('lowered', 'amber')).toBe('amber');
    expect(row()).toMatchObject({ urgency: 'amber', urgency_since: at('08:00'), attention: 2 });
    expect(settle('called')).toBe('none');
    expect(row()).toMatchObject({ urgency: 'none', urgency_since: null, attention: 0 });
  });

  it('wakes what is snoozed when it rises', () => {
    clinic.store.write((writer) =>
      writer.run(sql`UPDATE work_item SET snoozed_until = ${at('20:00')} WHERE id = ${itemId()}`),
    );
    raise('amber', at('08:00'));
    expect(row()).toMatchObject({ snoozed_until: null });
  });

  it('goes along when another item takes it up', () => {
    raise('red', at('08:00'));
    const into = clinic.ids.item('V17');
    clinic.store.write((writer) => moveUrgency(writer, itemId(), into));
    expect(row(into)).toMatchObject({ urgency: 'red' });
    expect(clinic.store.read((reader) => listFlags(reader, into))).toHaveLength(1);
  });

  it('keeps everything that raised it in sight, newest first, with who settled it and how', () => {
    raise('amber', at('08:00'));
    raise('red', at('08:10'));
    settle('lowered', 'amber');
    const flags = clinic.store.read((reader) => listFlags(reader, itemId()));
    expect(flags.map(({ level, settledHow, settledByName }) => [level, settledHow, settledByName])).toEqual([
      ['red', 'lowered', 'dr. R. Hoogland'],
      ['amber', null, null],
    ]);
  });
});
