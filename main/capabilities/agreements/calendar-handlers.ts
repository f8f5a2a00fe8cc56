import { daysAhead } from '#shared/capabilities/agreements/calendar-rules.ts';
import type { CalendarSettings } from '#shared/capabilities/agreements/calendar-model.ts';
import type { agreementsContract } from '#shared/capabilities/agreements/contract.ts';
import { agreementRightsOf } from '#shared/capabilities/agreements/rules.ts';
import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { isFunctionalAdministrator } from '#main/capabilities/access/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers, InputOf, SlicedCommandDefinition } from '#main/rpc/definition.ts';
import { type Refusal, refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import type { Writer } from '#main/store/writer.ts';
import { calendarOf, listChanges, readSettings, replaceSettings } from './calendar-store.ts';

type AgreementHandlers = Handlers<typeof agreementsContract>;
type SaveInput = InputOf<(typeof agreementsContract)['saveCalendar']>;

/** What this capability asks of the counter, which it may not know. */
export interface CalendarServices {
  /** Recalculates when open questions are due, in slices; gives how many. */
  readonly refreshOpenItems: (writer: Writer) => Generator<void, number>;
}

const previewDays = 7;

function aheadOf(settings: CalendarSettings, now: Instant) {
  return daysAhead(calendarOf(settings), dayOf(now, amsterdam), previewDays);
}

function objectionTo(reader: Reader, input: SaveInput, now: Instant) {
  const [last] = listChanges(reader, 1);
  if ((last?.revision ?? 0) !== input.revision) {
    return refuse('calendar-moved-on', { byName: last?.changedBy ?? null });
  }
  return input.approvedOn > dayOf(now, amsterdam) ? refuse('approval-in-future') : undefined;
}

type Saved = { readonly recalculated: number } | Refusal<'calendar-moved-on' | 'approval-in-future'>;

function saving(services: CalendarServices): SlicedCommandDefinition<SaveInput, Saved> {
  return {
    verb: 'sliced-command',
    access: isFunctionalAdministrator,
    audit: (_reader, input) => ({
      action: 'change',
      objectType: 'calendar',
      objectId: String(input.revision + 1),
      reason: `${input.reason} (approved by ${input.approvedBy} on ${input.approvedOn})`,
    }),
    run: function* (writer, input, call) {
      const objection = objectionTo(writer, input, call.now);
      if (objection) return objection;
      replaceSettings(writer, input.settings, { ...input, changedById: call.person.id, changedAt: call.now });
      return { recalculated: yield* services.refreshOpenItems(writer) };
    },
  };
}

/** Handlers of the calendar: opening hours, holidays, closures. */
export function calendarHandlers(
  services: CalendarServices,
): Pick<AgreementHandlers, 'calendar' | 'previewCalendar' | 'holidays' | 'saveCalendar'> {
  const save = saving(services);
  const aboutNobody = notAudited('when the clinic is open; nothing about patients');
  return {
    calendar: {
      verb: 'query',
      access: () => true,
      audit: aboutNobody,
      run: (reader, _input, call) => {
        const settings = readSettings(reader);
        return {
          settings,
          changes: listChanges(reader),
          ahead: aheadOf(settings, call.now),
          today: dayOf(call.now, amsterdam),
          may: agreementRightsOf(call.person.role),
        };
      },
    },
    previewCalendar: {
      verb: 'query',
      access: () => true,
      audit: aboutNobody,
      run: (_reader, { settings }, call) => ({ ahead: aheadOf(settings, call.now) }),
    },
    holidays: {
      verb: 'task',
      access: (person) => person !== undefined && agreementRightsOf(person.role).decide,
      action: 'list',
      run: async ({ year, language }) => {
        // Loaded when asked for: the rules of all years cost 200 ms that no ordinary start should pay.
        const { dutchHolidays } = await import('./holidays.ts');
        const holidays = dutchHolidays(year, language);
        return { holidays: holidays.map(({ day, name, isOpenByDefault }) => ({ day, name, isOpen: isOpenByDefault })) };
      },
    },
    saveCalendar: {
      verb: 'task',
      access: (person) => person !== undefined && agreementRightsOf(person.role).decide,
      action: 'change',
      run: async (input, call) => call.perform(save, input),
    },
  };
}
