import { dayAfter, workingTimeBetween } from '#shared/capabilities/counter/calendar.ts';
import { poolRole } from '#shared/capabilities/counter/question-type.ts';
import type { rosterContract } from '#shared/capabilities/roster/contract.ts';
import type { RosterPerson, RosterWeek } from '#shared/capabilities/roster/model.ts';
import {
  mayEditShifts,
  maySeeRoster,
  maySetAbsence,
  mayStandIn,
  overlaps,
  staffingOf,
} from '#shared/capabilities/roster/rules.ts';
import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import { later } from '#shared/kernel/time.ts';
import { findPerson, listDepartments, listStaff } from '#main/capabilities/access/public.ts';
import { readCalendar } from '#main/capabilities/agreements/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import {
  endAbsence as closeAbsence,
  findAbsence,
  findShift,
  insertAbsence,
  insertShift,
  listAbsences,
  listShifts,
  listShiftsOf,
  removeShift as dropShift,
} from './roster-store.ts';
import { mondayOf, momentOn } from './wall-clock.ts';

type RosterHandlers = Handlers<typeof rosterContract>;

const minuteMs = 60_000;

/** Everyone who can man a counter, with where. */
function people(reader: Reader): RosterPerson[] {
  return listStaff(reader).flatMap((member) =>
    isCounterRole(member.role) && member.isActive
      ? [
          {
            id: member.id,
            name: member.name,
            poolRole: member.role,
            departmentIds: member.departments.map(({ id }) => id),
          },
        ]
      : [],
  );
}

function staffingNow(reader: Reader, departments: readonly DepartmentId[], call: SignedInCall) {
  const { now } = call;
  const inAWeek = later(now, 7 * 24 * 60 * minuteMs);
  const isOpenNow = workingTimeBetween(now, later(now, minuteMs), readCalendar(reader)) > 0;
  const roster = {
    shifts: listShifts(reader, now, inAWeek),
    absences: listAbsences(reader, now, inAWeek),
    now,
    isOpenNow,
  };
  const staffing = departments.flatMap((departmentId) =>
    poolRole.options.map((role) => staffingOf({ departmentId, poolRole: role }, roster)),
  );
  return { isOpenNow, staffing };
}

const week: RosterHandlers['week'] = {
  verb: 'query',
  access: (_reader, _input, person) => maySeeRoster(person),
  audit: notAudited('who works when; nothing about patients'),
  run: (reader, input, call): RosterWeek => {
    const monday = mondayOf(input.day, call.now);
    const [from, until] = [momentOn(monday, '00:00'), momentOn(dayAfter(monday, 7), '00:00')];
    const departments = listDepartments(reader);
    const { person } = call;
    return {
      monday,
      ...staffingNow(
        reader,
        departments.map(({ id }) => id),
        call,
      ),
      departments: departments.map(({ id, code, name }) => ({ id, code, name, mayEdit: mayEditShifts(person, id) })),
      shifts: listShifts(reader, from, until).map((shift) => ({
        ...shift,
        mayRemove: mayEditShifts(person, shift.departmentId),
      })),
      absences: listAbsences(reader, from < call.now ? call.now : from, later(until, 28 * 24 * 60 * minuteMs)).map(
        ({ setById: _setById, ...absence }) => ({ ...absence, mayEnd: maySetAbsence(person, absence.practitioner.id) }),
      ),
      people: people(reader),
      absenceOnlyFor: person.role === 'functional-administrator' ? null : person.id,
    };
  },
};

const addShift: RosterHandlers['addShift'] = {
  verb: 'command',
  access: (_reader, input, person) => mayEditShifts(person, input.departmentId),
  audit: (_reader, input) => ({
    action: 'change',
    objectType: 'roster',
    objectId: input.practitionerId,
    reason: 'add-shift',
  }),
  run: (writer, input) => {
    const startsAt = momentOn(input.day, input.from);
    const endsAt = momentOn(input.day, input.until);
    if (endsAt <= startsAt) return refuse('roster-times-wrong');
    const receiver = findPerson(writer, input.practitionerId);
    const isOfDepartment = receiver?.departments.some(({ id }) => id === input.departmentId) === true;
    if (receiver?.role !== input.poolRole || !isOfDepartment) return refuse('receiver-not-found');
    const sameDepartment = listShiftsOf(writer, input.practitionerId, startsAt, endsAt).some(
      (shift) => shift.departmentId === input.departmentId,
    );
    if (sameDepartment) return refuse('shift-overlaps');
    const id = newId<string>();
    insertShift(writer, { ...input, id, startsAt, endsAt });
    return { id };
  },
};

const removeShift: RosterHandlers['removeShift'] = {
  verb: 'command',
  access: (reader, input, person) => {
    const shift = findShift(reader, input.id);
    return shift ? mayEditShifts(person, shift.departmentId) : maySeeRoster(person);
  },
  audit: (_reader, input) => ({ action: 'change', objectType: 'roster', objectId: input.id, reason: 'remove-shift' }),
  run: (writer, { id }) => {
    if (!findShift(writer, id)) return refuse('shift-not-found');
    dropShift(writer, id);
    return {};
  },
};

/** True when this deputy can do the work of who is away. */
function isFitDeputy(reader: Reader, absentId: PractitionerId, deputyId: PractitionerId | null): boolean {
  if (deputyId === null) return true;
  const [absent, deputy] = [findPerson(reader, absentId), findPerson(reader, deputyId)];
  return absent !== undefined && deputy !== undefined && mayStandIn(absent, deputy);
}

const addAbsence: RosterHandlers['addAbsence'] = {
  verb: 'command',
  access: (_reader, input, person) => maySetAbsence(person, input.practitionerId),
  audit: (_reader, input) => ({
    action: 'change',
    objectType: 'absence',
    objectId: input.practitionerId,
    reason: `add: ${input.kind}`,
  }),
  run: (writer, input, call) => {
    const startsAt = momentOn(input.fromDay, input.fromTime);
    const endsAt = momentOn(input.untilDay, input.untilTime);
    if (endsAt <= startsAt || endsAt <= call.now) return refuse('roster-times-wrong');
    if (!findPerson(writer, input.practitionerId)) return refuse('receiver-not-found');
    if (!isFitDeputy(writer, input.practitionerId, input.deputyId)) return refuse('deputy-not-fit');
    const isTwice = listAbsences(writer, startsAt, endsAt).some(
      (other) => other.practitioner.id === input.practitionerId && overlaps(other, { startsAt, endsAt }),
    );
    if (isTwice) return refuse('absence-overlaps');
    const id = newId<string>();
    insertAbsence(writer, {
      id,
      practitionerId: input.practitionerId,
      kind: input.kind,
      startsAt,
      endsAt,
      deputyId: input.deputyId,
      setById: call.person.id,
      setAt: call.now,
    });
    return { id, startsAt };
  },
};

const endAbsence: RosterHandlers['endAbsence'] = {
  verb: 'command',
  access: (reader, input, person) => {
    const absence = findAbsence(reader, input.id);
    return absence ? maySetAbsence(person, absence.practitioner.id) : maySeeRoster(person);
  },
  audit: (_reader, input) => ({ action: 'change', objectType: 'absence', objectId: input.id, reason: 'end' }),
  run: (writer, { id }, call) => {
    const absence = findAbsence(writer, id);
    if (!absence) return refuse('absence-not-found');
    closeAbsence(writer, absence, call.now);
    return {};
  },
};

/** Handlers of the roster: shifts and absences. */
export const rosterHandlers: RosterHandlers = { week, addShift, removeShift, addAbsence, endAbsence };
