import type { BillingCode, Registration, RegistrationProposal } from '#shared/capabilities/registration/model.ts';
import { noTicks } from '#shared/capabilities/registration/rules.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { sampleDepartmentId, sampleId, sampleItemId } from './counter-samples.ts';

export const sampleCode: BillingCode = {
  id: sampleId<string>(31, 1),
  code: '190163',
  label: 'Schriftelijk consult',
  setting: 'hospital',
  contactClass: 'medical',
  minutesFrom: 0,
  minutesUntil: null,
  roles: ['doctor'],
  validFrom: '2018-01-01' as CalendarDate,
  validUntil: null,
  source: 'Normenkader',
};

/** A proposal with one question left. */
export const sampleProposal: RegistrationProposal = {
  contactClass: 'medical',
  conditions: [
    { id: 'medical', holds: 'yes' },
    { id: 'cost-told', holds: 'unknown' },
  ],
  code: sampleCode,
  reason: null,
};

export function sampleRegistration(number: number, changes: Partial<Registration> = {}): Registration {
  return {
    id: sampleId<string>(32, number),
    version: 1,
    itemId: sampleItemId(number),
    patientName: `Mw. L. Fontein-${String(number)}`,
    departmentId: sampleDepartmentId(1),
    departmentCode: 'OOG',
    questionType: 'MEDICATIE',
    contactClass: 'medical',
    onDay: '2026-11-23' as CalendarDate,
    status: 'proposed',
    code: '190163',
    codeLabel: 'Schriftelijk consult',
    conditions: sampleProposal.conditions,
    ticks: noTicks,
    reason: null,
    reasonWords: null,
    closedByName: 'I. Brandsma',
    decidedByName: null,
    decidedAt: null,
    may: { check: false, confirm: true },
    ...changes,
  };
}
