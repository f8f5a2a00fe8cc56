import type { listContract } from '#shared/capabilities/counter/list-contract.ts';
import { mayOpenItem } from '#main/capabilities/access/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { counterQueries } from './queries.ts';

const readAhead: Handlers<typeof listContract>['readAhead'] = {
  verb: 'query',
  access: mayOpenItem,
  audit: notAudited('nothing of the item leaves the core; opening it is logged when somebody does'),
  run: (reader, input, call) => {
    // The same reads as opening, so that its pages and statements are at hand; what they say is let go of here.
    counterQueries.open.run(reader, input, call);
    return {};
  },
};

/** Reading the next item before anybody asks for it, within the core. */
export const readAheadQueries = { readAhead };
