import type { resultsContract } from '#shared/capabilities/results/contract.ts';
import { mayReadResult, type ResultInReach } from '#shared/capabilities/results/rules.ts';
import { sendsAlone } from '#shared/capabilities/access/rules.ts';
import type { Person } from '#shared/kernel/person.ts';
import { findPersonName } from '#main/capabilities/access/public.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { sql } from '#main/store/sql.ts';
import { planAnewForPatient } from './release.ts';
import { findResult, markReleased } from './result-store.ts';
import { guardOf, mayOpenResult, meantResult, resultNote, steppedTo } from './sight.ts';

type ResultsHandlers = Handlers<typeof resultsContract>;

/** A nurse releases with an explanation only. */
function mayTryRelease(person: Person, result: ResultInReach): boolean {
  return mayReadResult(person, result) && person.role === 'doctor';
}

/** The refusal for a doctor in training, who prepares what the supervisor releases; undefined for everyone else. */
export function supervisorFirst(reader: Reader, person: Person) {
  if (sendsAlone(person)) return undefined;
  return refuse('supervisor-releases', { byName: findPersonName(reader, person.supervisorId) ?? '' });
}

const release: ResultsHandlers['release'] = {
  verb: 'command',
  access: guardOf(mayTryRelease),
  audit: (reader, input, call) => ({
    ...resultNote('release')(reader, input, call),
    reason: ['by-person', ...(input.reason ? [input.reason] : [])].join(': '),
  }),
  run: (writer, input, call) => {
    const row = meantResult(writer, input, call);
    if ('code' in row) return row;
    const supervisor = supervisorFirst(writer, call.person);
    if (supervisor) return supervisor;
    const reason = input.reason === '' ? null : input.reason;
    if (row.wants_explanation_first === 1 && reason === null) return refuse('reason-required');
    markReleased(writer, row.id, { way: 'by-person', at: call.now, byId: call.person.id, reason });
    return steppedTo(writer, row.id, call.person.id);
  },
};

const setPreference: ResultsHandlers['setPreference'] = {
  verb: 'command',
  access: mayOpenResult,
  audit: (reader, input, call) => ({
    ...resultNote('change')(reader, input, call),
    reason: input.explanationFirst ? 'wants-explanation-first' : 'wants-results-at-once',
  }),
  run: (writer, { patientId, resultId, explanationFirst }, call) => {
    const row = findResult(writer, resultId, call.person.id);
    if (row?.patient_id !== patientId) return refuse('result-not-found');
    if ((row.wants_explanation_first === 1) === explanationFirst) return {};
    writer.runOne(
      sql`UPDATE patient SET wants_explanation_first = ${Number(explanationFirst)} WHERE id = ${patientId}`,
    );
    planAnewForPatient(writer, patientId, { now: call.now, changedBy: call.person.id });
    return {};
  },
};

/** Releasing without an explanation, and how the patient wants it. */
export const releaseCommands = { release, setPreference };
