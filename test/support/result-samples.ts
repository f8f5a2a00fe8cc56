import type { Result, ResultPolicy, ResultSummary, ResultValue } from '#shared/capabilities/results/model.ts';
import type { PatientId, RelatedPersonId, ResultId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { sampleDepartmentId, sampleId, samplePractitionerId } from './counter-samples.ts';

export const sampleResultId = (number: number) => sampleId<ResultId>(21, number);

export function sampleSummary(number: number, changes: Partial<ResultSummary> = {}): ResultSummary {
  return {
    id: sampleResultId(number),
    kind: 'laboratory',
    title: `Bloedonderzoek ${number}`,
    patientId: sampleId<PatientId>(22, number),
    patientName: `Mw. L. Fontein-${number}`,
    patientBirthDate: '1990-03-14' as CalendarDate,
    departmentId: sampleDepartmentId(1),
    departmentName: 'Oogheelkunde',
    state: 'waiting',
    issuedAt: '2026-11-20T08:12:00.000Z' as Instant,
    releaseAt: '2036-11-26T07:00:00.000Z' as Instant,
    releasedAt: null,
    releasedBy: null,
    isAbnormal: false,
    isCritical: false,
    wantsExplanationFirst: false,
    awaitsMyAgreement: false,
    hasDraft: false,
    itemId: null,
    version: 3,
    ...changes,
  };
}

/** Potassium a little too high, measured three times before, once by another laboratory. */
export const samplePotassium: ResultValue = {
  code: '2823-3',
  name: 'Kalium',
  number: 5.3,
  words: null,
  unit: 'mmol/l',
  low: 3.5,
  high: 5,
  flag: 'high',
  earlier: [
    {
      number: 4.1,
      words: null,
      unit: 'mmol/l',
      measuredAt: '2026-03-02T08:00:00.000Z' as Instant,
      laboratory: 'Lab Oost',
    },
    {
      number: 4.4,
      words: null,
      unit: 'mmol/l',
      measuredAt: '2026-07-02T08:00:00.000Z' as Instant,
      laboratory: null,
    },
  ],
};

/** A value in words, without bounds. */
export const sampleCulture: ResultValue = {
  code: null,
  name: 'Kweek',
  number: null,
  words: 'geen groei',
  unit: null,
  low: null,
  high: null,
  flag: null,
  earlier: [],
};

export const samplePolicy: ResultPolicy = {
  kind: 'laboratory',
  mode: 'explanation-first',
  termDays: 7,
  reason: 'Uitleg voorkomt onnodige zorgen.',
  ownerName: 'dr. R. Hoogland',
  reviewOn: '2036-06-01' as CalendarDate,
  decidedAt: '2026-06-01T08:00:00.000Z' as Instant,
};

const summary = sampleSummary(1);

/** A result that a doctor may explain, release and hold. */
export function sampleResult(changes: Partial<Result> = {}): Result {
  return {
    ...summary,
    isAbnormal: true,
    laboratory: 'Klinisch laboratorium',
    effectiveAt: '2026-11-20T07:30:00.000Z' as Instant,
    conclusion: 'Licht verhoogd kalium.',
    values: [samplePotassium, sampleCulture],
    policy: samplePolicy,
    hold: null,
    readers: [
      { kind: 'patient', id: summary.patientId, name: 'Mw. L. Fontein-1', detail: null },
      { kind: 'proxy', id: sampleId<RelatedPersonId>(23, 1), name: 'A. Fontein', detail: 'ouder' },
    ],
    explanation: null,
    draft: null,
    snippets: [{ id: 'kalium-hoog', valueName: 'Kalium', label: 'iets te hoog', body: 'Uw kalium is iets te hoog.' }],
    secondReaders: [
      { id: samplePractitionerId(7), name: 'dr. R. Hoogland' },
      { id: samplePractitionerId(8), name: 'dr. S. Ramdin' },
    ],
    may: { explain: true, release: true, hold: true, agree: false, endHold: false, setPreference: true },
    ...changes,
  };
}
