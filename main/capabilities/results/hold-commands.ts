import type { resultsContract } from '#shared/capabilities/results/contract.ts';
import { longestHoldDays } from '#shared/capabilities/results/model.ts';
import { holdEndOf, holdObjection, mayAgree, mayEndHold, mayReadResult } from '#shared/capabilities/results/rules.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { newId } from '#main/platform/identifiers.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import { agreeToHold, askHold, endHolds } from './holding.ts';
import { secondReadersFor } from './queries.ts';
import { guardOf, meantResult, resultNote, steppedTo } from './sight.ts';

type ResultsHandlers = Handlers<typeof resultsContract>;

const hold: ResultsHandlers['hold'] = {
  verb: 'command',
  access: guardOf((person, result) => mayReadResult(person, result) && person.role === 'doctor'),
  audit: (reader, input, call) => ({
    ...resultNote('hold')(reader, input, call),
    reason: `${input.ground} until ${input.until}: ${input.reason}`,
  }),
  run: (writer, input, call) => {
    const row = meantResult(writer, input, call);
    if ('code' in row) return row;
    const { release_at: releaseAt } = row;
    invariant(releaseAt !== null, 'an unreleased result releases itself some day');
    const objection = holdObjection(input.until, { now: call.now, releaseAt });
    if (objection === 'hold-too-long') return refuse('hold-too-long', { days: longestHoldDays });
    if (objection === 'hold-not-later') return refuse('hold-not-later', { releaseAt });
    const readers = secondReadersFor(writer, row.department_id, call.person.id);
    if (!readers.some(({ id }) => id === input.secondReaderId)) return refuse('second-reader-not-found');
    askHold(writer, {
      id: newId<string>(),
      resultId: row.id,
      ground: input.ground,
      reason: input.reason,
      until: holdEndOf(input.until),
      byId: call.person.id,
      at: call.now,
      secondReaderId: input.secondReaderId,
    });
    return steppedTo(writer, row.id, call.person.id);
  },
};

const agreeHold: ResultsHandlers['agreeHold'] = {
  verb: 'command',
  // Where no hold waits there is nothing to agree with, which the handler says; where one does, only the named reader agrees.
  access: guardOf((person, result) => mayReadResult(person, result) && mayAgree(person, result)),
  audit: resultNote('approve', () => 'hold'),
  run: (writer, input, call) => {
    const row = meantResult(writer, input, call);
    if ('code' in row) return row;
    const isAgreed = agreeToHold(writer, row.id, { id: call.person.id, at: call.now });
    return isAgreed ? steppedTo(writer, row.id, call.person.id) : refuse('no-hold');
  },
};

const endHold: ResultsHandlers['endHold'] = {
  verb: 'command',
  access: guardOf(
    (person, result) => mayReadResult(person, result) && (result.hold === null || mayEndHold(person, result)),
  ),
  audit: resultNote('end-hold'),
  run: (writer, input, call) => {
    const row = meantResult(writer, input, call);
    if ('code' in row) return row;
    const isEnded = endHolds(writer, row.id, { id: call.person.id, at: call.now });
    return isEnded ? steppedTo(writer, row.id, call.person.id) : refuse('no-hold');
  },
};

/** Keeping a result back for a time, by two people. */
export const holdCommands = { hold, agreeHold, endHold };
