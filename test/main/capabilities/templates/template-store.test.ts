import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { TemplateId } from '#shared/kernel/ids.ts';
import {
  findTemplate,
  insertTemplate,
  insertTextBlock,
  listTemplates,
  readTextBlocks,
  type Template,
} from '#main/capabilities/templates/template-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { openEmptyStore } from '#test/support/test-clinic.ts';

const template = (code: string): Template => ({
  id: newId<TemplateId>(),
  code,
  questionType: 'HERHAAL',
  title: 'Recept is verstuurd',
  roles: ['nurse', 'desk'],
  body: '{{aanhef}},\nUw recept is klaar.',
  isOnlyAfterCall: code === 'S15',
});

describe('the store of templates', () => {
  let opened: ReturnType<typeof openEmptyStore>;

  beforeEach(() => {
    opened = openEmptyStore();
  });
  afterEach(() => opened.close());

  it('gives back what was kept, in the order of the codes', () => {
    const [second, first] = [template('S15'), template('S07')];
    opened.store.write((writer) => [second, first].forEach((one) => insertTemplate(writer, one)));
    expect(opened.store.read(listTemplates)).toEqual([first, second]);
    expect(opened.store.read((reader) => findTemplate(reader, first.id))).toEqual(first);
  });

  it('finds nothing for an id that is not there', () => {
    expect(opened.store.read((reader) => findTemplate(reader, newId()))).toBeUndefined();
  });

  it('refuses a second template with the same code', () => {
    expect(() =>
      opened.store.write((writer) => {
        insertTemplate(writer, template('S07'));
        insertTemplate(writer, template('S07'));
      }),
    ).toThrow(/UNIQUE/);
    expect(opened.store.read(listTemplates)).toEqual([]);
  });

  it('keeps shared passages by name', () => {
    opened.store.write((writer) => insertTextBlock(writer, { name: 'afsluiting', body: 'Met vriendelijke groet,' }));
    expect(opened.store.read(readTextBlocks)).toEqual({ afsluiting: 'Met vriendelijke groet,' });
  });
});
