import { z } from 'zod';

import { noDetail } from '#shared/rpc/failures.ts';
import { command, event, query, task } from '#shared/rpc/verbs.ts';

const given = z.object({ name: z.string().max(40), count: z.number().int().min(0) });
const output = z.object({ names: z.array(z.string()) });
const fails = { 'shop-closed': z.object({ until: z.string() }), 'not-here': noDetail };
/** A small contract with one procedure of each kind, to try the door with. */
export const shopContract = {
  shop: {
    look: query({ input: given, output, fails }),
    buy: command({ input: given, output, fails }),
    type: command({ input: given, output, fails }),
    haul: command({ input: given, output, fails }),
    wait: task({ input: given, output, fails }),
    news: event(z.object({ topic: z.string() })),
  },
};

export type Given = z.infer<typeof given>;
