import { amsterdam, dayAfter, dayOf } from '#shared/capabilities/counter/calendar.ts';
import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import { holdEndOf } from '#shared/capabilities/results/rules.ts';
import type { PractitionerId, ResultId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Person } from '#shared/kernel/person.ts';
import { type CalendarDate, type Instant, later } from '#shared/kernel/time.ts';
import { findPerson } from '#main/capabilities/access/public.ts';
import {
  agreeToHold,
  arriveResult,
  askHold,
  explainResult,
  insertPolicy,
  insertSnippet,
  markReleased,
  releaseDueResults,
} from '#main/capabilities/results/public.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import type { AuditTrail } from '#main/rpc/audit.ts';
import type { Writer } from '#main/store/writer.ts';
import type { DemoDates } from './demo-dates.ts';
import { demoIds } from './demo-ids.ts';
import { type ResultsMaterial, resultsMaterial } from './results-material.ts';

type Result = ResultsMaterial['uitslagen'][number];

const dayMs = 86_400_000;

/** How long a result waits for an explanation here. */
const waitedMs = 7 * dayMs;

/** What happened before the clinic was made has no line in its log. */
const beforeTheLog: AuditTrail = { append: () => undefined };

function resultIdOf(code: string): ResultId {
  return idOfName(`demo/result/${code}`);
}

function staffMember(writer: Writer, code: string): Person {
  const person = findPerson(writer, demoIds.practitioner(code));
  invariant(person !== undefined, 'what was done to a result was done by somebody who works here');
  return person;
}

function insertPolicies(writer: Writer, now: Instant): void {
  for (const { soort, wijze, dagen, eigenaar, reden, ...when } of resultsMaterial().beleid) {
    const owner = staffMember(writer, eigenaar);
    insertPolicy(writer, {
      kind: soort,
      mode: wijze,
      termDays: dagen,
      reason: reden,
      ownerId: owner.id,
      ownerName: owner.name,
      reviewOn: dayAfter(dayOf(now, amsterdam), when.nakijken_over_dagen),
      decidedAt: later(now, -when.dagen_geleden * dayMs),
    });
  }
}

function insertSnippets(writer: Writer): void {
  resultsMaterial().fragmenten.forEach(({ code, waar, waarde, naam, tekst }, position) =>
    insertSnippet(writer, {
      id: idOfName(`demo/snippet/${code}/${waar}`),
      code,
      band: waar,
      valueName: waarde,
      label: naam,
      body: tekst,
      position,
    }),
  );
}

function headOf(result: Result) {
  return {
    patientId: demoIds.patient(result.patient),
    departmentId: demoIds.department(result.afdeling),
    kind: result.soort,
    title: result.titel,
    laboratory: result.laboratorium,
  };
}

function measured(result: Result, value: Result['waarden'][number], measuredAt: Instant) {
  return {
    code: value.code,
    name: value.naam,
    number: value.waarde,
    words: value.woorden,
    unit: value.eenheid,
    low: value.laag,
    high: value.hoog,
    flag: value.vlag,
    measuredAt,
    laboratory: result.laboratorium,
  };
}

/** The same values as they were before, a result for each day on which they were measured; all long released. */
function insertEarlier(writer: Writer, result: Result, dates: DemoDates): void {
  const days = new Set(result.waarden.flatMap(({ eerder }) => eerder.map(([day]) => day)));
  for (const day of days) {
    const at = dates.moment(`${day}T09:00`);
    const values = result.waarden.flatMap((value) =>
      value.eerder
        .filter(([then]) => then === day)
        .map(([, number]) => ({ ...measured(result, value, at), number, flag: null })),
    );
    arriveResult(
      writer,
      {
        ...headOf(result),
        id: resultIdOf(`${result.id}/${day}`),
        conclusion: null,
        effectiveAt: at,
        issuedAt: at,
        values,
      },
      { now: at, arrivedAt: at, audit: beforeTheLog },
    );
    releaseDueResults(writer, later(at, waitedMs), beforeTheLog);
  }
}

function insertResult(writer: Writer, result: Result, dates: DemoDates): void {
  const arrivedAt = dates.moment(result.binnen);
  const effectiveAt = dates.moment(result.afgenomen);
  arriveResult(
    writer,
    {
      ...headOf(result),
      id: resultIdOf(result.id),
      conclusion: result.conclusie ?? null,
      effectiveAt,
      issuedAt: arrivedAt,
      values: result.waarden.map((value) => measured(result, value, effectiveAt)),
    },
    {
      now: arrivedAt,
      arrivedAt,
      waitUntil: result.eerst_wachten ? later(arrivedAt, waitedMs) : null,
      audit: beforeTheLog,
    },
  );
}

function insertDeeds(writer: Writer, result: Result, dates: DemoDates): void {
  const resultId = resultIdOf(result.id);
  const { uitleg, vrijgegeven, vasthouden } = result;
  if (uitleg) {
    const person = staffMember(writer, uitleg.door);
    const call = { callerId: 'demo', now: dates.moment(uitleg.op), person };
    explainResult(writer, { resultId, body: documentOfText(uitleg.tekst), decisions: [], patientOnly: false }, call);
  }
  if (vrijgegeven) {
    const { op, door, reden } = vrijgegeven;
    markReleased(writer, resultId, {
      way: 'by-person',
      at: dates.moment(op),
      byId: demoIds.practitioner(door),
      reason: reden,
    });
  }
  if (vasthouden) insertHold(writer, resultId, vasthouden, dates);
}

function insertHold(
  writer: Writer,
  resultId: ResultId,
  hold: NonNullable<Result['vasthouden']>,
  dates: DemoDates,
): void {
  const secondReaderId: PractitionerId = demoIds.practitioner(hold.tweede);
  const until: CalendarDate = dates.day(hold.tot);
  askHold(writer, {
    id: idOfName(`demo/hold/${resultId}`),
    resultId,
    ground: hold.grond,
    reason: hold.reden,
    until: holdEndOf(until),
    byId: demoIds.practitioner(hold.door),
    at: dates.moment(hold.op),
    secondReaderId,
  });
  if (hold.akkoord_op !== undefined) {
    agreeToHold(writer, resultId, { id: secondReaderId, at: dates.moment(hold.akkoord_op) });
  }
}

/** Gives the demo clinic its results: explained, waiting, held, and those of before; and when each sort may be seen. */
export function insertResults(writer: Writer, dates: DemoDates, now: Instant): void {
  insertPolicies(writer, now);
  insertSnippets(writer);
  const { uitslagen } = resultsMaterial();
  // What is past first: it is released at moments before which nothing of now may wait.
  for (const result of uitslagen) insertEarlier(writer, result, dates);
  for (const result of uitslagen) {
    insertResult(writer, result, dates);
    insertDeeds(writer, result, dates);
  }
  releaseDueResults(writer, now, beforeTheLog);
}
