import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestLetters, type TestLetters } from '#test/support/test-letters.ts';

let letters: TestLetters;
beforeEach(() => {
  letters = openTestLetters();
});
afterEach(() => letters.close());

const readers = { patient: true, proxies: false, gp: false };

describe('who reads', () => {
  it('is nobody unless somebody is chosen who can', async () => {
    const id = await letters.signed('M03');
    const ref = await letters.ref('M03', id);
    const none = { patient: false, proxies: true, gp: false };
    expect(await codeOf(letters.as('M03').release({ ...ref, readers: none }))).toBe('no-readers');
  });

  it('is not the patient while the portal is switched off, also when that happens in the ten minutes', async () => {
    const id = await letters.signed('M03');
    await letters.as('M03').release({ ...(await letters.ref('M03', id)), readers });
    letters.clinic.store.write((writer) =>
      writer.runOne(
        sql`UPDATE patient SET portal_off_until = '2026-12-15' WHERE id = ${letters.clinic.ids.patient('P10')}`,
      ),
    );
    letters.door.clock.advance(600_000);
    letters.letOut();
    expect((await letters.open('M03', id)).state).toBe('signed');
    expect(letters.lines(id)).toContain('recall done dr. R. Hoogland (portal-off)');
    const again = { ...(await letters.ref('M03', id)), readers };
    expect(await codeOf(letters.as('M03').release(again))).toBe('portal-off');
  });

  it('are representatives by what they may read, as they are today', async () => {
    const readersOf = async (patient: string) => {
      const id = await letters.written('M03', undefined, { patient });
      return (await letters.open('M03', id)).readers.filter(({ kind }) => kind === 'proxy').map(({ name }) => name);
    };
    expect(await readersOf('P08')).toEqual(['Mw. E. Achterberg']);
    expect(await readersOf('P16')).toEqual([]);
    expect(await readersOf('P32')).toEqual([]);
  });
});
