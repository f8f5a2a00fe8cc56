import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Instant } from '#shared/kernel/time.ts';
import { refreshItem } from '#main/capabilities/counter/public.ts';
import { sql } from '#main/store/sql.ts';
import { generateItems } from '#test/seed/generate-clinic.ts';
import { generateFhirExport } from '#test/seed/generate-export.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

const now = '2026-11-24T09:30:00.000Z' as Instant;

describe('generated items', () => {
  let clinic: TestClinic;

  beforeEach(() => {
    clinic = openTestClinic({ now });
  });
  afterEach(() => clinic.close());

  const rows = () =>
    clinic.store.read((reader) => reader.all<Record<string, unknown>>(sql`SELECT * FROM work_item ORDER BY id`));

  it('are as many as asked, the oldest part of them closed, none from the future', () => {
    const made = clinic.store.write((writer) => generateItems(writer, { count: 400, seed: 1, now, closedShare: 0.5 }));
    expect(made).toMatchObject({ items: 400, open: 200 });
    expect(rows()).toHaveLength(438);
    const [counts] = clinic.store.read((reader) =>
      reader.all(sql`
        SELECT count(*) AS messages, max(sent_at) <= ${now} AS past FROM message
        WHERE purpose IS NOT 'receipt'`),
    );
    expect(counts).toEqual({ messages: made.messages + 41, past: 1 });
    expect(rows().filter((row) => row['closed_at'] !== null)).toHaveLength(200);
  });

  it('stand in every department, question type and state of the inbox', () => {
    clinic.store.write((writer) => generateItems(writer, { count: 600, seed: 2, now }));
    const different = (column: string) => new Set(rows().map((row) => row[column])).size;
    expect(different('department_id')).toBe(6);
    expect(different('question_type')).toBe(8);
    expect(different('patient_name')).toBeGreaterThan(100);
    expect(different('first_line')).toBeGreaterThan(500);
    expect([...new Set(rows().map((row) => row['state']))].sort()).toEqual([
      'closed',
      'new',
      'reopened',
      'taken',
      'waiting-for-patient',
    ]);
  });

  it('are the rows the program itself would write', () => {
    clinic.store.write((writer) => generateItems(writer, { count: 300, seed: 3, now }));
    const before = rows();
    clinic.store.write((writer) => before.forEach((row) => refreshItem(writer, row['thread_id'] as never)));
    expect(rows()).toEqual(before);
  });

  it('are the same for the same seed, and others for another', () => {
    const other = openTestClinic({ now });
    const third = openTestClinic({ now });
    const bodies = ({ store }: TestClinic, seed: number) => {
      store.write((writer) => generateItems(writer, { count: 50, seed, now }));
      return store.read((reader) => reader.all(sql`SELECT * FROM message ORDER BY id`));
    };
    const first = bodies(clinic, 7);
    expect(bodies(other, 7)).toEqual(first);
    expect(bodies(third, 8)).not.toEqual(first);
    other.close();
    third.close();
  });
});

describe('generateFhirExport', () => {
  const bundle = generateFhirExport({ messages: 500, seed: 1 });
  const resources = bundle.entry.map(({ resource }) => resource);
  const communications = resources.filter((resource) => resource.resourceType === 'Communication');

  it('holds exactly as many messages as asked, and a root without text and a task for each thread', () => {
    const messages = communications.filter((one) => one['payload'] !== undefined);
    const roots = communications.filter((one) => one['payload'] === undefined);
    expect(messages).toHaveLength(500);
    expect(roots.length).toBeGreaterThan(200);
    expect(resources.filter((one) => one.resourceType === 'Task')).toHaveLength(roots.length);
  });

  it('refers to nothing that is not in it', () => {
    const present = new Set(resources.map((one) => `${one.resourceType}/${one.id}`));
    const references = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(references.length).toBeGreaterThan(2_000);
    expect(references.filter((reference) => !present.has(reference))).toEqual([]);
    expect(present.size).toBe(resources.length);
  });

  it('is the same file for the same options', () => {
    expect(JSON.stringify(generateFhirExport({ messages: 500, seed: 1 }))).toBe(JSON.stringify(bundle));
    expect(JSON.stringify(generateFhirExport({ messages: 500, seed: 2 }))).not.toBe(JSON.stringify(bundle));
  });

  it('has no message from the future', () => {
    expect(communications.filter((one) => String(one['sent']) > bundle.timestamp)).toEqual([]);
  });
});
