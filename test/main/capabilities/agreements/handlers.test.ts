import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { AgreementTerms, AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import { termsOf } from '#shared/capabilities/agreements/rules.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

const day = (text: string) => text as CalendarDate;
const approval = { approvedBy: 'dr. R. Hoogland, hoofd', approvedOn: day('2026-11-20') };

let counter: TestCounter;

beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

/** Doctor, privacy officer, functional administrator, nurse and desk of the demo clinic. */
const agreements = (staff: string) => counter.as(staff).agreements;

async function defaultTerms(questionType: AgreementVersion['questionType'] = 'UITSLAG'): Promise<AgreementTerms> {
  const { versions } = await agreements('M18').history({ questionType, departmentId: null });
  const [version] = versions;
  if (!version) throw new Error('the demo clinic has an agreement for every type');
  return termsOf(version);
}

async function proposed(staff: string, changes: Partial<AgreementTerms> = {}, departmentCode: string | null = 'CAR') {
  return agreements(staff).propose({
    questionType: 'UITSLAG',
    departmentId: departmentCode === null ? null : counter.clinic.ids.department(departmentCode),
    terms: { ...(await defaultTerms()), ...changes },
    owner: 'dr. R. Hoogland',
    reason: 'uitslagen van hartfilmpjes sneller',
    validFrom: day('2026-11-24'),
  });
}

const ownVersions = async () =>
  (await agreements('M18').history({ questionType: 'UITSLAG', departmentId: counter.clinic.ids.department('CAR') }))
    .versions;

describe('agreements at the door', () => {
  it.each([
    ['M10', { propose: false, advise: false, decide: false }],
    ['M15', { propose: false, advise: false, decide: false }],
    ['M03', { propose: true, advise: false, decide: false }],
    ['M17', { propose: false, advise: true, decide: false }],
    ['M18', { propose: true, advise: false, decide: true }],
  ])('R4: everybody reads them, and %s is told what they may', async (staff, may) => {
    const overview = await agreements(staff).overview({});
    expect(overview.may).toEqual(may);
    expect(overview.versions).toHaveLength(9);
    expect((await agreements(staff).calendar({})).may).toEqual(may);
  });

  it('R4: a doctor proposes, the privacy officer advises, the administrator decides', async () => {
    const { id } = await proposed('M03', { termDays: 1 });
    await agreements('M17').advise({ id, body: 'Denk aan de bewaartermijn' });
    const [proposal] = await ownVersions();
    expect(proposal).toMatchObject({
      status: 'proposed',
      createdBy: 'dr. R. Hoogland',
      remarks: [{ authorName: 'H.J. Altena', body: 'Denk aan de bewaartermijn' }],
    });
    await agreements('M18').putInForce({ id, ...approval, validFrom: day('2026-11-24') });
    expect(await ownVersions()).toMatchObject([{ status: 'in-force', termDays: 1, ...approval }]);
  });

  it('never lets an agreement begin in the past, and keeps a later day', async () => {
    const { id } = await proposed('M18');
    await agreements('M18').putInForce({ id, ...approval, validFrom: day('2026-01-01') });
    expect((await ownVersions())[0]?.validFrom).toBe('2026-11-24');
    const next = await proposed('M18');
    await agreements('M18').putInForce({ id: next.id, ...approval, validFrom: day('2027-01-01') });
    expect((await ownVersions()).map(({ status }) => status)).toEqual(['planned', 'in-force']);
  });

  it('decides on a proposal once, and says so', async () => {
    const { id } = await proposed('M03');
    await agreements('M18').decline({ id, reason: 'eerst overleggen' });
    expect(await ownVersions()).toMatchObject([{ status: 'declined', settledReason: 'eerst overleggen' }]);
    const decide = () => agreements('M18').putInForce({ id, ...approval, validFrom: day('2026-11-24') });
    expect(await codeOf(decide())).toBe('proposal-settled');
    expect(await codeOf(agreements('M17').advise({ id, body: 'te laat' }))).toBe('proposal-settled');
  });

  it('refuses an approval of tomorrow and a version that is not there', async () => {
    const { id } = await proposed('M03');
    const tomorrow = { ...approval, approvedOn: day('2026-11-25'), validFrom: day('2026-11-25') };
    expect(await codeOf(agreements('M18').putInForce({ id, ...tomorrow }))).toBe('approval-in-future');
    const nowhere = '00000000-0000-4000-8000-000000000001';
    expect(await codeOf(agreements('M18').decline({ id: nowhere, reason: 'omdat' }))).toBe('agreement-not-found');
  });

  it('R7: a doctor proposes for the own department or the hospital only', async () => {
    expect(await codeOf(proposed('M03', {}, 'OOG'))).toBe('not-own-department');
    expect(await codeOf(proposed('M03', {}, null))).toBe('done');
    expect(await codeOf(proposed('M18', {}, 'OOG'))).toBe('done');
  });

  it('R16: wants words for the patient where a type is not offered', async () => {
    expect(await codeOf(proposed('M18', { isOffered: false, fallback: '' }))).toBe('fallback-required');
    expect(await codeOf(proposed('M18', { isOffered: false, fallback: 'Bel de poli.' }))).toBe('done');
  });

  it('knows the people it names', async () => {
    const stranger = '00000000-0000-4000-8000-000000000001' as never;
    expect(await codeOf(proposed('M18', { leadId: stranger }))).toBe('staff-member-not-found');
    expect(await codeOf(proposed('M18', { deputies: [counter.clinic.staff('M04')] }))).toBe('done');
  });

  it('R7: ends a department’s own agreement, but never the hospital’s', async () => {
    const { versions } = await agreements('M18').overview({});
    const own = versions.find(({ department }) => department !== null);
    const usual = versions.find(({ department }) => department === null);
    const end = (id = '') => agreements('M18').endOverride({ id, ...approval, reason: 'weer als de rest' });
    expect(await codeOf(end(usual?.id))).toBe('override-not-in-force');
    expect(await codeOf(end(own?.id))).toBe('done');
    expect(await codeOf(end(own?.id))).toBe('override-not-in-force');
    expect((await agreements('M18').overview({})).versions).toHaveLength(8);
  });

  it.each(['M10', 'M15', 'M03', 'M17'])('R4: %s may not decide, and trying is in the log', async (staff) => {
    const { id } = await proposed('M18');
    const decide = agreements(staff).putInForce({ id, ...approval, validFrom: day('2026-11-24') });
    expect(await codeOf(decide)).toBe('access-denied');
    expect(await codeOf(agreements(staff).decline({ id, reason: 'omdat' }))).toBe('access-denied');
    const lines = counter.store.read((reader) =>
      reader.all(sql`SELECT action, outcome FROM audit_event WHERE object_type = 'agreement' AND outcome = 'refused'`),
    );
    expect(lines).toHaveLength(2);
  });

  it.each(['M10', 'M15', 'M17'])('R4: %s may not propose', async (staff) => {
    expect(await codeOf(proposed(staff))).toBe('access-denied');
  });

  it('logs every decision with its reason and who approved', async () => {
    const { id } = await proposed('M03');
    await agreements('M18').putInForce({ id, ...approval, validFrom: day('2026-11-24') });
    const lines = counter.store.read((reader) =>
      reader.all<{ line: string }>(
        sql`SELECT action || ': ' || reason AS line FROM audit_event WHERE object_type = 'agreement' ORDER BY sequence`,
      ),
    );
    expect(lines.map(({ line }) => line)).toEqual([
      'propose: uitslagen van hartfilmpjes sneller',
      'approve: in-force 2026-11-24, approved by dr. R. Hoogland, hoofd on 2026-11-20',
    ]);
  });

  it('R3: shows the receipt as it would be now', async () => {
    const preview = await agreements('M10').previewReceipt({
      questionType: 'UITSLAG',
      departmentId: counter.clinic.ids.department('CAR'),
      terms: { ...(await defaultTerms()), termDays: 3 },
    });
    expect(preview.promisedOn).toBe('2026-11-27');
    expect(preview.text).toContain('U krijgt uiterlijk vrijdag 27 november antwoord.');
    expect(preview.text).toContain('000 - 000 03 01');
  });
});

describe('a promise that was made', () => {
  it('R4: stays as it was when the agreement changes, and goes by the new one for a new question', async () => {
    const before = counter.now('V10');
    const nurse = counter.as('M09').counter;
    const { departmentId, agreement } = await nurse.open({ itemId: before.id });
    if (!agreement) throw new Error('the item has an agreement');
    const { id } = await agreements('M18').propose({
      questionType: agreement.questionType,
      departmentId,
      terms: { ...termsOf({ ...agreement, remarks: [] }), termDays: 9 },
      owner: 'dr. El Khatib',
      reason: 'drukte',
      validFrom: day('2026-11-24'),
    });
    await agreements('M18').putInForce({ id, ...approval, validFrom: day('2026-11-24') });
    expect((await nurse.open({ itemId: before.id })).agreement).toMatchObject({
      id: agreement.id,
      termDays: agreement.termDays,
    });
    expect(counter.now('V10').due_at).toBe(before.due_at);
  });
});
