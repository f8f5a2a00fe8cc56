import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { Language } from '#shared/capabilities/vault/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { dutchHolidays } from '#main/capabilities/counter/holidays.ts';
import { insertAgreement, insertCalendarException, insertOpeningBlock } from '#main/capabilities/counter/public.ts';
import { insertTemplate, insertTextBlock } from '#main/capabilities/templates/public.ts';
import { idOfName, newId } from '#main/platform/identifiers.ts';
import type { Writer } from '#main/store/writer.ts';
import { demoMaterial } from './material.ts';

/** Years of holidays around the year in which a clinic is made: enough for old questions and for terms to come. */
const yearsBefore = 1;
const yearsAfter = 8;

/** What a clinic begins with. In the demo clinic ids are the same every time, so that its rows can be found again. */
export interface ClinicDefaults {
  readonly now: Instant;
  readonly language?: Language;
  readonly hasFixedIds?: boolean;
}

function insertOpeningHours(writer: Writer): void {
  const [opensAt = '', closesAt = ''] = demoMaterial().organisation.openingstijden['ma-vr'].split('-');
  for (const weekday of [1, 2, 3, 4, 5]) insertOpeningBlock(writer, { weekday, opensAt, closesAt });
}

function insertHolidays(writer: Writer, { now, language = 'nl' }: ClinicDefaults): void {
  const thisYear = Number(dayOf(now, amsterdam).slice(0, 4));
  for (let year = thisYear - yearsBefore; year <= thisYear + yearsAfter; year += 1) {
    for (const { day, name, isOpenByDefault } of dutchHolidays(year, language)) {
      insertCalendarException(writer, { day, name, isOpen: isOpenByDefault });
    }
  }
}

function insertAgreements(writer: Writer): void {
  for (const agreement of demoMaterial().agreements) {
    insertAgreement(writer, {
      questionType: agreement.type,
      firstReader: agreement.triage,
      triageHours: agreement.triage_uren,
      answerer: agreement.antwoord,
      alsoAllowed: agreement.mag_ook,
      termDays: agreement.termijn,
      escalation: agreement.escalatie,
      filing: agreement.vastleggen,
      special: agreement.bijzonder ?? null,
    });
  }
}

function insertTemplates(writer: Writer, hasFixedIds: boolean): void {
  for (const template of demoMaterial().templates) {
    insertTemplate(writer, {
      id: hasFixedIds ? idOfName(`demo/template/${template.id}`) : newId(),
      code: template.id,
      questionType: template.type,
      title: template.titel,
      roles: template.rollen,
      body: template.tekst,
      isOnlyAfterCall: template.alleen_na_bellen,
    });
  }
  for (const [name, body] of Object.entries(demoMaterial().textBlocks)) insertTextBlock(writer, { name, body });
}

/** Opening hours, Dutch holidays, agreements and templates: what every new clinic begins with and may change. */
export function fillClinicDefaults(writer: Writer, defaults: ClinicDefaults): void {
  insertOpeningHours(writer);
  insertHolidays(writer, defaults);
  insertAgreements(writer);
  insertTemplates(writer, defaults.hasFixedIds ?? false);
}
