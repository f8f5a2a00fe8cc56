import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import {
  changeLetter,
  findLetter,
  listDueLetters,
  nextVisible,
  shortenLetterHolds,
} from '#main/capabilities/letters/letter-store.ts';
import { openTestLetters, type TestLetters } from '#test/support/test-letters.ts';

let letters: TestLetters;
beforeEach(() => {
  letters = openTestLetters();
});
afterEach(() => letters.close());

const page = { offset: 0, limit: 50 };
const readers = { patient: true, proxies: false, gp: false };

describe('the lists of letters', () => {
  it('hold a letter where it waits, and count what they hold', async () => {
    const id = await letters.written('M10');
    const where = async (staff: string) => {
      const seen = [];
      for (const view of ['mine', 'to-sign', 'to-release', 'department', 'released'] as const) {
        const { letters: found, total, counts } = await letters.as(staff).list({ view, ...page });
        expect(total).toBe(found.length);
        expect(counts.find((one) => one.view === view)?.count).toBe(total);
        if (found.some((letter) => letter.id === id)) seen.push(view);
      }
      return seen.join(' ');
    };
    expect([await where('M10'), await where('M03')]).toEqual(['mine department', 'department']);
    const authoriserId = letters.clinic.staff('M03');
    await letters.as('M10').putForward({ ...(await letters.ref('M10', id)), authoriserId });
    expect([await where('M10'), await where('M03')]).toEqual(['mine department', 'to-sign department']);
    await letters.as('M03').sign({ ...(await letters.ref('M03', id)), override: null });
    expect([await where('M10'), await where('M03')]).toEqual(['mine to-release department', 'to-release department']);
    await letters.as('M10').release({ ...(await letters.ref('M10', id)), readers });
    letters.door.clock.advance(600_000);
    letters.letOut();
    expect([await where('M10'), await where('M03')]).toEqual(['released', 'released']);
  });

  it('give pages, last changed first', async () => {
    await letters.written('M10');
    const all = await letters.as('M03').list({ view: 'department', ...page });
    const times = all.letters.map(({ changedAt }) => changedAt);
    expect(times).toEqual([...times].sort().reverse());
    const second = await letters.as('M03').list({ view: 'department', offset: 1, limit: 1 });
    expect(second.letters.map(({ id }) => id)).toEqual([all.letters[1]?.id]);
    expect(second.total).toBe(all.total);
  });
});

describe('a change of a letter', () => {
  it('is refused by the store when the letter is not as it was', async () => {
    const id = await letters.written('M03');
    const by = { id: letters.clinic.staff('M03'), at: letters.door.clock.now() };
    letters.clinic.store.write((writer) => {
      const row = findLetter(writer, id);
      if (!row) throw new Error('the letter was begun');
      changeLetter(writer, row, { title: 'Nieuw' }, by);
      expect(() => changeLetter(writer, row, { title: 'Anders' }, by)).toThrow(/changed 0 rows/);
    });
  });
});

describe('what is due', () => {
  it('is what was released ten minutes ago, also when the clock was put back meanwhile', async () => {
    const id = await letters.signed('M03');
    await letters.as('M03').release({ ...(await letters.ref('M03', id)), readers });
    const { store } = letters.clinic;
    expect(store.read(nextVisible)).toBe('2026-11-24T09:40:00.000Z');
    expect(store.read((reader) => listDueLetters(reader, '2026-11-24T09:39:59.999Z' as Instant))).toEqual([]);
    const latest = '2026-11-24T08:10:00.000Z' as Instant;
    store.write((writer) => shortenLetterHolds(writer, latest));
    expect(store.read(nextVisible)).toBe(latest);
    expect(store.read((reader) => listDueLetters(reader, latest)).map((row) => row.id)).toEqual([id]);
  });
});
