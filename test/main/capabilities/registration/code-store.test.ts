import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CalendarDate } from '#shared/kernel/time.ts';
import {
  findCode,
  isCodeUsed,
  listCodes,
  readCareSetting,
  saveCareSetting,
  saveCode,
} from '#main/capabilities/registration/code-store.ts';
import { sampleCode } from '#test/support/registration-samples.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

let clinic: TestClinic;
beforeEach(() => {
  clinic = openTestClinic();
});
afterEach(() => clinic.close());

const change = () => ({ at: clinic.now, by: clinic.staff('M18') });

describe('the table of codes', () => {
  it('begins with the codes of the material, each with its source', () => {
    const codes = clinic.store.read((reader) => listCodes(reader));
    expect(codes.map(({ code }) => code)).toEqual(['190163', '12001', '12010', '12011']);
    expect(codes.every(({ source }) => source !== '')).toBe(true);
  });

  it('keeps a new line and a changed one', () => {
    clinic.store.write((writer) => saveCode(writer, sampleCode, change()));
    const ended = { ...sampleCode, validUntil: '2027-01-01' as CalendarDate };
    clinic.store.write((writer) => saveCode(writer, ended, change()));
    expect(clinic.store.read((reader) => findCode(reader, sampleCode.id))).toEqual(ended);
    expect(clinic.store.read((reader) => isCodeUsed(reader, sampleCode.id))).toBe(false);
  });

  it('knows by which rules the clinic registers', () => {
    expect(clinic.store.read((reader) => readCareSetting(reader))).toBe('hospital');
    clinic.store.write((writer) => saveCareSetting(writer, 'practice'));
    expect(clinic.store.read((reader) => readCareSetting(reader))).toBe('practice');
  });
});
