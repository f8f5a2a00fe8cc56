import { Temporal } from 'temporal-polyfill';

import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { KnownValues } from '#shared/capabilities/templates/fill.ts';
import { type Addressee, salutationOf } from '#shared/capabilities/templates/salutation.ts';
import type { TemplateVariableName } from '#shared/capabilities/templates/variables.ts';
import type { Person } from '#shared/kernel/person.ts';
import { type CalendarDate, type Instant, epochMsOf } from '#shared/kernel/time.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Reader } from '#main/store/reader.ts';
import {
  findNewestQuestion,
  findPatientName,
  type ItemFacts,
  listTreatingDoctors,
  type NewestQuestion,
} from './item-facts-store.ts';

/** From this age on a patient decides alone, and is addressed as an adult. @source WGBO, art. 7:447 BW */
const adultFrom = 16;

/** Answers are Dutch, whatever language the screens are in. */
const longDate = new Intl.DateTimeFormat('nl-NL', {
  timeZone: amsterdam,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** What values are known from: a question, or a patient alone, without a thread. */
export type KnownFrom = Omit<ItemFacts, 'questionType' | 'threadId'> & {
  readonly threadId: ItemFacts['threadId'] | null;
};

function isChildOn(birthDate: CalendarDate | null, day: CalendarDate): boolean {
  if (birthDate === null) return false;
  return Temporal.PlainDate.from(birthDate).until(day, { largestUnit: 'year' }).years < adultFrom;
}

/** The one who wrote last is the one who is addressed: the representative when they wrote for the patient. */
function addresseeOf(
  reader: Reader,
  item: KnownFrom,
  question: NewestQuestion | undefined,
  now: Instant,
): Addressee | undefined {
  if (question?.senderKind === 'related-person')
    return { name: question.senderName, gender: 'unknown', isChild: false };
  const patient = item.patientId === null ? undefined : findPatientName(reader, item.patientId);
  if (!patient) return undefined;
  return { name: patient.name, gender: patient.gender, isChild: isChildOn(patient.birthDate, dayOf(now, amsterdam)) };
}

/** The department a person signs for: the item's when they work there, else their only one. */
function signingDepartment(item: KnownFrom, person: Person): string | undefined {
  if (person.departments.some((department) => department.id === item.departmentId)) return item.departmentName;
  return person.departments.length === 1 ? person.departments[0]?.name : undefined;
}

/** The treating doctor, when there is exactly one; two doctors are for the writer to choose from. */
function treatingDoctor(reader: Reader, item: KnownFrom, now: Instant): string | undefined {
  if (item.patientId === null) return undefined;
  const team = { patientId: item.patientId, departmentId: item.departmentId, onDay: dayOf(now, amsterdam) };
  const doctors = listTreatingDoctors(reader, team);
  return doctors.length === 1 ? doctors[0] : undefined;
}

function filled(value: string | null | undefined): value is string {
  return value !== null && value !== undefined && value.trim() !== '';
}

/**
 * What is certain about an answer to this item by this person.
 *
 * A name, a date or a telephone number that is only likely is left out, so that it stays a blank. A medicine is never
 * guessed from what the patient wrote.
 */
export function knownValuesFor(reader: Reader, item: KnownFrom, call: SignedInCall): KnownValues {
  const question = item.threadId === null ? undefined : findNewestQuestion(reader, item.threadId);
  const addressee = addresseeOf(reader, item, question, call.now);
  const values: Partial<Record<TemplateVariableName, string | null | undefined>> = {
    aanhef: addressee && filled(addressee.name) ? salutationOf(addressee) : undefined,
    naam_beantwoorder: call.person.name,
    functie: call.person.functionTitle,
    afdeling: signingDepartment(item, call.person),
    telefoon_poli: item.departmentPhone,
    datum_bericht: question && longDate.format(epochMsOf(question.sentAt)),
    naam_arts: treatingDoctor(reader, item, call.now),
  };
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => filled(entry[1])));
}
