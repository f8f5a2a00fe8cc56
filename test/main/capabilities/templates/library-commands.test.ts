import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { demoIds } from '#main/app/demo-clinic/demo-ids.ts';
import { newId } from '#main/platform/identifiers.ts';
import { openTestLibrary, someContent, type TestLibrary } from '#test/support/test-library.ts';

describe('R51: writing templates, through the door', () => {
  let library: TestLibrary;

  beforeEach(() => {
    library = openTestLibrary();
  });
  afterEach(() => library.close());

  const creation = (changes: object = {}, content: object = {}) => ({
    kind: 'answer' as const,
    code: 'S90',
    isPersonal: false,
    reason: '',
    ...changes,
    content: { ...someContent, ...content },
  });

  it.each([
    ['a block by the desk', 'M15', { kind: 'block', code: 'groet' }, { questionType: null }],
    ['a medical text by the desk', 'M15', {}, { questionType: 'MEDISCH' }],
    ['any text by the privacy officer', 'M17', {}, {}],
    ['any text by the administrator', 'M18', {}, {}],
    ['a text of a department elsewhere', 'M10', {}, { departmentId: demoIds.department('OOG') }],
    ['an answer without a question type', 'M10', {}, { questionType: null }],
    ['an answer under the name of a block', 'M10', { code: 'groet' }, {}],
    ['a personal block', 'M10', { kind: 'block', code: 'groet', isPersonal: true }, { questionType: null }],
  ])('refuses %s', async (_what, staff, changes, content) => {
    const call = library.as(staff).create(creation(changes, content));
    await expect(call).rejects.toMatchObject({ code: 'access-denied' });
  });

  it.each([
    ['an unknown name', 'Hallo {{naam}}', { kind: 'unknown-name', name: 'naam' }],
    ['open braces', 'Hallo {{aanhef', { kind: 'braces', line: 1 }],
    ['nothing but spaces', '   ', { kind: 'empty' }],
  ])('keeps no body with %s', async (_what, body, problem) => {
    const call = library.as('M10').create(creation({}, { body }));
    await expect(call).rejects.toMatchObject({ code: 'template-unsound', data: { problems: [problem] } });
  });

  it('refuses a code that is taken, a block named like a field, and a department that is not there', async () => {
    await expect(library.as('M10').create(creation({ code: 'S07' }))).rejects.toMatchObject({
      code: 'template-code-taken',
    });
    const block = creation({ kind: 'block', code: 'apotheek' }, { questionType: null });
    await expect(library.as('M10').create(block)).rejects.toMatchObject({ code: 'template-code-taken' });
    const elsewhere = creation({}, { departmentId: newId() });
    await expect(library.as('M10').create(elsewhere)).rejects.toMatchObject({ code: 'access-denied' });
  });

  it('a personal text is for its maker at once, and not there for anybody else', async () => {
    const { templateId } = await library.as('M10').create(creation({ code: 'P09', isPersonal: true }));
    const offeredTo = async (staff: string) => {
      const { templates } = await library.as(staff).forItem({ itemId: demoIds.item('V17') });
      return templates.filter(({ code }) => code === 'P09').map(({ isPersonal }) => isPersonal);
    };
    expect(await offeredTo('M10')).toEqual([true]);
    expect(await offeredTo('M15')).toEqual([]);
    for (const staff of ['M15', 'M18']) {
      await expect(library.see(staff, templateId)).rejects.toMatchObject({ code: 'template-not-found' });
      const { texts } = await library.as(staff).library({});
      expect(texts.map(({ code }) => code)).not.toContain('P09');
      const step = { templateId, revision: 1, reason: 'weg ermee' };
      await expect(library.as(staff).retire(step)).rejects.toMatchObject({ code: 'template-not-found' });
    }
    const item = { itemId: demoIds.item('V17'), templateId };
    await expect(library.as('M15').fill(item)).rejects.toMatchObject({ code: 'template-not-found' });
    await library.as('M10').retire(await library.step('M10', templateId));
    expect(await offeredTo('M10')).toEqual([]);
  });

  it('a personal text that is written on is in use at once, and its old version is kept', async () => {
    const { templateId } = await library.as('M10').create(creation({ code: 'P09', isPersonal: true }));
    const content = { ...someContent, body: 'Beter. {{afsluiting}}' };
    await library.as('M10').revise({ ...(await library.step('M10', templateId)), content });
    const { status, body, versions } = await library.see('M10', templateId);
    expect([status, body, versions.map((version) => version.status)]).toEqual([
      'published',
      content.body,
      ['published', 'retired'],
    ]);
  });

  it('holds a text in use to its question type, and the desk to its own types', async () => {
    const step = await library.step('M10', library.idOf('S07'));
    const content = { ...someContent, questionType: 'MEDISCH' as const };
    await expect(library.as('M10').revise({ ...step, content })).rejects.toMatchObject({ code: 'access-denied' });
    const { templateId } = await library.as('M10').create(creation());
    const asDesk = { ...(await library.step('M15', templateId)), content };
    await expect(library.as('M15').revise(asDesk)).rejects.toMatchObject({ code: 'access-denied' });
  });

  it('shows the same library to every role, and what each may write', async () => {
    const seen = await Promise.all(
      ['M10', 'M15', 'M03', 'M17', 'M18'].map(async (staff) => {
        const { texts, may } = await library.as(staff).library({});
        return [texts.filter(({ isPersonal }) => !isPersonal).length, may.types.length, may.blocks, may.exchange];
      }),
    );
    expect(seen).toEqual([
      [seen[0]?.[0], 8, true, false],
      [seen[0]?.[0], 4, false, false],
      [seen[0]?.[0], 8, true, false],
      [seen[0]?.[0], 0, false, false],
      [seen[0]?.[0], 0, false, true],
    ]);
    expect(seen[0]?.[0]).toBe(29);
  });
});
