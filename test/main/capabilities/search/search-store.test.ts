import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { mayReadText } from '#shared/capabilities/access/rules.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { parseQuery } from '#shared/capabilities/search/query-language.ts';
import { findPerson, findReach } from '#main/capabilities/access/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { fullTextOf } from '#main/capabilities/search/full-text.ts';
import { countHits, listHits, readableBy } from '#main/capabilities/search/search-store.ts';
import { readSurroundings } from '#main/capabilities/search/surroundings-store.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf, found } from '#test/support/search-samples.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

/** Everyone who works in the demo clinic. */
const everyone = Array.from({ length: 18 }, (_, place) => `M${String(place + 1).padStart(2, '0')}`);

describe('a search', () => {
  let counter: TestCounter;
  beforeEach(() => {
    counter = openTestCounter();
  });
  afterEach(() => counter.close());

  function ask(staffCode: string, question: string): void {
    counter.store.write((writer) =>
      writer.runOne(sql`
        INSERT INTO colleague_request (id, item_id, kind, asked_by_id, asked_of_id, question, asked_at)
        VALUES (${newId<string>()}, ${counter.clinic.ids.item(question)}, 'consult', ${counter.clinic.staff('M08')},
          ${counter.clinic.staff(staffCode)}, 'Wat denk jij?', ${counter.door.clock.now()})`),
    );
  }

  it('R24: reaches exactly what each person may read, neither more nor less', async () => {
    await counter.as('M08').counter.take(counter.ref('V01'));
    ask('M03', 'V01');
    ask('M15', 'V01');
    for (const code of everyone) {
      const [reached, allowed] = counter.store.read((reader) => {
        const person = findPerson(reader, counter.clinic.staff(code));
        if (!person) throw new Error('the demo clinic has this member of staff');
        const rows = reader.all<{ id: ItemId }>(sql`
          SELECT item_id AS id FROM search_item WHERE ${readableBy(reader, person)} ORDER BY item_id`);
        const items = reader.all<{ id: ItemId }>(sql`SELECT id FROM work_item ORDER BY id`);
        const mayRead = (id: ItemId) => {
          const reach = findReach(reader, id, person);
          return reach !== undefined && mayReadText(person, reach);
        };
        return [rows.map(({ id }) => id), items.map(({ id }) => id).filter(mayRead)];
      });
      // Whoever does not work at the counter is refused before it comes to this.
      if (allowed.length > 0 || !['M17', 'M18'].includes(code)) expect(reached, code).toEqual(allowed);
    }
  });

  it('finds compounds, accents, slips and words apart', async () => {
    const words = ['oogdruk', 'OOGDRÚK', 'oog druk', 'oogdrukk', 'druk', '"hoge oogdruk"', 'prikken ogen'];
    for (const text of words) expect(await found(counter, 'M08', text), text).toContain('V01');
    expect(await found(counter, 'M08', '"oogdruk hoge"')).not.toContain('V01');
    counter.patientWrites('V01', 'De oog druk is gemeten met de bloeddrukmeter, hogebloeddruk zei men.');
    expect(await found(counter, 'M08', 'bloeddruk')).toEqual(['V01']);
    expect(await found(counter, 'M08', 'drukmeter')).toEqual(['V01']);
  });

  it('takes conditions together: either of the same, all of the rest, none of what is excluded', async () => {
    const count = async (text: string) => (await counter.as('M08').search.count({ text })).total.count;
    const all = await count('is:open');
    expect(await count('is:gesloten')).toBe(0);
    expect(await count('soort:medicijnen soort:herhaalrecept')).toBe(
      (await count('soort:medicijnen')) + (await count('soort:herhaalrecept')),
    );
    expect((await count('-soort:medicijnen')) + (await count('soort:medicijnen'))).toBe(all);
    expect((await count('-oogdruk')) + (await count('"oogdruk"'))).toBe(all);
    expect((await count('voor:18-11')) + (await count('na:18-11'))).toBe(all);
    expect(await count('afdeling:OOG')).toBe(all);
    expect((await count('eigenaar:niemand')) + (await count('-eigenaar:niemand'))).toBe(all);
    expect(await count('is:open is:gesloten')).toBe(0);
    expect(await count('van:wiersma')).toBe(1);
    expect(await count('-van:wiersma')).toBe(all - 1);
  });

  it('knows what is one’s own: what one owns, and what one is writing', async () => {
    await counter.as('M08').counter.take(counter.ref('V01'));
    await counter.as('M08').counter.saveDraft({
      itemId: counter.clinic.ids.item('V02'),
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Dag' }] }] },
      templateId: null,
    });
    const mine = await found(counter, 'M08', 'eigenaar:ik');
    expect(mine).toContain('V01');
    expect(await found(counter, 'M08', 'eigenaar:tichelaar')).toEqual(mine);
    expect(await found(counter, 'M08', 'vlag:concept')).toEqual(['V02']);
    expect(await found(counter, 'M01', 'eigenaar:ik')).not.toContain('V01');
    expect(await found(counter, 'M01', 'vlag:concept')).toEqual([]);
  });

  it('puts what fits best first, and else the newest', async () => {
    counter.patientWrites('V02', 'Nog iets over een staaroperatie.');
    const [first] = await found(counter, 'M08', 'staaroperatie');
    expect(first).toBe('V05');
    const [newest] = await found(counter, 'M08', 'is:open');
    expect(newest).toBe('V02');
  });

  it('has the same hits page by page as at once, each once', async () => {
    for (const text of ['is:open', 'ik', 'oog']) {
      const whole = await found(counter, 'M08', text);
      const pages = [];
      for (let offset = 0; offset < whole.length + 2; offset += 2) {
        const { hits } = await counter.as('M08').search.find({ text, offset, limit: 2 });
        pages.push(...hits.map(({ item }) => codeOf(counter, item.id)));
      }
      expect(new Set(pages).size).toBe(pages.length);
      expect(pages).toEqual(whole);
    }
  });
});

describe('hostile text', () => {
  let counter: TestCounter;
  beforeAll(() => {
    counter = openTestCounter();
  });
  afterAll(() => counter.close());

  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        '*',
        '(',
        ')',
        '^',
        '-',
        '+',
        ':',
        ' ',
        'AND ',
        'OR ',
        'NOT ',
        'NEAR(',
        '{name} :',
        '\u0000',
        'oog',
        ';--',
        '🙂',
      ),
      maxLength: 30,
    }),
  );

  it('never reaches the index as anything but words', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        counter.store.read((reader) => {
          const person = findPerson(reader, counter.clinic.staff('M08'));
          if (!person) throw new Error('the demo clinic has this member of staff');
          const now = counter.door.clock.now();
          const { parts } = parseQuery(text, readSurroundings(reader, now));
          const search = {
            parts,
            fullText: fullTextOf(parts, () => ({ inside: [], near: [], pairs: [] })),
            person,
            now,
          };
          const { count } = countHits(reader, search);
          expect(listHits(reader, search, { offset: 0, limit: 100 }).length).toBe(Math.min(100, count));
        });
      }),
      { numRuns: 400 },
    );
  });
});
