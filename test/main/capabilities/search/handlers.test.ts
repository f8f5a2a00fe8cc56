import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sql } from '#main/store/sql.ts';
import { codeOf as failureOf } from '#test/support/code-of.ts';
import { found, noteAbout } from '#test/support/search-samples.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

const page = { offset: 0, limit: 50 };
let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const searchLines = () =>
  counter.store.read((reader) =>
    reader
      .all<{ line: string }>(
        sql`
        SELECT action || ' ' || outcome || ' ' || coalesce(reason, '') || ' ' || coalesce(object_id, '') AS line
        FROM audit_event WHERE procedure = 'search.find' ORDER BY sequence`,
      )
      .map((row) => row.line),
  );

describe('searching', () => {
  it('shows the words that were found in messages, answers and notes', async () => {
    const nurse = counter.as('M08');
    noteAbout(counter, 'V01', 'Overlegd met de apotheek over conserveermiddel.');
    const note = await nurse.search.find({ text: 'conserveermiddel', ...page });
    expect(note.hits[0]?.snippet).toMatchObject({ where: 'inside' });
    const { hits, total } = await nurse.search.find({ text: 'oogdruk', ...page });
    const [hit] = hits;
    expect(total).toEqual({ count: 1, isMore: false });
    expect(hit?.snippet?.marks.map(([start, end]) => hit.snippet?.text.slice(start, end))).toEqual(['oogdruk']);
  });

  it('finds an answer once it has really left', async () => {
    const nurse = counter.as('M08');
    await nurse.counter.take(counter.ref('V01'));
    await nurse.counter.send(counter.answer('V01', 'Neem gerust kunsttranen erbij.'));
    expect(await found(counter, 'M08', 'kunsttranen')).toEqual([]);
    counter.door.clock.advance(120_000);
    counter.release();
    expect(await found(counter, 'M08', 'kunsttranen')).toEqual(['V01']);
    const { hits } = await nurse.search.find({ text: 'kunsttranen', ...page });
    expect(hits[0]?.snippet?.where).toBe('answer');
  });

  it('keeps medical words from the desk, in hits and in numbers', async () => {
    expect(await found(counter, 'M14', 'oogdruk')).toEqual([]);
    expect((await counter.as('M14').search.count({ text: 'oogdruk' })).total.count).toBe(0);
    expect((await counter.as('M14').search.count({ text: 'soort:medicijnen' })).total.count).toBe(0);
    expect(await found(counter, 'M14', 'taxi')).toEqual(['V04']);
    expect(await found(counter, 'M10', 'oogdruk')).toEqual([]);
  });

  it('is refused to who does not work at the counter, and to nobody', async () => {
    for (const code of ['M17', 'M18']) {
      const person = counter.as(code);
      expect(await failureOf(person.search.find({ text: 'oogdruk', ...page }))).toBe('access-denied');
      expect(await failureOf(person.search.count({ text: 'oogdruk' }))).toBe('access-denied');
      expect(await failureOf(person.search.surroundings({}))).toBe('access-denied');
    }
    expect(await failureOf(counter.door.nobody.search.find({ text: 'oogdruk', ...page }))).toBe('not-signed-in');
  });

  it('writes in the log the kinds of conditions and the number, never the words', async () => {
    const nurse = counter.as('M08');
    await nurse.search.find({ text: 'oogdruk soort:medicijnen', ...page });
    await nurse.search.find({ text: 'oogdruk soort:medicijnen', offset: 50, limit: 50 });
    await nurse.search.find({ text: 'wiersma', ...page });
    const lines = searchLines();
    expect(lines.map((line) => line.replace(/ [0-9a-f]{16}$/, ''))).toEqual([
      'search done words type: 1',
      'search done words: 1',
    ]);
    expect(lines.join()).not.toMatch(/oogdruk|wiersma/i);
  });

  it('writes a refused search in the log without looking for anything', async () => {
    await failureOf(counter.as('M17').search.find({ text: 'oogdruk', ...page }));
    expect(searchLines()[0]).toMatch(/^search refused {2}[0-9a-f]{16}$/);
  });

  it.each(['kleur:rood', '"half', '', '   ', '👁️ oog', '\u0000', 'x'.repeat(10_000), "'; DROP TABLE work_item; --:"])(
    'refuses %j when it is not understood',
    async (text) => {
      const answer = await failureOf(counter.as('M08').search.find({ text, ...page }));
      expect([answer, answer === undefined ? 'understood' : 'search-not-understood']).toContain(
        'search-not-understood',
      );
    },
  );

  it.each(["Robert'); DROP TABLE work_item;--", 'oog* OR 1=1', 'NEAR(oog druk)', 'oog\u0000druk', '<b>oog</b>'])(
    'takes %j as words and nothing else',
    async (text) => {
      const { total } = await counter.as('M08').search.find({ text, ...page });
      expect(total.isMore).toBe(false);
      expect((await counter.as('M08').search.count({ text: 'is:open' })).total.count).toBeGreaterThan(0);
    },
  );

  it('finds text as strange as people write it', async () => {
    counter.patientWrites('V01', 'Ｄｕｉｚｅｌｉｇ 🤢 “zwabberig”\u0000 <script>alert(1)</script> ﬁetsen');
    for (const text of ['duizelig', 'zwabberig', '"script alert"', 'fietsen']) {
      expect(await found(counter, 'M08', text), text).toEqual(['V01']);
    }
  });
});

