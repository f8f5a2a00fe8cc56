import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Person } from '#shared/kernel/person.ts';
import { auditTrail } from '#main/capabilities/access/public.ts';
import type { Log } from '#main/platform/log.ts';
import { type AuditTrail, notAudited } from '#main/rpc/audit.ts';
import { Door } from '#main/rpc/door.ts';
import { News } from '#main/rpc/news.ts';
import { refuse } from '#main/rpc/refusal.ts';
import { Sessions } from '#main/rpc/sessions.ts';
import { sql } from '#main/store/sql.ts';
import { StoreFailure } from '#main/store/store-failure.ts';
import type { Store } from '#main/store/store.ts';
import { codeOf } from '#test/support/code-of.ts';
import { buyer, type Given, shopContract } from '#test/support/shop-contract.ts';
import { openEmptyStore, testNow } from '#test/support/test-clinic.ts';
import { FakeClock } from '#test/support/test-door.ts';

const canary = 'mevrouw Jansen, geboren 1950';

type Step = (input: Given) => unknown;
let step: Step;
let reached: string[];
let may: boolean;
let auditFails: boolean;
let faults: { readonly reference: string; readonly error: unknown }[];
let failures: string[];
let opened: { readonly store: Store; close(): void };
let isOpen: boolean;
let sessions: Sessions;
let clock: FakeClock;
let news: News;

beforeEach(() => {
  step = () => ({ names: [] });
  reached = [];
  may = true;
  auditFails = false;
  faults = [];
  failures = [];
  opened = openEmptyStore();
  isOpen = true;
  sessions = new Sessions();
  sessions.begin('w1', buyer);
  clock = new FakeClock(testNow);
  news = new News();
});
afterEach(() => opened.close());

const insert = sql`INSERT INTO department (id, code, name) VALUES ('d', 'CAR', 'x')`;
const departments = () => opened.store.read((reader) => reader.all(sql`SELECT id FROM department`)).length;
const lines = () =>
  opened.store
    .read((reader) =>
      reader.all<{ line: string }>(
        sql`SELECT procedure || ' ' || action || ' ' || outcome AS line FROM audit_event ORDER BY sequence`,
      ),
    )
    .map((row) => row.line);

function audit(reason: string, oncePerMs?: number) {
  return () => ({ action: 'read', reason, ...(oncePerMs === undefined ? {} : { oncePerMs }) });
}

function definitions() {
  const run = (name: string) => (_store: unknown, input: Given) => {
    reached.push(name);
    return step(input) as never;
  };
  return {
    look: { verb: 'query' as const, access: () => may, audit: audit('look', 60_000), run: run('look') },
    buy: {
      verb: 'command' as const,
      access: () => may,
      audit: audit('buy'),
      run: (writer: never, input: Given) => {
        (writer as { runOne(statement: typeof insert): void }).runOne(insert);
        return run('buy')(writer, input);
      },
    },
    type: { verb: 'command' as const, access: () => may, audit: notAudited('typing'), isQuiet: true, run: run('type') },
    haul: {
      verb: 'sliced-command' as const,
      access: () => may,
      audit: audit('haul'),
      *run(writer: never, input: Given) {
        (writer as { runOne(statement: typeof insert): void }).runOne(insert);
        yield;
        return run('haul')(writer, input);
      },
    },
    wait: {
      verb: 'task' as const,
      access: (person: Person | undefined) => person !== undefined && may,
      action: 'import',
      run: async (input: Given) => run('wait')(undefined, input),
    },
    news: {
      verb: 'event' as const,
      access: (person: Person | undefined) => person !== undefined,
      run: async function* () {
        yield { topic: 'one' };
        throw new Error(canary);
      },
    },
  };
}

function open(trail: AuditTrail = auditTrail) {
  const log: Log = { fault: (line) => faults.push(line) };
  const door = new Door({
    store: () => (isOpen ? opened.store : undefined),
    sessions,
    clock,
    log,
    news,
    audit: {
      append: (...line) => {
        if (auditFails) throw new StoreFailure('disk-full');
        trail.append(...line);
      },
    },
    storeFailed: (failure) => failures.push(failure.code),
  });
  const router = door.router(shopContract, { shop: definitions() } as never);
  type Call = (input: unknown) => Promise<{ names: string[] }>;
  const clientOf = (callerId: string) =>
    (
      createRouterClient(router, { context: { callerId } }) as unknown as {
        shop: Record<'look' | 'buy' | 'type' | 'haul' | 'wait', Call> & { news: () => Promise<AsyncIterable<unknown>> };
      }
    ).shop;
  return { here: clientOf('w1'), elsewhere: clientOf('w2') };
}

