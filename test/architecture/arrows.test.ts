import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { type Planted, PlantedTree } from './planted-tree.ts';

interface BadArrow extends Planted {
  readonly title: string;
  readonly rule: string;
}

function imports(...names: readonly string[]): string {
  return names
    .map((name, index) => `import * as planted${index} from '${name}';\nexport const lent${index} = planted${index};`)
    .join('\n');
}

function importsType(name: string): string {
  return `import type { Lent } from '${name}';\nexport type Mine = Lent;`;
}

const lent = `export type Lent = 'lent';\nexport const lent = 'lent';`;

/** Files that stand where they may, so that the bad ones have something to reach for. */
const good: readonly Planted[] = [
  { path: 'main/capabilities/access/lent-store.ts', source: lent },
  { path: 'main/capabilities/access/public.ts', source: `export { lent } from './lent-store.ts';` },
  { path: 'main/capabilities/record/lent-store.ts', source: lent },
  {
    path: 'main/capabilities/record/public.ts',
    source: imports('./lent-store.ts', '#main/capabilities/access/public.ts'),
  },
  { path: 'main/capabilities/counter/lent.ts', source: lent },
  { path: 'main/capabilities/counter/public.ts', source: imports('./lent.ts', '#main/capabilities/record/public.ts') },
  { path: 'main/capabilities/counter/deep/near.ts', source: imports('../lent.ts', '#shared/kernel/ids.ts') },
  { path: 'main/app/lent.ts', source: imports('#main/capabilities/counter/public.ts', '#shared/kernel/ids.ts') },
  { path: 'main/preload/lent.ts', source: imports('#shared/rpc/desktop.ts', 'electron') },
  {
    path: 'renderer/ui/Lent.tsx',
    source: `${imports('react', '@mantine/core', '#shared/kernel/visible-text.ts')}\n${lent}`,
  },
  { path: 'renderer/editor/Lent.tsx', source: imports('@tiptap/react', '#renderer/ui/Lent.tsx') },
  {
    path: 'renderer/capabilities/counter/Lent.tsx',
    source: imports('#renderer/editor/Lent.tsx', '#shared/kernel/ids.ts'),
  },
  { path: 'renderer/app/Lent.tsx', source: imports('#renderer/capabilities/counter/Lent.tsx') },
  { path: 'shared/capabilities/counter/model.ts', source: `${imports('#shared/kernel/ids.ts', 'zod')}\n${lent}` },
  {
    path: 'shared/kernel/circle-b.ts',
    source: `import type { lent0 } from './circle-a.ts';\nexport type Mine = typeof lent0;`,
  },
  { path: 'test/lent.ts', source: lent },
];

