import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { TemplateId } from '#shared/kernel/ids.ts';
import { findPerson } from '#main/capabilities/access/public.ts';
import { listVersions } from '#main/capabilities/templates/library-store.ts';
import {
  insertStep,
  insertText,
  insertVersion,
  markPublished,
  markVersion,
  nextVersion,
  rewriteDraft,
} from '#main/capabilities/templates/version-store.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';
import { someContent } from '#test/support/test-library.ts';

describe('the store of versions', () => {
  let clinic: TestClinic;
  let id: TemplateId;

  beforeEach(() => {
    clinic = openTestClinic();
    id = clinic.store.write((writer) => {
      const made = insertText(writer, { kind: 'answer', code: 'S90', isPersonal: false, ownerId: clinic.staff('M10') });
      insertVersion(writer, { id: made, version: 1 }, 'draft', someContent);
      return made;
    });
  });
  afterEach(() => clinic.close());

  const statuses = () =>
    clinic.store.read((reader) => listVersions(reader, id)).map(({ version, status }) => `${version} ${status}`);

  it('holds one version in work at most', () => {
    const second = () =>
      clinic.store.write((writer) => insertVersion(writer, { id, version: 2 }, 'proposed', someContent));
    expect(second).toThrow(/UNIQUE/);
    expect(statuses()).toEqual(['1 draft']);
  });

  it('holds one version in use: publishing retires the one before', () => {
    clinic.store.write((writer) => {
      markPublished(writer, { id, version: 1 });
      insertVersion(writer, { id, version: nextVersion(writer, id) }, 'draft', someContent);
      markPublished(writer, { id, version: 2 });
    });
    expect(statuses()).toEqual(['2 published', '1 retired']);
  });

  it('writes over a draft only', () => {
    clinic.store.write((writer) => markVersion(writer, { id, version: 1 }, 'approved'));
    expect(() => clinic.store.write((writer) => rewriteDraft(writer, { id, version: 1 }, someContent))).toThrow();
  });

  it('makes the text a revision newer with every step', () => {
    const revision = () =>
      clinic.store.read((reader) =>
        reader.first<{ revision: number }>(sql`SELECT revision FROM template WHERE id = ${id}`),
      );
    const person = clinic.store.read((reader) => findPerson(reader, clinic.staff('M10')));
    if (!person) throw new Error('the demo clinic has a nurse');
    const call = { callerId: 'test', now: clinic.now, person };
    expect(revision()).toEqual({ revision: 0 });
    clinic.store.write((writer) => insertStep(writer, { id, version: 1 }, 'made', { call, reason: '' }));
    expect(revision()).toEqual({ revision: 1 });
  });
});
