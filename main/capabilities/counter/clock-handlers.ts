import { mayReadText } from '#shared/capabilities/access/rules.ts';
import { isOpenAt } from '#shared/capabilities/agreements/calendar-rules.ts';
import { inReadingOrder, mostAlarms, noticeOf } from '#shared/capabilities/counter/alarms.ts';
import { dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { Alarm, clockContract } from '#shared/capabilities/counter/clock-contract.ts';
import { composeInterim, daysToPromise, proposedDay } from '#shared/capabilities/counter/interim.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { epochMsOf } from '#shared/kernel/time.ts';
import texts from '#shared/locales/nl/interim.json' with { type: 'json' };
import { departmentsInReach, mayAnswerItem, worksAtCounter } from '#main/capabilities/access/public.ts';
import { readCalendar } from '#main/capabilities/agreements/public.ts';
import { findItemFacts, knownValuesFor } from '#main/capabilities/templates/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { dismissAlarms as keepDismissed, type AlarmedItem, listAlarmed, listDismissed } from './alarm-store.ts';
import { findItem } from './item-store.ts';

type ClockHandlers = Handlers<typeof clockContract>;

const interim: ClockHandlers['interim'] = {
  verb: 'query',
  access: mayAnswerItem,
  audit: notAudited('a message that says nothing of the question; opening the item and sending the message are logged'),
  run: (reader, input, call) => {
    const item = findItem(reader, input.itemId, call.person.id);
    const facts = findItemFacts(reader, input.itemId);
    if (!item || !facts) return refuse('item-not-found');
    const calendar = readCalendar(reader);
    const known = knownValuesFor(reader, facts, call);
    const signature = [known.naam_beantwoorder, known.functie, known.afdeling].filter((one) => one !== undefined);
    const days = daysToPromise(call.now, calendar);
    const dueDay = item.due_at === null ? null : dayOf(item.due_at, calendar.timeZone);
    return {
      choices: days.map((day) => {
        const message = { day, salutation: known.aanhef, phone: known.telefoon_poli, signature };
        return { day, text: composeInterim(message, texts) };
      }),
      proposedDay: proposedDay(days, { today: dayOf(call.now, calendar.timeZone), dueDay }),
    };
  },
};

/** Only what this person may open: a notice that leads nowhere is none. */
function mayOpen(item: AlarmedItem, departments: readonly string[], call: SignedInCall): boolean {
  return mayReadText(call.person, {
    questionType: item.questionType,
    isInReach: departments.includes(item.departmentId),
    isOwn: item.ownerId === call.person.id,
  });
}

function heldBy(ownerId: PractitionerId | null, call: SignedInCall): Alarm['heldBy'] {
  if (ownerId === null) return 'nobody';
  return ownerId === call.person.id ? 'me' : 'colleague';
}

function alarmsFor(reader: Reader, call: SignedInCall) {
  const departments = departmentsInReach(reader, call.person);
  const seen = new Set(
    listDismissed(reader, call.person.id, call.now).map(({ itemId, step, at }) => `${itemId} ${step} ${at}`),
  );
  return listAlarmed(reader, { person: call.person, departments, now: call.now })
    .filter((item) => mayOpen(item, departments, call))
    .flatMap(({ id, questionType, dueAt, ownerId, reached }) => {
      const notice = noticeOf(reached, ({ step, at }) => seen.has(`${id} ${step} ${at}`), call.now);
      return notice ? [{ itemId: id, questionType, ...notice, dueAt, heldBy: heldBy(ownerId, call) }] : [];
    });
}

const alarms: ClockHandlers['alarms'] = {
  verb: 'query',
  access: worksAtCounter,
  audit: notAudited('terms of the own queue without a name or a text; opening an item is logged'),
  run: (reader, _input, call) => {
    const isOpen = isOpenAt(readCalendar(reader), epochMsOf(call.now));
    const all = isOpen ? inReadingOrder(alarmsFor(reader, call)) : [];
    return { alarms: all.slice(0, mostAlarms), hasMore: all.length > mostAlarms, asOf: call.now };
  },
};

const dismissAlarms: ClockHandlers['dismissAlarms'] = {
  verb: 'command',
  access: worksAtCounter,
  audit: notAudited('what one person has seen of the notices of the clock, shown to nobody else'),
  isQuiet: true,
  run: (writer, input, call) => {
    keepDismissed(writer, call.person.id, input.alarms, call.now);
    return {};
  },
};

/** What the clock asks and tells. */
export const clockHandlers = { interim, alarms, dismissAlarms };
