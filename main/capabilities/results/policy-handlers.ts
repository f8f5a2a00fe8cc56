import type { resultsContract } from '#shared/capabilities/results/contract.ts';
import { resultKinds } from '#shared/capabilities/results/model.ts';
import { mayDecidePolicy } from '#shared/capabilities/results/rules.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { getPolicy, insertPolicy, shownPolicy } from './policy-store.ts';

type ResultsHandlers = Handlers<typeof resultsContract>;

const policies: ResultsHandlers['policies'] = {
  verb: 'query',
  access: () => true,
  audit: notAudited('when results of a sort are released; nothing about patients'),
  run: (reader, _input, call) => ({
    policies: resultKinds.map((kind) => shownPolicy(getPolicy(reader, kind))),
    may: { decide: mayDecidePolicy(call.person) },
  }),
};

const decidePolicy: ResultsHandlers['decidePolicy'] = {
  verb: 'command',
  access: (_reader, _input, person) => mayDecidePolicy(person),
  audit: (_reader, input) => ({
    action: 'approve',
    objectType: 'result-policy',
    objectId: input.kind,
    reason: `${input.mode}, ${input.termDays} days: ${input.reason}`,
  }),
  run: (writer, input, call) => {
    insertPolicy(writer, {
      ...input,
      ownerId: call.person.id,
      ownerName: call.person.name,
      decidedAt: call.now,
    });
    return { policy: shownPolicy(getPolicy(writer, input.kind)) };
  },
};

/** When results of a sort are released, and who decided so. */
export const policyHandlers = { policies, decidePolicy };
