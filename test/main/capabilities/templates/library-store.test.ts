import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  findText,
  findTextByCode,
  lastStepBy,
  listCodes,
  listTakers,
  listTexts,
  listVersions,
  readKnownBlocks,
} from '#main/capabilities/templates/library-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { openTestLibrary, someContent, type TestLibrary } from '#test/support/test-library.ts';

describe('the store of the library', () => {
  let library: TestLibrary;

  beforeEach(() => {
    library = openTestLibrary();
  });
  afterEach(() => library.close());

  const read = <Result>(work: Parameters<typeof library.clinic.store.read<Result>>[0]) =>
    library.clinic.store.read(work);

  it('lists answers by code and then blocks by name, with the version in use', () => {
    const rows = read((reader) => listTexts(reader, library.clinic.staff('M10')));
    const codes = rows.map(({ kind, code }) => `${kind} ${code}`);
    expect(codes).toEqual([...codes].sort());
    expect(rows.find(({ code }) => code === 'S07')).toMatchObject({ status: 'published', inWork: null, revision: 1 });
  });

  it('finds by id and by code, and nothing that is not there', () => {
    const me = library.clinic.staff('M10');
    expect(read((reader) => findText(reader, library.idOf('S07'), me))?.code).toBe('S07');
    expect(read((reader) => findTextByCode(reader, 'S07', me))?.id).toBe(library.idOf('S07'));
    expect(read((reader) => findText(reader, newId(), me))).toBeUndefined();
    expect(read((reader) => findTextByCode(reader, 'S99999', me))).toBeUndefined();
  });

  it('keeps a personal text from everyone else', async () => {
    const input = { kind: 'answer', code: 'P09', isPersonal: true, content: someContent, reason: '' } as const;
    const { templateId } = await library.as('M10').create(input);
    const [mine, theirs] = [library.clinic.staff('M10'), library.clinic.staff('M03')];
    expect(read((reader) => findText(reader, templateId, mine))?.isPersonal).toBe(true);
    expect(read((reader) => findText(reader, templateId, theirs))).toBeUndefined();
    expect(read((reader) => listCodes(reader, mine))).toContainEqual({ code: 'P09', isPersonal: true });
    expect(read((reader) => listCodes(reader, theirs)).filter(({ isPersonal }) => isPersonal)).toEqual([]);
  });

  it('knows who wrote on what is in work, and whether it is theirs alone', async () => {
    const input = { kind: 'answer', code: 'S90', isPersonal: false, content: someContent, reason: '' } as const;
    const { templateId } = await library.as('M10').create(input);
    const as = (staff: string) => read((reader) => findText(reader, templateId, library.clinic.staff(staff)));
    expect([as('M10')?.isAuthor, as('M10')?.isOwnScribble, as('M12')?.isAuthor]).toEqual([true, true, false]);
    await library.as('M10').propose(await library.step('M10', templateId));
    expect(as('M10')).toMatchObject({ isAuthor: true, isOwnScribble: false, inWork: 'proposed' });
    expect(read((reader) => lastStepBy(reader, templateId))).toBe('I. Brandsma');
  });

  it('gives every version with its steps, newest first', () => {
    expect(read((reader) => listVersions(reader, library.idOf('S07')))).toMatchObject([
      { version: 1, status: 'published', questionType: 'HERHAAL', steps: [{ step: 'published', byName: null }] },
    ]);
  });

  it('finds the texts that take a block in, and every block that may be named', () => {
    const takers = read((reader) => listTakers(reader, 'bellen_bij_spoed', { alsoInWork: false }));
    expect(takers.length).toBeGreaterThan(3);
    expect(new Set(takers.map(({ id }) => id)).size).toBe(takers.length);
    expect(Object.keys(read(readKnownBlocks))).toEqual(expect.arrayContaining(['afsluiting', 'samen_beslissen']));
  });
});
