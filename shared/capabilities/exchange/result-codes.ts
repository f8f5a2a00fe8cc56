import type { ResultKind, ResultState, ValueFlag } from '#shared/capabilities/results/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { JsonObject, JsonValue } from './canonical-json.ts';
import type { Code } from './fhir-codes.ts';
import { extensions, systems } from './fhir-systems.ts';

/** Sections of HL7 table 0074 by the sort of result they make; cardiology and lung function are function tests. */
const sections: Readonly<Record<string, ResultKind>> = {
  LAB: 'laboratory',
  BG: 'laboratory',
  BLB: 'laboratory',
  CH: 'laboratory',
  HM: 'laboratory',
  IMM: 'laboratory',
  MB: 'laboratory',
  MCB: 'laboratory',
  SR: 'laboratory',
  TX: 'laboratory',
  VR: 'laboratory',
  RAD: 'radiology',
  RX: 'radiology',
  RUS: 'radiology',
  CT: 'radiology',
  NMR: 'radiology',
  NMS: 'radiology',
  VUS: 'radiology',
  OUS: 'radiology',
  XRC: 'radiology',
  PAT: 'pathology',
  SP: 'pathology',
  CP: 'pathology',
  CG: 'genetics',
  GE: 'genetics',
  CUS: 'function-test',
  EC: 'function-test',
  EN: 'function-test',
  PF: 'function-test',
  CTH: 'function-test',
};

/** The code of HL7 table 0074 that a sort of result goes out under. */
export const sectionOf: Readonly<Record<ResultKind, string>> = {
  laboratory: 'LAB',
  radiology: 'RAD',
  pathology: 'PAT',
  genetics: 'GE',
  'function-test': 'PF',
  other: 'OTH',
};

/**
 * The sort of a report, by its category. The stricter sort wins when there are several: a genetic test that a laboratory made is
 * genetics. What nothing says is `other`, which waits for an explanation.
 */
export function resultKindOf(categories: readonly Code[]): ResultKind {
  const named = categories.flatMap(({ system, code }) => {
    if (code === undefined) return [];
    if (system === systems.observationCategory) {
      if (code === 'laboratory') return ['laboratory' as const];
      return code === 'imaging' ? ['radiology' as const] : [];
    }
    const kind = Object.hasOwn(sections, code) ? sections[code] : undefined;
    return system === systems.diagnosticService && kind !== undefined ? [kind] : [];
  });
  return named.find((kind) => kind !== 'laboratory') ?? named[0] ?? 'other';
}

const flags: Readonly<Record<string, ValueFlag>> = {
  L: 'low',
  H: 'high',
  LL: 'critical',
  HH: 'critical',
  AA: 'critical',
  LU: 'low',
  HU: 'high',
  A: 'abnormal',
  POS: 'abnormal',
  DET: 'abnormal',
  R: 'abnormal',
};

/** What the laboratory says of a value; the gravest of several. Codes of another system say nothing. */
export function flagOfInterpretation(codes: readonly Code[]): ValueFlag | null {
  const found = codes.flatMap(({ system, code }) =>
    system === systems.interpretation && code !== undefined && Object.hasOwn(flags, code) ? (flags[code] ?? []) : [],
  );
  return found.find((flag) => flag === 'critical') ?? found[0] ?? null;
}

/** The code a flag goes out under. A critical value without bounds says only that it is critically abnormal. */
export function interpretationOf(
  flag: ValueFlag,
  value: { readonly number: number | null; readonly low: number | null; readonly high: number | null },
): string {
  if (flag === 'low') return 'L';
  if (flag === 'high') return 'H';
  if (flag === 'abnormal') return 'A';
  const { number, low, high } = value;
  if (number !== null && low !== null && number < low) return 'LL';
  return number !== null && high !== null && number > high ? 'HH' : 'AA';
}

/** What the labels of a resource say of its release. */
export interface SaidRelease {
  readonly isReleased: boolean;
  /** The sender wants it to wait: for a talk, until a moment, or without saying until when. */
  readonly isKeptBack: boolean;
}

/** Reads the labels. One that keeps back goes before one that releases: in doubt it stays closed. */
export function releaseOf(security: readonly Code[] | undefined): SaidRelease {
  const labels = security ?? [];
  const has = (system: string, ...codes: readonly string[]) =>
    labels.some((label) => label.system === system && codes.includes(label.code ?? ''));
  const isKeptBack = has(systems.actCode, 'PHY') || has(systems.release, 'scheduled', 'withheld');
  return { isReleased: has(systems.release, 'released') && !isKeptBack, isKeptBack };
}

function isReleaseLabel(label: JsonValue): boolean {
  const { system, code } = (label ?? {}) as JsonObject;
  return system === systems.release || (system === systems.actCode && code === 'PHY');
}

/** Where a result stands, as its labels say it. */
export interface LabelledStanding {
  readonly state: ResultState;
  readonly releaseAt: Instant | null;
}

function labelsOf({ state }: LabelledStanding): JsonObject[] {
  if (state === 'released') return [{ system: systems.release, code: 'released' }];
  return [
    { system: systems.actCode, code: 'PHY' },
    { system: systems.release, code: 'scheduled' },
  ];
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/**
 * A report or a value with the labels that go with where the result stands, in place of those it came with.
 *
 * Fails closed: only a result that was released carries `released`; anything else says that it is to be discussed first.
 * A search for values passes the report by, so each value carries them as well.
 *
 * @source fhir-mapping §1.6
 */
export function withLabels<Body extends JsonObject>(body: Body, standing: LabelledStanding): Body {
  const meta = (body.meta ?? {}) as JsonObject;
  const security = [...listOf(meta.security).filter((label) => !isReleaseLabel(label)), ...labelsOf(standing)];
  const others = listOf(body.extension).filter(
    (one) => (one as { url?: unknown } | null)?.url !== extensions.releaseAfter,
  );
  const isReport = body.resourceType === 'DiagnosticReport';
  const until =
    isReport && standing.state !== 'released' && standing.releaseAt !== null
      ? [{ url: extensions.releaseAfter, valueDateTime: standing.releaseAt }]
      : [];
  const extension = [...others, ...until];
  const { extension: _extension, contained, ...rest } = body;
  return {
    ...rest,
    ...(extension.length > 0 ? { extension } : {}),
    ...(contained === undefined ? {} : { contained: containedWith(contained, standing) }),
    meta: { ...meta, security },
  } as unknown as Body;
}

/** Values that live inside the report are labelled with it. */
function containedWith(contained: JsonValue, standing: LabelledStanding): JsonValue {
  return listOf(contained).map((one) => {
    const body = one as JsonObject | null;
    return body?.resourceType === 'Observation' ? withLabels(body, standing) : one;
  });
}
