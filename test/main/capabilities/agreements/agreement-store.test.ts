import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { AgreementTerms } from '#shared/capabilities/agreements/model.ts';
import { agreementFor, termsOf } from '#shared/capabilities/agreements/rules.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import {
  approve,
  decline,
  endOverride,
  findRoutable,
  findVersion,
  insertAgreement,
  insertRemark,
  listCandidates,
  listVersions,
  type NewAgreement,
} from '#main/capabilities/agreements/agreement-store.ts';
import { newId } from '#main/platform/identifiers.ts';
import { openTestClinic, type TestClinic } from '#test/support/test-clinic.ts';

const today = '2026-11-24' as CalendarDate;
const day = (text: string) => text as CalendarDate;

let clinic: TestClinic;
let heart: DepartmentId;
let terms: AgreementTerms;

beforeEach(() => {
  clinic = openTestClinic();
  heart = clinic.ids.department('CAR');
  const [version] = clinic.store.read((reader) =>
    listVersions(reader, today, { questionType: 'UITSLAG', departmentId: null }),
  );
  if (!version) throw new Error('the demo clinic has an agreement about results');
  terms = termsOf(version);
});
afterEach(() => clinic.close());

function insert(changes: Partial<NewAgreement> = {}): string {
  const id = newId<string>();
  clinic.store.write((writer) =>
    insertAgreement(writer, {
      id,
      questionType: 'UITSLAG',
      departmentId: heart,
      decision: 'proposed',
      validFrom: today,
      terms,
      owner: 'dr. Hoogland',
      reason: 'sneller',
      approvedBy: null,
      approvedOn: null,
      createdById: clinic.staff('M03'),
      createdBy: 'dr. R. Hoogland',
      createdAt: '2026-11-24T09:00:00.000Z' as Instant,
      ...changes,
    }),
  );
  return id;
}

const find = (id: string) => clinic.store.read((reader) => findVersion(reader, id, today));
const approval = { approvedBy: 'Hoofd cardiologie', approvedOn: today, validFrom: today };

