import { z } from 'zod';

import { noDetail } from '#shared/rpc/failures.ts';
import { command, event, query, task } from '#shared/rpc/verbs.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';

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

/** Who buys in the shop of the door's tests. */
export const buyer: Person = {
  id: '00000000-0000-4000-8000-000000000001' as PractitionerId,
  name: 'I. Brandsma',
  role: 'nurse',
  functionTitle: '',
  departments: [],
  mayPrescribe: false,
  supervisorId: null,
};
