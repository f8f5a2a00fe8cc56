import { flagOfInterpretation } from '#shared/capabilities/exchange/result-codes.ts';
import { instantOfFhir } from '#shared/capabilities/exchange/fhir-dates.ts';
import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import { flagOf } from '#shared/capabilities/results/rules.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { MeasuredValue } from '#main/capabilities/results/public.ts';
import { codesOf, harmless, wordsOf } from './fhir-names.ts';
import { type DiagnosticReport, type Observation, observationSchema } from './fhir-schemas.ts';
import type { KnownResource, KnownResources } from './known-resources.ts';

/** Observations that count: what is preliminary or a mistake is no value to release. */
const countingStatuses: readonly string[] = ['final', 'amended', 'corrected'];

/** How deep a panel may hold panels, and how many values a result may have; more is kept as it came. */
const deepestPanel = 4;
const mostValues = 500;
const longestWords = 2_000;

type Measured = Pick<
  Observation,
  | 'code'
  | 'valueQuantity'
  | 'valueString'
  | 'valueCodeableConcept'
  | 'valueBoolean'
  | 'valueInteger'
  | 'interpretation'
  | 'referenceRange'
>;

interface MeasuredWhen {
  readonly measuredAt: Instant;
  readonly laboratory: string | null;
}

type Quantity = NonNullable<Measured['valueQuantity']>;

/** The unit: the UCUM code, else as it is written. */
function unitOf({ code, system, unit }: Quantity): string | null {
  const given = system === systems.ucum || unit === undefined ? (code ?? unit) : unit;
  return given === undefined ? null : harmless(given.slice(0, 80));
}

function wordsOfValue(body: Measured): string | null {
  const { valueQuantity, valueString, valueBoolean } = body;
  if (valueQuantity?.value !== undefined && valueQuantity.comparator !== undefined) {
    return harmless(`${valueQuantity.comparator} ${valueQuantity.value}`.slice(0, longestWords));
  }
  const words = valueString ?? wordsOf(body.valueCodeableConcept) ?? codesOf([body.valueCodeableConcept])[0]?.code;
  if (words !== undefined) return harmless(words.slice(0, longestWords));
  return valueBoolean === undefined ? null : String(valueBoolean);
}

/** The number, when it is exactly that: `< 5` is words. */
function numberOf({ valueQuantity, valueInteger }: Measured): number | null {
  if (valueQuantity?.comparator !== undefined) return null;
  return valueQuantity?.value ?? valueInteger ?? null;
}

/** Bounds of the usual range in the value's own unit; bounds in another unit say nothing about it. */
function boundsOf(body: Measured, unit: string | null) {
  const range = body.referenceRange?.find(
    ({ type }) => type === undefined || codesOf([type]).some(({ code }) => code === 'normal'),
  );
  const bound = (side: Quantity | undefined) => {
    if (side?.value === undefined) return null;
    const own = unitOf(side);
    return own === null || own === unit ? side.value : null;
  };
  return { low: bound(range?.low), high: bound(range?.high) };
}

function valueOf(body: Measured, when: MeasuredWhen): MeasuredValue | undefined {
  const number = numberOf(body);
  const words = number === null ? wordsOfValue(body) : null;
  if (number === null && words === null) return undefined;
  const unit = body.valueQuantity ? unitOf(body.valueQuantity) : null;
  const bounds = boundsOf(body, unit);
  const code = codesOf([body.code]).find(({ system }) => system === systems.loinc)?.code ?? null;
  const name = wordsOf(body.code) ?? code ?? codesOf([body.code])[0]?.code ?? '';
  return {
    code: code === null ? null : harmless(code.slice(0, 80)),
    name: harmless(name.slice(0, 300)),
    number,
    words,
    unit,
    ...bounds,
    flag: flagOfInterpretation(codesOf(body.interpretation)) ?? flagOf({ number, ...bounds }),
    ...when,
  };
}

/** Reads the values of reports; one for each report, as it remembers what it has read. */
class ValueReader {
  readonly values: MeasuredValue[] = [];
  /** False once a value that is referred to is not there. */
  isWhole = true;
  readonly #resources: KnownResources;
  readonly #fallback: MeasuredWhen;
  readonly #seen = new Set<unknown>();

  constructor(resources: KnownResources, fallback: MeasuredWhen) {
    this.#resources = resources;
    this.#fallback = fallback;
  }

  /** Everything that a report or a panel refers to, in its order. */
  readAll(holder: KnownResource, references: readonly { readonly reference?: string | undefined }[], depth = 0): void {
    const contained = this.#containedOf(holder);
    const targets = this.#resources.targets(holder.id, 'result');
    references.forEach(({ reference }, index) => {
      const inside = reference?.startsWith('#') === true ? contained.get(reference.slice(1)) : undefined;
      if (inside) return this.#read(inside, undefined, depth);
      const target = targets.find(({ path }) => path.endsWith(`[${index}]`))?.target;
      if (target) this.#read(this.#resources.body<Observation>(target.id), target, depth);
      else this.isWhole = false;
    });
  }

  #containedOf(holder: KnownResource): ReadonlyMap<string, Observation> {
    const { contained } = this.#resources.body<DiagnosticReport>(holder.id);
    const observations = (contained ?? []).flatMap((one): [string, Observation][] => {
      const read = one.resourceType === 'Observation' ? observationSchema.safeParse(one) : undefined;
      return read?.success === true && read.data.id !== undefined ? [[read.data.id, read.data]] : [];
    });
    return new Map(observations);
  }

  #read(body: Observation, known: KnownResource | undefined, depth: number): void {
    if (this.#seen.has(known?.id ?? body)) return;
    this.#seen.add(known?.id ?? body);
    if (!countingStatuses.includes(body.status)) {
      // A value that was taken back is none; one that is still to come makes the result incomplete.
      if (body.status !== 'cancelled' && body.status !== 'entered-in-error') this.isWhole = false;
      return;
    }
    const when = this.#whenOf(body);
    for (const one of [body, ...(body.component ?? [])]) {
      const value = valueOf(one, when);
      if (value && this.values.length < mostValues) this.values.push(value);
    }
    if (known && depth < deepestPanel) this.readAll(known, body.hasMember ?? [], depth + 1);
  }

  #whenOf(body: Observation): MeasuredWhen {
    const given = body.effectiveDateTime ?? body.effectivePeriod?.start ?? body.issued;
    const laboratory = body.performer?.map(({ display }) => display).find((display) => display !== undefined);
    return {
      measuredAt: (given === undefined ? undefined : instantOfFhir(given)) ?? this.#fallback.measuredAt,
      laboratory: laboratory === undefined ? this.#fallback.laboratory : harmless(laboratory.slice(0, 200)),
    };
  }
}

/** The values of a report in its order; undefined while one of them is still missing. */
export function valuesOfReport(
  resources: KnownResources,
  known: KnownResource,
  fallback: MeasuredWhen,
): readonly MeasuredValue[] | undefined {
  const reader = new ValueReader(resources, fallback);
  reader.readAll(known, resources.body<DiagnosticReport>(known.id).result ?? []);
  return reader.isWhole ? reader.values : undefined;
}
