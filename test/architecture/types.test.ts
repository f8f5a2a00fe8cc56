import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Planted, PlantedTree } from './planted-tree.ts';

interface BadType extends Planted {
  readonly title: string;
  /** The errors TypeScript must give for this file, and no others. */
  readonly errors: readonly string[];
}

const contract = `
import { z } from 'zod';
import { noDetail } from '#shared/rpc/failures.ts';
import { command, query } from '#shared/rpc/verbs.ts';
export const plantedContract = {
  read: query({ input: z.object({}), output: z.object({ rows: z.number() }), fails: { 'not-there': noDetail } }),
  change: command({ input: z.object({}), output: z.object({}) }),
};
`;

function handlers(read: string, change: string): string {
  return `
import type { plantedContract } from '#shared/capabilities/planted/contract.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import { sql } from '#main/store/sql.ts';
const audit = notAudited('planted');
const access = () => true;
export const unused = [audit, access, refuse, sql];
export const handlers: Handlers<typeof plantedContract> = { ${read} ${change} };
`;
}

const goodRead = `read: { verb: 'query', access, audit, run: (reader) => reader.first<{ rows: number }>(sql\`SELECT 1 AS rows\`) ?? refuse('not-there') },`;
const goodChange = `change: { verb: 'command', access, audit, run: (writer) => { writer.run(sql\`DELETE FROM planted\`); return {}; } },`;

const good: readonly Planted[] = [
  { path: 'shared/capabilities/planted/contract.ts', source: contract },
  { path: 'main/capabilities/planted/good.ts', source: handlers(goodRead, goodChange) },
  { path: 'renderer/planted/good.ts', source: `export const title = () => document.title;` },
  { path: 'main/capabilities/planted/lent.ts', source: `export type Lent = 'main';` },
  { path: 'renderer/planted/lent.ts', source: `export type Lent = 'renderer';` },
  { path: 'main/preload/good.ts', source: `export const origin = () => window.location.origin;` },
];