describe('saved views', () => {
  const view = { name: 'Oogdruk', query: 'oogdruk is:open', sharedWith: null };

  it('count with the very query that opening them runs', async () => {
    const nurse = counter.as('M08');
    for (const query of [
      'is:open',
      'oogdruk is:open',
      'is:open eigenaar:niemand na:18-11',
      'is:open -soort:uitslag ik',
    ]) {
      const { total } = await nurse.search.count({ text: query });
      const { total: listed, hits } = await nurse.search.find({ text: query, offset: 0, limit: 100 });
      expect(total).toEqual(listed);
      expect(hits).toHaveLength(total.count);
    }
  });

  it('are one’s own, or of everyone in the department', async () => {
    const [nurse, doctor] = [counter.as('M08'), counter.as('M01')];
    const [department] = (await nurse.search.surroundings({})).departments.filter(({ code }) => code === 'OOG');
    await nurse.search.saveView(view);
    await nurse.search.saveView({ ...view, name: 'Samen', sharedWith: department?.id ?? null });
    const namesOf = async (person: typeof nurse) => (await person.search.views({})).views.map(({ name }) => name);
    expect(await namesOf(nurse)).toEqual(['Oogdruk', 'Samen']);
    expect(await namesOf(doctor)).toEqual(['Samen']);
    expect(await namesOf(counter.as('M10'))).toEqual([]);
    const [shared] = (await doctor.search.views({})).views;
    expect(shared).toMatchObject({ madeBy: 'J. Tichelaar', mayChange: true, sharedWith: { code: 'OOG' } });
  });

  it('are changed, put in another order and taken away by who may', async () => {
    const nurse = counter.as('M08');
    const { view: first } = await nurse.search.saveView(view);
    const { view: second } = await nurse.search.saveView({ ...view, name: 'Tweede' });
    await nurse.search.orderViews({ viewIds: [second.id, first.id] });
    await nurse.search.changeView({ viewId: first.id, ...view, query: 'is:open' });
    expect((await nurse.search.views({})).views.map(({ name, query }) => [name, query])).toEqual([
      ['Tweede', 'oogdruk is:open'],
      ['Oogdruk', 'is:open'],
    ]);
    const other = counter.as('M10');
    expect(await failureOf(other.search.removeView({ viewId: first.id }))).toBe('view-not-found');
    expect(await failureOf(other.search.changeView({ viewId: first.id, ...view }))).toBe('view-not-found');
    await other.search.orderViews({ viewIds: [first.id, second.id] });
    await nurse.search.removeView({ viewId: second.id });
    expect((await nurse.search.views({})).views.map(({ name }) => name)).toEqual(['Oogdruk']);
  });

  it('are refused with a query that is not understood, a name that is taken, or beyond twenty', async () => {
    const nurse = counter.as('M08');
    expect(await failureOf(nurse.search.saveView({ ...view, query: 'kleur:rood' }))).toBe('search-not-understood');
    await nurse.search.saveView(view);
    expect(await failureOf(nurse.search.saveView({ ...view, name: ' oogdrúk ' }))).toBe('view-name-taken');
    for (let number = 2; number <= 20; number += 1)
      await nurse.search.saveView({ ...view, name: `Weergave ${number}` });
    expect(await failureOf(nurse.search.saveView({ ...view, name: 'Nog een' }))).toBe('too-many-views');
    expect((await nurse.search.views({})).views).toHaveLength(20);
  });

  it('cannot be shared with a department of others, nor made by who does not work at the counter', async () => {
    const elsewhere = (await counter.as('M08').search.surroundings({})).departments.find(({ code }) => code === 'CAR');
    const shared = { ...view, sharedWith: elsewhere?.id ?? null };
    expect(await failureOf(counter.as('M08').search.saveView(shared))).toBe('access-denied');
    expect(await failureOf(counter.as('M17').search.saveView(view))).toBe('access-denied');
    expect(await failureOf(counter.as('M18').search.views({}))).toBe('access-denied');
  });
});