const bad: readonly BadArrow[] = [
  {
    title: 'renderer to main, for a type only',
    path: 'renderer/ui/main-type.ts',
    source: importsType('#main/app/lent.ts'),
    rule: 'door-between-processes',
  },
  {
    title: 'main to renderer, for a type only',
    path: 'main/app/renderer-type.ts',
    source: importsType('#renderer/ui/Lent.tsx'),
    rule: 'door-between-processes',
  },
  {
    title: 'shared to main',
    path: 'shared/kernel/main-type.ts',
    source: importsType('#main/app/lent.ts'),
    rule: 'shared-stands-alone',
  },
  {
    title: 'kernel to a capability',
    path: 'shared/kernel/upwards.ts',
    source: importsType('#shared/capabilities/counter/model.ts'),
    rule: 'arrow-shared-kernel',
  },
  {
    title: 'the verbs to a capability',
    path: 'shared/rpc/upwards.ts',
    source: importsType('#shared/capabilities/counter/model.ts'),
    rule: 'arrow-shared-rpc',
  },
  {
    title: 'platform to the store',
    path: 'main/platform/upwards.ts',
    source: imports('#main/store/sql.ts'),
    rule: 'arrow-main-platform',
  },
  {
    title: 'the store to the door',
    path: 'main/store/upwards.ts',
    source: imports('#main/rpc/refusal.ts'),
    rule: 'arrow-main-store',
  },
  {
    title: 'the door to a capability',
    path: 'main/rpc/upwards.ts',
    source: imports('#main/capabilities/access/public.ts'),
    rule: 'arrow-main-rpc',
  },
  {
    title: 'a capability to the app',
    path: 'main/capabilities/record/upwards.ts',
    source: imports('#main/app/lent.ts'),
    rule: 'arrow-main-capabilities',
  },
  {
    title: 'the preload to the store',
    path: 'main/preload/store.ts',
    source: imports('#main/store/sql.ts'),
    rule: 'arrow-main-preload',
  },
  {
    title: 'the preload to a capability of shared',
    path: 'main/preload/model.ts',
    source: imports('#shared/capabilities/counter/model.ts'),
    rule: 'arrow-main-preload',
  },
  {
    title: 'ui to a capability',
    path: 'renderer/ui/upwards.ts',
    source: imports('#renderer/capabilities/counter/Lent.tsx'),
    rule: 'arrow-renderer-ui',
  },
  {
    title: 'the editor to the client of the core',
    path: 'renderer/editor/upwards.ts',
    source: imports('#renderer/rpc/lent.ts'),
    rule: 'arrow-renderer-editor',
  },
  {
    title: 'the client of the core to ui',
    path: 'renderer/rpc/lent.ts',
    source: importsType('#renderer/ui/Lent.tsx'),
    rule: 'arrow-renderer-rpc',
  },
  {
    title: 'a screen to the shell',
    path: 'renderer/capabilities/counter/upwards.ts',
    source: imports('#renderer/app/Lent.tsx'),
    rule: 'arrow-renderer-capabilities',
  },
  {
    title: 'a file in a room that is not there',
    path: 'main/cellar/odd.ts',
    source: imports('#shared/kernel/ids.ts'),
    rule: 'known-room',
  },
  {
    title: 'sideways past public.ts in main',
    path: 'main/capabilities/counter/past-public.ts',
    source: imports('#main/capabilities/access/lent-store.ts'),
    rule: 'sideways-through-public',
  },
  {
    title: 'sideways past public.ts, for a type only',
    path: 'main/capabilities/counter/past-public-type.ts',
    source: importsType('#main/capabilities/access/lent-store.ts'),
    rule: 'sideways-through-public',
  },
  {
    title: 'sideways past public.ts in renderer',
    path: 'renderer/capabilities/record/past-public.ts',
    source: imports('#renderer/capabilities/counter/Lent.tsx'),
    rule: 'sideways-through-public',
  },
  {
    title: 'sideways against the allowed direction',
    path: 'main/capabilities/record/backwards.ts',
    source: imports('#main/capabilities/counter/public.ts'),
    rule: 'sideways-record',
  },
  {
    title: 'access borrowing at all',
    path: 'main/capabilities/access/borrows.ts',
    source: imports('#main/capabilities/record/public.ts'),
    rule: 'sideways-access',
  },
  {
    title: 'a capability that is not in the table',
    path: 'main/capabilities/newcomer/borrows.ts',
    source: imports('#main/capabilities/record/public.ts'),
    rule: 'sideways-unlisted',
  },
  {
    title: 'SQLite outside the store',
    path: 'main/capabilities/counter/sqlite.ts',
    source: imports('better-sqlite3'),
    rule: 'package-sqlite',
  },
  {
    title: "Node's own SQLite",
    path: 'main/platform/sqlite.ts',
    source: imports('node:sqlite'),
    rule: 'package-sqlite',
  },
  {
    title: 'electron in a capability',
    path: 'main/capabilities/counter/electron.ts',
    source: imports('electron'),
    rule: 'package-electron',
  },
  {
    title: 'electron in a screen',
    path: 'renderer/ui/electron.ts',
    source: imports('electron'),
    rule: 'package-electron',
  },
  {
    title: 'Tiptap outside the editor',
    path: 'renderer/ui/tiptap.ts',
    source: imports('@tiptap/react'),
    rule: 'package-tiptap',
  },
  { title: 'React in main', path: 'main/app/react.ts', source: imports('react'), rule: 'package-react' },
  { title: 'React in shared', path: 'shared/kernel/react.ts', source: imports('react'), rule: 'shared-packages' },
  {
    title: 'React in shared, for a type only',
    path: 'shared/kernel/react-type.ts',
    source: `import type { ReactNode } from 'react';\nexport type Mine = ReactNode;`,
    rule: 'shared-packages',
  },
  { title: 'zod in a screen', path: 'renderer/ui/zod.ts', source: imports('zod'), rule: 'package-zod' },
  { title: 'zod in a handler', path: 'main/capabilities/counter/zod.ts', source: imports('zod'), rule: 'package-zod' },
  {
    title: 'a module of Node in shared',
    path: 'shared/kernel/node.ts',
    source: imports('node:fs'),
    rule: 'shared-without-node',
  },
  {
    title: 'a module of Node in renderer',
    path: 'renderer/ui/node.ts',
    source: imports('node:fs'),
    rule: 'renderer-without-node',
  },
  {
    title: 'a test imported by the program',
    path: 'main/app/test.ts',
    source: imports('#test/lent.ts'),
    rule: 'tests-stay-outside',
  },
  {
    title: 'a package that is there for tests only',
    path: 'main/app/dev-package.ts',
    source: imports('fast-check'),
    rule: 'declared-package',
  },
  {
    title: 'an import that leads nowhere',
    path: 'main/app/nowhere.ts',
    source: imports('./gone.ts'),
    rule: 'resolvable',
  },
  { title: 'a file that nobody needs', path: 'main/app/orphan.ts', source: lent, rule: 'no-orphan' },
  {
    title: 'a relative path out of the room',
    path: 'main/rpc/relative.ts',
    source: imports('../store/sql.ts'),
    rule: 'name-the-room',
  },
  {
    title: 'a circle that is closed by a type only',
    path: 'shared/kernel/circle-a.ts',
    source: imports('./circle-b.ts'),
    rule: 'no-circle',
  },
];

const verdict = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
});

const tree = new PlantedTree([...good, ...bad]);
const found = new Map<string, Set<string>>();

beforeAll(async () => {
  const printed = await tree.run('dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    'build/dependency-cruiser.cjs',
    '--output-type',
    'json',
    'shared',
    'main',
    'renderer',
  ]);
  for (const { from, rule } of verdict.parse(JSON.parse(printed)).summary.violations) {
    found.set(from, (found.get(from) ?? new Set()).add(rule.name));
  }
}, 120_000);

afterAll(() => tree.remove());

describe('dependency-cruiser refuses', () => {
  it.each(bad)('$title', ({ path, rule }) => {
    expect([...(found.get(path) ?? [])]).toEqual([rule]);
  });

  it('nothing that stands where it may', () => {
    const planted = new Set(bad.map(({ path }) => path));
    expect([...found].filter(([path]) => !planted.has(path))).toEqual([]);
  });
});
