import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';

import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestLetters, said, type TestLetters } from '#test/support/test-letters.ts';

let letters: TestLetters;
beforeEach(() => {
  letters = openTestLetters();
});
afterEach(() => letters.close());

describe('the shelf and enclosures', () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').toString('base64');

  it('takes links to allowed pages only, and suggests them by what a letter says', async () => {
    const item = { kind: 'link' as const, departmentId: null, subjects: ['paarse koorts'], edition: null };
    const bad = { ...item, title: 'x', address: 'https://thuisarts.nl.example.com/' };
    expect(await codeOf(letters.as('M10').addToShelf(bad))).toBe('address-not-allowed');
    expect(await codeOf(letters.as('M10').addToShelf({ ...bad, address: null }))).toBe('address-not-allowed');
    const good = { ...item, title: 'Koorts', address: 'https://www.thuisarts.nl/koorts' };
    const added = await letters.as('M10').addToShelf(good);
    expect(added.item.checkedOn).toBe('2026-11-24');
    const id = await letters.written('M03', [said('U heeft paarse koorts.')]);
    expect((await letters.as('M03').shelf({ letterId: id })).items[0]).toMatchObject({
      title: 'Koorts',
      isSuggested: true,
    });
    const what = { shelfId: added.item.id };
    const enclosed = await letters.as('M03').enclose({ ...(await letters.ref('M03', id)), what });
    expect(enclosed.enclosure).toMatchObject({ kind: 'link', address: good.address, addedOn: '2026-11-24' });
    await letters.as('M10').removeFromShelf({ shelfId: added.item.id });
    expect((await letters.open('M03', id)).enclosures).toHaveLength(1);
    expect(await codeOf(letters.as('M10').removeFromShelf({ shelfId: added.item.id }))).toBe('shelf-item-not-found');
  });

  test.each([
    ['a picture', 'foto.png', png, 'done'],
    [
      'a page that calls itself a picture',
      'foto.png',
      Buffer.from('<script>x</script>').toString('base64'),
      'file-not-allowed',
    ],
    ['nothing', 'leeg.pdf', '', 'file-not-allowed'],
    ['a program', 'brief.pdf', Buffer.from('MZ\u0000\u0001').toString('base64'), 'file-not-allowed'],
    [
      'a file of more than 10 MB',
      'groot.pdf',
      Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(10_000_000)]).toString('base64'),
      'file-not-allowed',
    ],
  ])('judges %s by its bytes', async (_what, name, base64, expected) => {
    const id = await letters.written('M03');
    const file = { ...(await letters.ref('M03', id)), what: { name, base64 } };
    expect(await codeOf(letters.as('M03').enclose(file))).toBe(expected);
  });

  it('keeps what was taken out with the version that was signed with it', async () => {
    const id = await letters.written('M03');
    const file = { ...(await letters.ref('M03', id)), what: { name: 'foto.png', base64: png } };
    const { enclosure } = await letters.as('M03').enclose(file);
    await letters.as('M03').sign({ ...(await letters.ref('M03', id)), override: null });
    await letters.as('M03').takeBack(await letters.ref('M03', id));
    await letters.as('M03').takeOut({ ...(await letters.ref('M03', id)), enclosureId: enclosure.id });
    expect((await letters.open('M03', id)).enclosures).toEqual([]);
    const version = letters.clinic.store.read((reader) =>
      reader.first<{ enclosures: string }>(sql`SELECT enclosures FROM letter_version WHERE letter_id = ${id}`),
    );
    expect(version?.enclosures).toContain(enclosure.id);
  });
});
