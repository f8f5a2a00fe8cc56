import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { contract } from '#shared/capabilities/contract.ts';
import { doorFailures, noDetail } from '#shared/rpc/failures.ts';
import { command, event, query, task } from '#shared/rpc/verbs.ts';

const terms = { input: z.object({}), output: z.object({}), fails: { 'not-here': noDetail } };

describe('a verb', () => {
  test.each([
    ['query', query(terms)],
    ['command', command(terms)],
    ['task', task(terms)],
  ])('%s is known by its name', (verb, procedure) => {
    expect(procedure['~orpc'].meta).toEqual({ verb });
    expect(Object.keys(procedure['~orpc'].errorMap).toSorted()).toEqual(
      [...Object.keys(doorFailures), 'not-here'].toSorted(),
    );
  });

  test('event has the failures of the door and nothing to send', () => {
    const { errorMap, inputSchema, meta } = event(z.object({}))['~orpc'];
    expect(meta).toEqual({ verb: 'event' });
    expect(Object.keys(errorMap).toSorted()).toEqual(Object.keys(doorFailures).toSorted());
    expect((inputSchema as z.ZodType).safeParse({}).success).toBe(false);
  });
});

test('no procedure of the contract gives a failure of the door another meaning', () => {
  for (const procedures of Object.values(contract)) {
    for (const procedure of Object.values(procedures)) {
      const { errorMap } = procedure['~orpc'] as { errorMap: Record<string, { data?: unknown }> };
      for (const [code, data] of Object.entries(doorFailures)) expect(errorMap[code]?.data).toBe(data);
    }
  }
});
