import type { AnyContractProcedure } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';

import { contract } from '#shared/capabilities/contract.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { auditTrail } from '#main/capabilities/access/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import { Door } from '#main/rpc/door.ts';
import { News } from '#main/rpc/news.ts';
import { Sessions } from '#main/rpc/sessions.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openEmptyStore, testNow } from '#test/support/test-clinic.ts';
import { FakeClock } from '#test/support/test-door.ts';

const procedures = Object.entries(contract).flatMap(([capability, ofOne]) =>
  Object.entries(ofOne as Readonly<Record<string, AnyContractProcedure>>).map(([name, procedure]) => ({
    capability,
    name,
    procedure,
  })),
);

const someone: Person = {
  id: '00000000-0000-4000-8000-000000000001' as PractitionerId,
  name: 'x',
  role: 'nurse',
  functionTitle: '',
  departments: [],
  mayPrescribe: false,
  supervisorId: null,
};
const { store, close } = openEmptyStore();
afterAll(close);

let reached = 0;
/** A definition that only counts how often its body was reached. */
function counting(verb: string) {
  const run = () => {
    reached += 1;
    throw new Error('the body was reached');
  };
  const asked = { verb, access: () => true, audit: notAudited('a test') };
  return verb === 'event'
    ? {
        ...asked,
        run: async function* () {
          run();
          yield {};
        },
      }
    : { ...asked, run };
}

function openCountingDoor() {
  const sessions = new Sessions();
  sessions.begin('w', someone);
  const door = new Door({
    store: () => store,
    sessions,
    audit: auditTrail,
    clock: new FakeClock(testNow),
    news: new News(),
    log: { fault: () => undefined },
    storeFailed: () => undefined,
  });
  const definitions: Record<string, Record<string, unknown>> = {};
  for (const { capability, name, procedure } of procedures) {
    (definitions[capability] ??= {})[name] = counting(String(procedure['~orpc'].meta['verb']));
  }
  const client: unknown = createRouterClient(door.router(contract, definitions as never), {
    context: { callerId: 'w' },
  });
  return client as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
}

const client = openCountingDoor();
const names = [
  'itemId',
  'version',
  'lens',
  'split',
  'offset',
  'limit',
  'body',
  'templateId',
  'password',
  'loginName',
  'language',
  '__proto__',
  'constructor',
  'toString',
  'fileName',
  'content',
  'outboxId',
];
const uuid = fc.uuid();
const leaf = fc.oneof(
  uuid,
  fc.string(),
  fc.constantFrom('department', 'nl', '../../etc/passwd', '\u0000', '\u202e', '<script>', 'x'.repeat(300_000)),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.bigInt(),
  fc.constant(Symbol.iterator),
  fc.constant(() => 1),
  fc.constant(new Date(Number.NaN)),
  fc.uint8Array({ maxLength: 8 }),
  fc.constant(new Map([['a', 1]])),
);
const { hostile } = fc.letrec((tie) => ({
  hostile: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('hostile'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), tie('hostile'), { maxKeys: 6 }),
  ),
}));

/** What a careful screen sends, spoilt in one place. */
const nearlyRight = fc.record(
  Object.fromEntries(
    names
      .filter((name) => name !== '__proto__')
      .map((name) => [name, fc.oneof(uuid, fc.integer(), fc.constantFrom('department', 'nl', null), leaf)]),
  ),
  { requiredKeys: [] },
);

describe.each(procedures)('$capability.$name', ({ capability, name, procedure }) => {
  const { meta, inputSchema, outputSchema } = procedure['~orpc'];

  test('has a verb, an input schema and an output schema', () => {
    expect(['query', 'command', 'task', 'event']).toContain(meta['verb']);
    expect(inputSchema).toBeDefined();
    expect(outputSchema).toBeDefined();
  });

  test('does not reach its body with input that does not fit', async () => {
    const call = client[capability]?.[name];
    if (!call) throw new Error('the door has every procedure');
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostile, nearlyRight), async (input) => {
        const fits = (inputSchema as z.ZodType).safeParse(input).success;
        reached = 0;
        const code = await codeOf(readingNews(call(input)));
        expect(code).toBe(fits ? 'unexpected' : 'invalid-input');
        expect(reached).toBe(fits ? 1 : 0);
      }),
      { numRuns: 120, seed: 20_261_124 },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

/** An event's body begins with its first piece of news. */
async function readingNews(call: Promise<unknown>): Promise<void> {
  const answer = await call;
  if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
    await (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]().next();
  }
}

test('a document nested thousands deep is refused without harm', async () => {
  let deep: unknown = { type: 'paragraph' };
  for (let level = 0; level < 5_000; level += 1)
    deep = { type: 'bulletList', content: [{ type: 'listItem', content: [deep] }] };
  const input = {
    itemId: '00000000-0000-4000-8000-000000000001',
    body: { type: 'doc', content: [deep] },
    templateId: null,
  };
  expect(await codeOf(client['counter']?.['saveDraft']?.(input) ?? Promise.resolve())).toBe('invalid-input');
});