const bad: readonly BadType[] = [
  {
    title: 'a query handler that calls a write',
    path: 'main/capabilities/planted/query-writes.ts',
    source: handlers(
      `read: { verb: 'query', access, audit, run: (reader) => ({ rows: reader.run(sql\`DELETE FROM planted\`) }) },`,
      goodChange,
    ),
    errors: ['TS2339'],
  },
  {
    title: 'a query handler that asks for a Writer',
    path: 'main/capabilities/planted/query-asks-writer.ts',
    source: `import type { Writer } from '#main/store/writer.ts';\n${handlers(
      `read: { verb: 'query', access, audit, run: (writer: Writer) => ({ rows: writer.run(sql\`DELETE FROM planted\`) }) },`,
      goodChange,
    )}`,
    errors: ['TS2322'],
  },
  {
    title: 'a guard that calls a write',
    path: 'main/capabilities/planted/guard-writes.ts',
    source: handlers(
      `read: { verb: 'query', audit, access: (reader) => reader.run(sql\`DELETE FROM planted\`) > 0, run: () => ({ rows: 1 }) },`,
      goodChange,
    ),
    errors: ['TS2339'],
  },
  {
    title: 'a handler without a line for the log',
    path: 'main/capabilities/planted/not-audited.ts',
    source: handlers(`read: { verb: 'query', access, run: () => ({ rows: 1 }) },`, goodChange),
    errors: ['TS2741'],
  },
  {
    title: 'a handler without a guard',
    path: 'main/capabilities/planted/not-guarded.ts',
    source: handlers(`read: { verb: 'query', audit, run: () => ({ rows: 1 }) },`, goodChange),
    errors: ['TS2741'],
  },
  {
    title: 'a failure code that the contract does not declare',
    path: 'main/capabilities/planted/undeclared-failure.ts',
    source: handlers(goodRead, `change: { verb: 'command', access, audit, run: () => refuse('not-there') },`),
    errors: ['TS2322'],
  },
  {
    title: 'a definition with another verb than the contract',
    path: 'main/capabilities/planted/other-verb.ts',
    source: handlers(goodRead, `change: { verb: 'query', access, audit, run: () => ({}) },`),
    errors: ['TS2322'],
  },
  {
    title: 'a procedure without a handler',
    path: 'main/capabilities/planted/no-handler.ts',
    source: handlers(goodRead, ''),
    errors: ['TS2741'],
  },
  {
    title: 'a transaction that waits',
    path: 'main/capabilities/planted/command-waits.ts',
    source: handlers(
      goodRead,
      `change: { verb: 'command', access, audit, run: async () => ({ done: true as const }).done },`,
    ),
    errors: ['TS2322'],
  },
  {
    title: 'process in shared',
    path: 'shared/kernel/planted-process.ts',
    source: `export const platform = process.platform;`,
    errors: ['TS2591'],
  },
  {
    title: 'document in shared',
    path: 'shared/kernel/planted-document.ts',
    source: `export const title = document.title;`,
    errors: ['TS2584'],
  },
  {
    title: 'a timer in shared',
    path: 'shared/kernel/planted-timer.ts',
    source: `export const wait = () => setTimeout(() => undefined, 1);`,
    errors: ['TS2304'],
  },
  {
    title: 'process in renderer',
    path: 'renderer/planted/process.ts',
    source: `export const platform = process.platform;`,
    errors: ['TS2591'],
  },
  {
    title: 'a module of Node in renderer',
    path: 'renderer/planted/files.ts',
    source: `import { readFileSync } from 'node:fs';\nexport const read = readFileSync;`,
    errors: ['TS2591'],
  },
  {
    title: 'document in main',
    path: 'main/capabilities/planted/document.ts',
    source: `export const title = document.title;`,
    errors: ['TS2584'],
  },
  {
    title: 'a type of main in renderer',
    path: 'renderer/planted/main-type.ts',
    source: `import type { Lent } from '#main/capabilities/planted/lent.ts';\nexport type Mine = Lent;`,
    errors: ['TS6059', 'TS6307'],
  },
  {
    title: 'a type of renderer in main',
    path: 'main/capabilities/planted/renderer-type.ts',
    source: `import type { Lent } from '#renderer/planted/lent.ts';\nexport type Mine = Lent;`,
    errors: ['TS6059', 'TS6307'],
  },
  {
    title: 'a plain text where an id is asked',
    path: 'shared/kernel/planted-id.ts',
    source: `import type { ItemId } from './ids.ts';\nexport const id: ItemId = 'not-an-id';`,
    errors: ['TS2322'],
  },
  {
    title: 'a switch that forgets a case',
    path: 'shared/kernel/planted-switch.ts',
    source: `import { assertNever } from './invariant.ts';
export function words(state: 'open' | 'closed'): string {
  switch (state) {
    case 'open':
      return 'o';
    default:
      return assertNever(state, 'state');
  }
}`,
    errors: ['TS2345'],
  },
  {
    title: 'an enum',
    path: 'shared/kernel/planted-enum.ts',
    source: `export enum State { Open, Closed }`,
    errors: ['TS1294'],
  },
];

const tree = new PlantedTree([...good, ...bad]);
const found = new Map<string, string[]>();

beforeAll(async () => {
  const printed = await tree.run('typescript/bin/tsc', [
    '--build',
    '--pretty',
    'false',
    'shared',
    'main',
    'main/preload',
    'renderer',
  ]);
  for (const [, path = '', code = ''] of printed.matchAll(/^([^\s(]+)\(\d+,\d+\): error (TS\d+):/gm)) {
    found.set(path, [...(found.get(path) ?? []), code]);
  }
}, 120_000);

afterAll(() => tree.remove());

describe('TypeScript refuses', () => {
  it.each(bad)('$title', ({ path, errors }) => {
    expect(found.get(path)).toEqual(errors);
  });

  it('nothing else', () => {
    const planted = new Set(bad.map(({ path }) => path));
    expect([...found].filter(([path]) => !planted.has(path))).toEqual([]);
  });
});
