import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readTemplateSet, type SetText, writeTemplateSet } from '#shared/capabilities/templates/template-set.ts';
import { openTestLibrary, type TestLibrary } from '#test/support/test-library.ts';

const text = (code: string, changes: Partial<SetText> = {}): SetText => ({
  kind: 'answer',
  code,
  title: 'Uit een ander ziekenhuis',
  questionType: 'AFSPRAAK',
  departmentCode: null,
  roles: ['desk'],
  body: '{{aanhef}},\nU bent welkom.\n{{groet}}',
  isOnlyAfterCall: false,
  ...changes,
});
const block = text('groet', { kind: 'block', questionType: null, body: 'Met vriendelijke groet' });

describe('R177, R187: a set of texts through the door', () => {
  let library: TestLibrary;

  beforeEach(() => {
    library = openTestLibrary();
  });
  afterEach(() => library.close());

  async function exported(...codes: string[]): Promise<string> {
    return (await library.as('M18').exportSet({ templateIds: codes.map((code) => library.idOf(code)) })).content;
  }

  async function fates(...texts: SetText[]) {
    const { lines } = await library.as('M18').previewSet({ content: writeTemplateSet(texts) });
    return Object.fromEntries(lines.map(({ code, fate }) => [code, fate]));
  }

  it('goes out with the chosen texts alone, without names or counts', async () => {
    const content = await exported('S07', 'afsluiting');
    expect(readTemplateSet(content)?.texts.map(({ code }) => code)).toEqual(['S07', 'afsluiting']);
    expect(content).not.toMatch(/owner|count|Brandsma|id"/);
  });

  it('changes nothing when it comes back: everything is the same', async () => {
    const content = await exported('S07', 'S13', 'afsluiting');
    const { lines } = await library.as('M18').previewSet({ content });
    expect(lines.map(({ fate }) => fate)).toEqual(['same', 'same', 'same']);
    const { adopted } = await library.as('M18').adoptSet({ content, codes: ['S07', 'S13', 'afsluiting'] });
    expect(adopted).toEqual([]);
  });

  it('says beforehand what each text would be here', async () => {
    expect(
      await fates(
        block,
        text('S91'),
        text('S11', { body: 'Anders. {{groet}}' }),
        text('S92', { body: '{{onbekend}}' }),
        text('S93', { departmentCode: 'KNO' }),
        text('S13'),
        text('apotheek', { kind: 'block', questionType: null, body: 'x' }),
      ),
    ).toEqual({
      groet: 'new',
      S91: 'new',
      S11: 'changed',
      S92: 'unsound',
      S93: 'no-department',
      S13: 'misfit',
      apotheek: 'misfit',
    });
  });

  it('comes in as drafts, the chosen ones only, which then go the ordinary way', async () => {
    const content = writeTemplateSet([block, text('S91'), text('S11', { body: 'Anders. {{groet}}' })]);
    const outcome = await library.as('M18').adoptSet({ content, codes: ['S91', 'groet'] });
    expect(outcome).toEqual({ adopted: ['S91', 'groet'], skipped: [] });
    const { texts } = await library.as('M10').library({});
    const found = (code: string) => texts.find((one) => one.code === code);
    expect([found('S91')?.status, found('groet')?.status, found('S11')?.inWork]).toEqual(['draft', 'draft', null]);
    expect(await fates(text('S91', { title: 'Nog anders' }))).toEqual({ S91: 'in-work' });
  });

  it('leaves out a text whose block was not chosen with it', async () => {
    const content = writeTemplateSet([block, text('S91')]);
    const outcome = await library.as('M18').adoptSet({ content, codes: ['S91'] });
    expect(outcome).toEqual({ adopted: [], skipped: ['S91'] });
  });

  it('refuses a file that is no set, and changes nothing', async () => {
    for (const content of ['', '{}', '[1]', '{"format":"loket-templates"}']) {
      await expect(library.as('M18').previewSet({ content })).rejects.toMatchObject({
        code: 'template-set-unreadable',
      });
      await expect(library.as('M18').adoptSet({ content, codes: ['S91'] })).rejects.toMatchObject({
        code: 'template-set-unreadable',
      });
    }
  });

  it('is for the functional administrator alone', async () => {
    const content = await exported('S07');
    for (const staff of ['M03', 'M10', 'M15', 'M17']) {
      const client = library.as(staff);
      const calls = [
        client.exportSet({ templateIds: [library.idOf('S07')] }),
        client.previewSet({ content }),
        client.adoptSet({ content, codes: ['S07'] }),
      ];
      for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'access-denied' });
    }
  });
});