const fine = { name: 'a', count: 1 };
const verbs = ['look', 'buy', 'type', 'haul', 'wait'] as const;

describe.each(verbs)('the door before %s', (verb) => {
  test.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { name: 'a' },
    { name: 7, count: 1 },
    { name: 'a'.repeat(41), count: 1 },
    { name: 'a', count: -1 },
  ])('answers input %j with invalid-input and does not reach the handler', async (given) => {
    const call = open().here[verb](given);
    await expect(call).rejects.toMatchObject({
      code: 'invalid-input',
      defined: true,
      data: { fields: expect.any(Array) as unknown },
    });
    expect(reached).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('names the fields that did not fit and never their values', async () => {
    const error: unknown = await open()
      .here[verb]({ name: canary.repeat(3), count: 1.5 })
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ data: { fields: ['name', 'count'] } });
    expect(JSON.stringify(error)).not.toContain('Jansen');
  });

  test('answers who is not signed in with not-signed-in', async () => {
    expect(await codeOf(open().elsewhere[verb](fine))).toBe('not-signed-in');
    expect(reached).toEqual([]);
    expect(lines()).toEqual([]);
  });

  test('refuses who may not, and the attempt is in the log', async () => {
    may = false;
    expect(await codeOf(open().here[verb](fine))).toBe('access-denied');
    expect(reached).toEqual([]);
    const action = verb === 'type' ? 'list' : verb === 'wait' ? 'import' : 'read';
    expect(lines()).toEqual([`shop.${verb} ${action} refused`]);
  });

  test('answers what the program did not expect with a reference that says nothing else', async () => {
    step = () => {
      throw Object.assign(new Error(canary), { data: canary });
    };
    const error: unknown = await open()
      .here[verb](fine)
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'unexpected', defined: true, data: { reference: faults[0]?.reference } });
    expect(JSON.stringify(error) + String(error)).not.toContain('Jansen');
    expect(faults).toHaveLength(1);
    expect(departments()).toBe(0);
  });

  test('answers output that breaks the promise as unexpected, not with what was in it', async () => {
    step = () => ({ names: [canary, 7] });
    const error: unknown = await open()
      .here[verb](fine)
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'unexpected', defined: true });
    expect(JSON.stringify(error)).not.toContain('Jansen');
    expect(faults).toHaveLength(1);
  });

  test('gives a declared refusal with its detail and undoes what was written', async () => {
    step = () => refuse('shop-closed', { until: 'monday' });
    const call = open().here[verb](fine);
    await expect(call).rejects.toMatchObject({ code: 'shop-closed', defined: true, data: { until: 'monday' } });
    expect(departments()).toBe(0);
    expect(lines()).toEqual([]);
  });

  test('hands on a failing store and answers with its code', async () => {
    step = () => {
      throw Object.assign(new Error(canary), { code: 'SQLITE_CORRUPT' });
    };
    expect(await codeOf(open().here[verb](fine))).toBe('store-damaged');
    expect(failures).toEqual(['store-damaged']);
  });

  test('leaves nothing behind in the prototype of everything', async () => {
    await open().here[verb](
      JSON.parse('{"name":"a","count":1,"__proto__":{"isAdministrator":true},"constructor":{"prototype":{"x":1}}}'),
    );
    expect(({} as Record<string, unknown>)['isAdministrator']).toBeUndefined();
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('the log', () => {
  test.each(['buy', 'haul'] as const)('has the line of a %s in the same transaction as the change', async (verb) => {
    auditFails = true;
    expect(await codeOf(open().here[verb](fine))).toBe('disk-full');
    expect(departments()).toBe(0);
    auditFails = false;
    await open().here[verb](fine);
    expect(departments()).toBe(1);
    expect(lines()).toEqual([`shop.${verb} read done`]);
  });

  test('has the line before the answer is given, and no answer is given without it', async () => {
    auditFails = true;
    const { here } = open();
    expect(await codeOf(here.look(fine))).toBe('disk-full');
    expect(await codeOf(here.look(fine))).toBe('disk-full');
    auditFails = false;
    expect(await codeOf(here.look(fine))).toBe('done');
    expect(lines()).toEqual(['shop.look read done']);
  });

  test('has one line for the same look within its time, and another after it', async () => {
    const { here } = open();
    await here.look(fine);
    clock.advance(59_999);
    await here.look(fine);
    expect(lines()).toHaveLength(1);
    clock.advance(1);
    await here.look(fine);
    expect(lines()).toHaveLength(2);
  });

  test('is not silenced by a clock that is put back', async () => {
    const { here } = open();
    await here.look(fine);
    clock.advance(-10 * 365 * 86_400_000);
    await here.look(fine);
    expect(lines()).toHaveLength(2);
  });
});

test('the status of an answer tells a refusal from a fault of the program', async () => {
  const { here, elsewhere } = open();
  const statusOf = (call: Promise<unknown>) => call.catch((error: unknown) => (error as { status: number }).status);
  expect(await statusOf(here.buy({ count: -1 }))).toBe(400);
  expect(await statusOf(elsewhere.buy(fine))).toBe(403);
  const fail = (error: Error) => () => {
    throw error;
  };
  const steps = {
    409: () => refuse('shop-closed', { until: 'monday' }),
    500: fail(new Error(canary)),
    503: fail(new StoreFailure('store-busy')),
  };
  for (const [status, next] of Object.entries(steps)) {
    step = next;
    expect(await statusOf(here.buy(fine))).toBe(Number(status));
  }
});

describe('a call that had to wait for the writer', () => {
  const busy = (during: () => void) =>
    opened.store.writeInSlices(function* () {
      yield;
      during();
      yield;
    });

  test.each(['buy', 'haul'] as const)('does not %s for someone who was locked out meanwhile', async (verb) => {
    const { here } = open();
    const waiting = busy(() => sessions.end('w1'));
    expect(await codeOf(here[verb](fine))).toBe('not-signed-in');
    await waiting;
    expect(departments()).toBe(0);
  });

  test('does not show what was read to a window that was locked meanwhile', async () => {
    const { here } = open();
    const waiting = busy(() => sessions.end('w1'));
    expect(await codeOf(here.look(fine))).toBe('not-signed-in');
    await waiting;
  });

  test('still keeps what was typed before the lock', async () => {
    const { here } = open();
    const waiting = busy(() => sessions.end('w1'));
    expect(await codeOf(here.type(fine))).toBe('done');
    await waiting;
    expect(reached).toEqual(['type']);
  });

  test('is judged by what is true when its turn comes', async () => {
    const { here } = open();
    const waiting = busy(() => (may = false));
    expect(await codeOf(here.buy(fine))).toBe('access-denied');
    await waiting;
    expect(departments()).toBe(0);
    expect(lines()).toEqual(['shop.buy read refused']);
  });

  test('never finds the writer taken, however many come at once', async () => {
    const { here } = open();
    step = () => ({ names: [] });
    const calls = [
      here.type(fine),
      busy(() => undefined),
      here.type(fine),
      here.look(fine),
      busy(() => undefined),
      here.type(fine),
    ];
    expect(await Promise.all(calls.map((call) => codeOf(call)))).toEqual(calls.map(() => 'done'));
    expect(faults).toEqual([]);
  });
});

describe('news', () => {
  test('is told after a change and not after typing, a look or a refusal', async () => {
    const heard: string[] = [];
    news.listen((topic) => heard.push(topic));
    const { here } = open();
    await here.look(fine);
    await here.type(fine);
    step = () => refuse('not-here');
    await codeOf(here.buy(fine));
    expect(heard).toEqual([]);
    step = () => ({ names: [] });
    await here.buy(fine);
    expect(heard).toEqual(['items']);
  });

  test('is not for who may not have it', async () => {
    expect(await codeOf(open().elsewhere.news())).toBe('not-signed-in');
  });

  test('that breaks off ends with a reference, not with what went wrong', async () => {
    const heard: unknown[] = [];
    const listen = async () => {
      for await (const piece of await open().here.news()) heard.push(piece);
    };
    const error: unknown = await listen().catch((caught: unknown) => caught);
    expect(heard).toEqual([{ topic: 'one' }]);
    expect(error).toMatchObject({ code: 'unexpected' });
    expect(JSON.stringify(error) + String(error)).not.toContain('Jansen');
  });
});

test('while the store is closed nobody is signed in for a query or a command', async () => {
  isOpen = false;
  const { here } = open();
  expect(await Promise.all(['look', 'buy', 'type', 'haul'].map((verb) => codeOf(here[verb as 'look'](fine))))).toEqual(
    Array(4).fill('not-signed-in'),
  );
});
