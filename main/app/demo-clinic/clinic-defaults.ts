import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { Language } from '#shared/capabilities/vault/model.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { dutchHolidays } from '#main/capabilities/agreements/holidays.ts';
import { insertCalendarException, insertOpeningBlock } from '#main/capabilities/agreements/public.ts';
import { saveCode } from '#main/capabilities/registration/public.ts';
import { idOfName, newId } from '#main/platform/identifiers.ts';
import type { Writer } from '#main/store/writer.ts';
import { insertAgreements } from './clinic-agreements.ts';
import { insertTemplates } from './clinic-templates.ts';
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

function insertCodes(writer: Writer, { now, hasFixedIds = false }: ClinicDefaults): void {
  for (const code of demoMaterial().codes) {
    saveCode(
      writer,
      {
        id: hasFixedIds ? idOfName(`demo/code/${code.code}`) : newId<string>(),
        code: code.code,
        label: code.naam,
        setting: code.instelling === 'ziekenhuis' ? 'hospital' : 'practice',
        contactClass: 'medical',
        minutesFrom: code.van_minuten,
        minutesUntil: code.tot_minuten ?? null,
        roles: code.rollen,
        validFrom: code.van as CalendarDate,
        validUntil: (code.tot as CalendarDate | undefined) ?? null,
        source: code.bron,
      },
      { at: now, by: null },
    );
  }
}

/** Opening hours, Dutch holidays, agreements and templates: what every new clinic begins with and may change. */
export function fillClinicDefaults(writer: Writer, defaults: ClinicDefaults): void {
  insertOpeningHours(writer);
  insertHolidays(writer, defaults);
  insertAgreements(writer, { now: defaults.now, isDemo: defaults.hasFixedIds ?? false });
  insertCodes(writer, defaults);
  insertTemplates(writer, { now: defaults.now, isDemo: defaults.hasFixedIds ?? false });
}
