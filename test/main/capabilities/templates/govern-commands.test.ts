import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CalendarDate } from '#shared/kernel/time.ts';
import { newId } from '#main/platform/identifiers.ts';
import { demoIds } from '#main/app/demo-clinic/demo-ids.ts';
import { openTestLibrary, someContent, type TestLibrary } from '#test/support/test-library.ts';

describe('R51: from draft to use, through the door', () => {
  let library: TestLibrary;

  beforeEach(() => {
    library = openTestLibrary();
  });
  afterEach(() => library.close());

  async function draft(staff = 'M10', changes: Partial<typeof someContent> = {}) {
    const content = { ...someContent, ...changes };
    const input = { kind: 'answer', code: 'S90', isPersonal: false, content, reason: 'vaak gevraagd' } as const;
    return (await library.as(staff).create(input)).templateId;
  }

  async function offered(staff: string): Promise<string[]> {
    const { templates } = await library.as(staff).forItem({ itemId: demoIds.item('V17') });
    return templates.map(({ code }) => code);
  }

  it('offers a text only once it was proposed, approved by a second person and put into use', async () => {
    const id = await draft('M15');
    expect(await offered('M15')).not.toContain('S90');
    await library.as('M15').propose(await library.step('M15', id));
    expect(await offered('M15')).not.toContain('S90');
    await library.as('M10').approve(await library.step('M10', id, ''));
    expect(await offered('M15')).not.toContain('S90');
    const step = await library.step('M18', id, '');
    await library.as('M18').publish({ ...step, reviewOn: '2027-11-24' as CalendarDate });
    expect(await offered('M15')).toContain('S90');
    const { versions } = await library.see('M15', id);
    expect(versions[0]?.steps.map(({ step: done, byName }) => [done, byName])).toEqual([
      ['made', 'M. Kuik'],
      ['proposed', 'M. Kuik'],
      ['approved', 'I. Brandsma'],
      ['published', 'C. Stuut'],
    ]);
    expect(library.lines(id).map((line) => line.split(' ')[0])).toEqual(['propose', 'approve', 'publish']);
  });

  it('lets nobody approve what they wrote, not even after a colleague wrote on it', async () => {
    const id = await draft('M10');
    await library
      .as('M12')
      .revise({ ...(await library.step('M12', id)), content: { ...someContent, title: 'Anders' } });
    await library.as('M12').propose(await library.step('M12', id));
    for (const author of ['M10', 'M12']) {
      const step = await library.step('M03', id, '');
      await expect(library.as(author).approve(step)).rejects.toMatchObject({ code: 'access-denied' });
    }
    await library.as('M03').approve(await library.step('M03', id, ''));
    expect((await library.see('M03', id)).inWork ?? (await library.see('M03', id)).status).toBe('approved');
    expect(library.lines(id)).toContain('approve refused I. Brandsma');
  });

  it.each([
    ['a medical text', 'MEDISCH', ['M15', 'M11', 'M16', 'M18', 'M07']],
    ['a logistic one', 'AFSPRAAK', ['M15', 'M17', 'M18', 'M07']],
    ['a file question', 'DOSSIER', ['M15', 'M11', 'M03', 'M18']],
  ] as const)('refuses whoever may not approve %s', async (_what, questionType, refused) => {
    const id = await draft('M10', { questionType });
    await library.as('M10').propose(await library.step('M10', id));
    const step = await library.step('M10', id, '');
    for (const staff of refused) {
      await expect(library.as(staff).approve(step), staff).rejects.toMatchObject({ code: 'access-denied' });
    }
    await library.as(questionType === 'DOSSIER' ? 'M17' : 'M03').approve(step);
  });

  it('lets nobody but the functional administrator put into use or take out', async () => {
    const id = library.idOf('S07');
    const step = await library.step('M03', id);
    for (const staff of ['M03', 'M10', 'M15', 'M17']) {
      await expect(library.as(staff).retire(step)).rejects.toMatchObject({ code: 'access-denied' });
      await expect(library.as(staff).publish({ ...step, reviewOn: null })).rejects.toMatchObject({
        code: 'access-denied',
      });
    }
    await library.as('M18').retire(step);
    expect(await offered('M15')).not.toContain('S07');
  });

  it('keeps the version in use while a new one is in work, and the old one for ever', async () => {
    const id = library.idOf('S07');
    const before = await library.see('M10', id);
    const { title, questionType, departmentId, roles, isOnlyAfterCall } = before;
    const content = { title, questionType, departmentId, roles, isOnlyAfterCall, body: 'Nieuw. {{afsluiting}}' };
    await library.as('M10').revise({ ...(await library.step('M10', id)), content });
    expect(await library.see('M10', id)).toMatchObject({ status: 'published', body: before.body, inWork: 'draft' });
    await library.as('M10').propose(await library.step('M10', id));
    await library.as('M03').approve(await library.step('M03', id, ''));
    await library.as('M18').publish({ ...(await library.step('M18', id, '')), reviewOn: null });
    const after = await library.see('M10', id);
    expect(after).toMatchObject({ status: 'published', body: content.body, inWork: null, reviewOn: null });
    expect(after.versions.map(({ version, status, body }) => [version, status, body])).toEqual([
      [2, 'published', content.body],
      [1, 'retired', before.body],
    ]);
  });

  it('gives a proposal back with a reason, and what was judged stays as it was below the next version', async () => {
    const id = await draft();
    await library.as('M10').propose(await library.step('M10', id));
    await library.as('M03').decline(await library.step('M03', id, 'te lang'));
    const content = { ...someContent, body: 'Korter. {{afsluiting}}' };
    await library.as('M10').revise({ ...(await library.step('M10', id)), content });
    const { versions, awaitsMe } = await library.see('M10', id);
    expect(versions.map(({ status, body }) => [status, body])).toEqual([
      ['draft', content.body],
      ['retired', someContent.body],
    ]);
    expect(versions[1]?.steps.at(-1)).toMatchObject({ step: 'declined', reason: 'te lang' });
    expect(awaitsMe).toBe(true);
  });

  it('refuses a step on a text that moved on, and says who moved it', async () => {
    const id = await draft();
    const old = await library.step('M10', id);
    await library
      .as('M12')
      .revise({ ...(await library.step('M12', id)), content: { ...someContent, title: 'Anders' } });
    await expect(library.as('M10').propose(old)).rejects.toMatchObject({
      code: 'template-moved-on',
      data: { byName: 'L. van Drunen' },
    });
  });

  it('writes over one’s own draft only, and never over a colleague’s', async () => {
    const id = await draft();
    await library.as('M10').revise({ ...(await library.step('M10', id)), content: { ...someContent, title: 'Twee' } });
    expect((await library.see('M10', id)).versions).toHaveLength(1);
    await library.as('M12').revise({ ...(await library.step('M12', id)), content: { ...someContent, title: 'Drie' } });
    expect((await library.see('M10', id)).versions.map(({ title }) => title)).toEqual(['Drie', 'Twee']);
  });

  it('does not put a text into use that leans on a block that is not in use', async () => {
    const block = { ...someContent, questionType: null, body: 'Tot ziens' };
    const input = { kind: 'block', code: 'groet', isPersonal: false, content: block, reason: '' } as const;
    await library.as('M10').create(input);
    const id = await draft('M10', { body: '{{groet}}' });
    await library.as('M10').propose(await library.step('M10', id));
    await library.as('M03').approve(await library.step('M03', id, ''));
    const step = await library.step('M18', id, '');
    await expect(library.as('M18').publish({ ...step, reviewOn: null })).rejects.toMatchObject({
      code: 'template-unsound',
      data: { problems: [{ kind: 'unknown-name', name: 'groet' }] },
    });
  });

  it('keeps a block in use while texts in use take it in, and says which', async () => {
    const id = library.idOf('bellen_bij_spoed');
    const step = await library.step('M18', id);
    await expect(library.as('M18').retire(step)).rejects.toMatchObject({
      code: 'block-in-use',
      data: { labels: expect.arrayContaining(['S02', 'S13']) as string[] },
    });
    expect((await library.see('M10', id)).usedIn.map(({ code }) => code)).toContain('S02');
    await library.as('M18').retire(await library.step('M18', library.idOf('samen_beslissen')));
  });

  it('R178: sets owner, review date and the mark of the patient panel, and keeps who did', async () => {
    const id = library.idOf('S07');
    const care = { ownerId: library.clinic.staff('M10'), reviewOn: '2026-11-24' as CalendarDate };
    const panelReviewedOn = '2026-10-01' as CalendarDate;
    await library.as('M10').tend({ ...(await library.step('M10', id, '')), ...care, panelReviewedOn });
    const text = await library.see('M15', id);
    expect(text).toMatchObject({ ownerName: 'I. Brandsma', isReviewDue: true, panelReviewedOn });
    expect(text.versions[0]?.steps.at(-1)).toMatchObject({ step: 'tended', byName: 'I. Brandsma' });
    const stranger = { ...(await library.step('M10', id, '')), ...care, ownerId: newId<never>(), panelReviewedOn };
    await expect(library.as('M10').tend(stranger)).rejects.toMatchObject({ code: 'owner-not-found' });
    const byDesk = { ...(await library.step('M10', library.idOf('S13'), '')), ...care, panelReviewedOn };
    await expect(library.as('M15').tend(byDesk)).rejects.toMatchObject({ code: 'access-denied' });
  });

  it('lets go of a draft and keeps what it said', async () => {
    const id = await draft();
    await library.as('M10').discard(await library.step('M10', id, ''));
    const text = await library.see('M10', id);
    expect(text).toMatchObject({ status: 'retired', inWork: null });
    expect(text.versions[0]?.steps.at(-1)?.step).toBe('discarded');
  });
});