describe('the store of agreements', () => {
  it('R4: gives back a version as it was written, with people by name', () => {
    const changed: AgreementTerms = {
      ...terms,
      deputies: [clinic.staff('M04')],
      leadId: clinic.staff('M10'),
      special: 'eerst bellen',
      isOffered: false,
      fallback: 'Bel de poli',
      sendsReceipt: false,
    };
    const version = find(insert({ terms: changed }));
    expect(version && termsOf(version)).toEqual(changed);
    expect(version).toMatchObject({
      department: { code: 'CAR' },
      version: 1,
      status: 'proposed',
      deputies: [{ name: 'dr. P. Ramdin' }],
      lead: { name: 'I. Brandsma' },
      owner: 'dr. Hoogland',
      approvedBy: null,
    });
  });

  it('numbers the versions of each agreement by themselves', () => {
    const [first, second] = [insert(), insert()];
    const other = insert({ departmentId: null });
    expect([first, second, other].map((id) => find(id)?.version)).toEqual([1, 2, 2]);
  });

  it('lets nothing be in force without approval but what a clinic began with', () => {
    expect(() => insert({ decision: 'approved' })).toThrow(/CHECK/);
    expect(() => insert({ decision: 'approved', departmentId: null })).toThrow(/CHECK/);
    expect(() => insert({ terms: { ...terms, isOffered: false, fallback: null } })).toThrow(/CHECK/);
  });

  it('R7: makes a proposal the department’s agreement, and ends it again', () => {
    const id = insert();
    const candidates = () =>
      clinic.store.read((reader) => listCandidates(reader, { questionType: 'UITSLAG', departmentId: heart }));
    const chosen = () => agreementFor(candidates(), { questionType: 'UITSLAG', departmentId: heart, day: today });
    expect(chosen()?.departmentId).toBeNull();
    clinic.store.write((writer) => approve(writer, id, approval));
    expect(find(id)).toMatchObject({ status: 'in-force', approvedBy: 'Hoofd cardiologie', approvedOn: today });
    expect(chosen()?.id).toBe(id);
    clinic.store.write((writer) =>
      endOverride(writer, { questionType: 'UITSLAG', departmentId: heart }, { day: today, reason: 'weer als de rest' }),
    );
    expect(find(id)).toMatchObject({ status: 'superseded', validUntil: today, settledReason: 'weer als de rest' });
    expect(chosen()?.departmentId).toBeNull();
  });

  it('decides on a proposal once', () => {
    const id = insert();
    clinic.store.write((writer) => decline(writer, id, 'nu niet'));
    expect(find(id)).toMatchObject({ status: 'declined', settledReason: 'nu niet' });
    expect(() => clinic.store.write((writer) => approve(writer, id, approval))).toThrow(/rows/);
  });

  it('keeps advice with the proposal, oldest first', () => {
    const id = insert();
    const remark = (body: string, writtenAt: string) => ({
      id: newId<string>(),
      agreementId: id,
      authorId: clinic.staff('M17') as PractitionerId,
      body,
      writtenAt: writtenAt as Instant,
    });
    clinic.store.write((writer) => {
      insertRemark(writer, remark('later', '2026-11-24T10:00:00.000Z'));
      insertRemark(writer, remark('eerder', '2026-11-24T09:00:00.000Z'));
    });
    expect(find(id)?.remarks.map(({ body, authorName }) => [body, authorName])).toEqual([
      ['eerder', 'H.J. Altena'],
      ['later', 'H.J. Altena'],
    ]);
  });

  it('lists the versions of one agreement newest first, each as it stands on the day', () => {
    const id = insert();
    clinic.store.write((writer) => approve(writer, id, approval));
    const later = insert({ validFrom: day('2027-01-01') });
    clinic.store.write((writer) => approve(writer, later, { ...approval, validFrom: day('2027-01-01') }));
    const statuses = (on: CalendarDate) =>
      clinic.store
        .read((reader) => listVersions(reader, on, { questionType: 'UITSLAG', departmentId: heart }))
        .map(({ status }) => status);
    expect(statuses(today)).toEqual(['planned', 'in-force']);
    expect(statuses(day('2027-01-01'))).toEqual(['in-force', 'superseded']);
  });

  it('finds nothing by an id that is not there', () => {
    expect(find(newId<string>())).toBeUndefined();
    expect(clinic.store.read((reader) => findRoutable(reader, newId<string>()))).toBeUndefined();
  });
});

describe('the agreements of the demo clinic', () => {
  it('R2, R7: are one default a question type and one department’s own, each with owner, date and reason', () => {
    const versions = clinic.store.read((reader) => listVersions(reader, today));
    expect(versions.filter(({ department }) => department === null)).toHaveLength(8);
    const own = versions.filter(({ department }) => department !== null);
    expect(own).toMatchObject([
      {
        questionType: 'MEDICATIE',
        department: { code: 'CAR' },
        triageHours: 2,
        deputies: [{ name: 'dr. P. Ramdin' }],
        lead: { name: 'I. Brandsma' },
        owner: 'dr. R. Hoogland',
        approvedBy: 'dr. R. Hoogland, hoofd cardiologie',
        status: 'in-force',
      },
    ]);
    expect(versions.every(({ owner, reason, approvedOn }) => owner !== '' && reason !== '' && approvedOn)).toBe(true);
  });

  it('R21: have a prescriber sign what is repeated, and the desk send the message', () => {
    const [repeat] = clinic.store.read((reader) =>
      listVersions(reader, today, { questionType: 'HERHAAL', departmentId: null }),
    );
    expect(repeat).toMatchObject({
      prescriberSigns: true,
      alsoAllowed: [{ role: 'desk', condition: 'verstuurt bericht' }],
      escalation: [
        { afterDays: 1, to: 'doctor' },
        { afterDays: 3, to: 'lead' },
      ],
      special: 'opiaat of dosiswijziging direct naar arts',
    });
  });
});
