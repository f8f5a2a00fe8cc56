import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { TemplateContent } from '#shared/capabilities/templates/model.ts';
import type { PractitionerId, TemplateId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import {
  countTemplateUse,
  findTemplate,
  insertTemplate,
  listTemplates,
  readTextBlocks,
  type StartingText,
} from '#main/capabilities/templates/template-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { sql } from '#main/store/sql.ts';
import { openEmptyStore } from '#test/support/test-clinic.ts';

const nobody = newId<PractitionerId>();
const at = '2026-11-22T20:00:00.000Z' as Instant;

const content: TemplateContent = {
  title: 'Recept is verstuurd',
  questionType: 'HERHAAL',
  departmentId: null,
  roles: ['nurse', 'desk'],
  body: '{{aanhef}},\nUw recept is klaar.',
  isOnlyAfterCall: false,
};

const starting = (code: string): StartingText => ({ id: newId<TemplateId>(), kind: 'answer', code, content, at });

describe('the store of templates in use', () => {
  let opened: ReturnType<typeof openEmptyStore>;

  beforeEach(() => {
    opened = openEmptyStore();
  });
  afterEach(() => opened.close());

  it('gives back what was kept, in the order of the codes', () => {
    const [second, first] = [starting('S15'), starting('S07')];
    opened.store.write((writer) => [second, first].forEach((one) => insertTemplate(writer, one)));
    const listed = opened.store.read((reader) => listTemplates(reader, nobody));
    expect(listed.map(({ code }) => code)).toEqual(['S07', 'S15']);
    expect(opened.store.read((reader) => findTemplate(reader, first.id, nobody))).toEqual({
      ...content,
      id: first.id,
      kind: 'answer',
      code: 'S07',
      isPersonal: false,
      departmentCode: null,
      reviewOn: null,
    });
  });

  it('finds nothing for an id that is not there', () => {
    expect(opened.store.read((reader) => findTemplate(reader, newId(), nobody))).toBeUndefined();
  });

  it('refuses a second shared template with the same code', () => {
    expect(() =>
      opened.store.write((writer) => {
        insertTemplate(writer, starting('S07'));
        insertTemplate(writer, starting('S07'));
      }),
    ).toThrow(/UNIQUE/);
    expect(opened.store.read((reader) => listTemplates(reader, nobody))).toEqual([]);
  });

  it('keeps shared passages by name, and gives only those in use', () => {
    const block = { ...content, questionType: null, body: 'Met vriendelijke groet,' };
    opened.store.write((writer) => {
      insertTemplate(writer, { ...starting('afsluiting'), kind: 'block', content: block });
      const old = { ...starting('oud'), kind: 'block' as const, content: block };
      insertTemplate(writer, old);
      writer.runOne(sql`UPDATE template_version SET status = 'retired' WHERE template_id = ${old.id}`);
    });
    expect(opened.store.read(readTextBlocks)).toEqual({ afsluiting: 'Met vriendelijke groet,' });
  });

  it('counts a use with its moment, and nothing for an answer without a template', () => {
    const text = starting('S07');
    opened.store.write((writer) => {
      insertTemplate(writer, text);
      countTemplateUse(writer, text.id, at);
      countTemplateUse(writer, text.id, at);
      countTemplateUse(writer, null, at);
    });
    const rows = opened.store.read((reader) => reader.all(sql`SELECT use_count, last_used_at FROM template`));
    expect(rows).toEqual([{ use_count: 2, last_used_at: at }]);
  });
});
