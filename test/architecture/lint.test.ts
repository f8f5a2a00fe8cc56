import { relative, sep } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { type Planted, PlantedTree } from './planted-tree.ts';

interface BadLine extends Planted {
  readonly title: string;
  readonly rule: string;
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

function component(body: string): string {
  return `export function Planted() {\n  return (\n${body}\n  );\n}\n`;
}

/** Files within every cap, so that the caps are known to leave room. */
const good: readonly Planted[] = [
  { path: 'main/rpc/good.ts', source: `export const numbers = [\n${lines(390, (index) => `  ${index},`)}\n];\n` },
  {
    path: 'main/app/good.ts',
    source: `export function count(): number {\n  let sum = 0;\n${lines(45, () => '  sum += 1;')}\n  return sum;\n}\n`,
  },
  {
    path: 'main/store/migrations/0099-long.ts',
    source: `export function apply(): string {\n  return \`\n${lines(60, (index) => `  ${index}`)}\`;\n}\n`,
  },
  {
    path: 'renderer/ui/Good.tsx',
    source: `import { useTranslation } from 'react-i18next';\n${component(`    <button type="button" className="good" aria-label={useTranslation().t('label')} />`)}`,
  },
];

const bad: readonly BadLine[] = [
  {
    title: 'text in JSX',
    path: 'renderer/ui/Text.tsx',
    source: component('    <p>Welkom bij het loket</p>'),
    rule: 'i18next/no-literal-string',
  },
  {
    title: 'text that only a screen reader says',
    path: 'renderer/ui/Label.tsx',
    source: component('    <button type="button" aria-label="Sluiten" />'),
    rule: 'i18next/no-literal-string',
  },
  {
    title: 'an image without words',
    path: 'renderer/ui/Image.tsx',
    source: component('    <img src="planted.png" />'),
    rule: 'jsx-a11y/alt-text',
  },
  {
    title: 'a tab order of its own',
    path: 'renderer/ui/TabOrder.tsx',
    source: component('    <button type="button" tabIndex={3} />'),
    rule: 'jsx-a11y/tabindex-no-positive',
  },
  {
    title: 'a hook behind a condition',
    path: 'renderer/ui/use-planted.ts',
    source: `import { useState } from 'react';\nexport function usePlanted(isOn: boolean) {\n  if (isOn) useState(0);\n}\n`,
    rule: 'react-hooks/rules-of-hooks',
  },
  {
    title: 'markup from text by React',
    path: 'renderer/ui/Html.tsx',
    source: component('    <p dangerouslySetInnerHTML={{ __html: String(1) }} />'),
    rule: 'no-restricted-syntax',
  },
  {
    title: 'markup from text by the document',
    path: 'renderer/ui/html.ts',
    source: `export function show(element: HTMLElement, text: string): void {\n  element.innerHTML = text;\n}\n`,
    rule: 'no-restricted-syntax',
  },
  {
    title: 'a default export',
    path: 'main/app/default-export.ts',
    source: `export default function planted(): number {\n  return 1;\n}\n`,
    rule: 'no-restricted-syntax',
  },
  {
    title: 'a default export by another name',
    path: 'main/app/default-specifier.ts',
    source: `const planted = 1;\nexport { planted as default };\n`,
    rule: 'no-restricted-syntax',
  },
  {
    title: 'a barrel',
    path: 'main/rpc/barrel.ts',
    source: `export * from './refusal.ts';\n`,
    rule: 'no-restricted-syntax',
  },
  {
    title: 'an enum',
    path: 'main/app/enum.ts',
    source: `export enum Planted {\n  One,\n}\n`,
    rule: 'no-restricted-syntax',
  },
  {
    title: 'an interface with an I',
    path: 'main/app/interface.ts',
    source: `export interface IPlanted {\n  readonly one: 1;\n}\n`,
    rule: 'no-restricted-syntax',
  },
  {
    title: 'a copy of the store in plain text',
    path: 'main/store/serialize.ts',
    source: `import type Database from 'better-sqlite3';\nexport const copy = (connection: Database.Database) => connection.serialize();\n`,
    rule: 'no-restricted-syntax',
  },
  {
    title: 'a raw channel outside the one listener',
    path: 'main/app/desktop/channel.ts',
    source: `import { ipcMain } from 'electron';\nipcMain.handle('planted', () => 1);\n`,
    rule: 'no-restricted-syntax',
  },
  {
    title: 'a change of the environment',
    path: 'main/app/environment.ts',
    source: `process.env.PLANTED = '1';\n`,
    rule: 'no-restricted-syntax',
  },
  {
    title: 'a change of the environment by a computed name',
    path: 'main/app/environment-computed.ts',
    source: `export function set(name: string): void {\n  process.env[name] = '1';\n}\n`,
    rule: 'no-restricted-syntax',
  },
  {
    title: 'electron outside its rooms',
    path: 'main/capabilities/counter/electron.ts',
    source: `import { app } from 'electron';\nexport const planted = app;\n`,
    rule: 'no-restricted-imports',
  },
  {
    title: 'SQLite outside the store',
    path: 'main/rpc/sqlite.ts',
    source: `import type Database from 'better-sqlite3';\nexport type Planted = Database.Database;\n`,
    rule: 'no-restricted-imports',
  },
  {
    title: 'zod in a screen',
    path: 'renderer/ui/zod.ts',
    source: `import { z } from 'zod';\nexport const planted = z.string();\n`,
    rule: 'no-restricted-imports',
  },
  {
    title: 'Tiptap outside the editor',
    path: 'renderer/capabilities/counter/tiptap.ts',
    source: `import { Editor } from '@tiptap/react';\nexport const planted = Editor;\n`,
    rule: 'no-restricted-imports',
  },
  {
    title: 'React in main',
    path: 'main/app/react.ts',
    source: `import { useState } from 'react';\nexport const planted = useState;\n`,
    rule: 'no-restricted-imports',
  },
  {
    title: 'any',
    path: 'main/app/any.ts',
    source: `export const planted: any = 1;\n`,
    rule: '@typescript-eslint/no-explicit-any',
  },
  { title: 'console', path: 'main/app/console.ts', source: `console.log('planted');\n`, rule: 'no-console' },
  {
    title: 'a promise that nobody waits for',
    path: 'main/app/floating.ts',
    source: `export function planted(): void {\n  Promise.resolve(1);\n}\n`,
    rule: '@typescript-eslint/no-floating-promises',
  },
  {
    title: 'a promise where a yes or no is asked',
    path: 'main/app/misused.ts',
    source: `export function planted(ready: Promise<boolean>): number {\n  return ready ? 1 : 2;\n}\n`,
    rule: '@typescript-eslint/no-misused-promises',
  },
  {
    title: 'a switch that forgets a case',
    path: 'main/app/switch.ts',
    source: `export function planted(state: 'open' | 'closed'): void {\n  switch (state) {\n    case 'open':\n      break;\n  }\n}\n`,
    rule: '@typescript-eslint/switch-exhaustiveness-check',
  },
  {
    title: 'a type imported as a value',
    path: 'main/rpc/type-import.ts',
    source: `import { Refusal } from './refusal.ts';\nexport type Planted = Refusal;\n`,
    rule: '@typescript-eslint/consistent-type-imports',
  },
  {
    title: 'a check of types that is switched off',
    path: 'main/app/ignore.ts',
    source: `// @ts-ignore -- planted\nexport const planted: number = 1;\n`,
    rule: '@typescript-eslint/ban-ts-comment',
  },
  {
    title: 'work put off',
    path: 'main/app/put-off.ts',
    source: `// TODO planted\nexport const planted = 1;\n`,
    rule: 'no-warning-comments',
  },
  {
    title: 'a file of more than 400 lines',
    path: 'main/app/long-file.ts',
    source: `export const numbers = [\n${lines(400, (index) => `  ${index},`)}\n];\n`,
    rule: 'max-lines',
  },
  {
    title: 'a function of more than 50 lines',
    path: 'main/app/long-function.ts',
    source: `export function planted(): number {\n  let sum = 0;\n${lines(50, () => '  sum += 1;')}\n  return sum;\n}\n`,
    rule: 'max-lines-per-function',
  },
  {
    title: 'a component of more than 80 lines',
    path: 'renderer/ui/LongComponent.tsx',
    source: component(`    <div>\n${lines(80, () => '      <br />')}\n    </div>`),
    rule: 'max-lines-per-function',
  },
  {
    title: 'five parameters',
    path: 'main/app/parameters.ts',
    source: `export function planted(a: number, b: number, c: number, d: number, e: number): number {\n  return a + b + c + d + e;\n}\n`,
    rule: 'max-params',
  },
  {
    title: 'nesting four deep',
    path: 'main/app/deep.ts',
    source: `export function planted(on: boolean): number {\n  if (on) {\n    for (const a of [1]) {\n      while (on) {\n        if (a > 1) return a;\n      }\n    }\n  }\n  return 0;\n}\n`,
    rule: 'max-depth',
  },
  {
    title: 'a function of too many ways',
    path: 'main/app/ways.ts',
    source: `export function planted(value: number): number {\n${lines(17, (index) => `  if (value === ${index}) return ${index};`)}\n  return 0;\n}\n`,
    rule: 'complexity',
  },
  {
    title: 'a suppression that suppresses nothing',
    path: 'main/app/idle-suppression.ts',
    source: `// eslint-disable-next-line no-console -- planted\nexport const planted = 1;\n`,
    rule: 'unused suppression',
  },
];

const verdicts = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(z.object({ ruleId: z.string().nullable(), message: z.string() })),
  }),
);

const tree = new PlantedTree([...good, ...bad]);
const found = new Map<string, Set<string>>();

function ruleOf({ ruleId, message }: { ruleId: string | null; message: string }): string {
  return ruleId ?? (message.startsWith('Unused eslint-disable directive') ? 'unused suppression' : message);
}

beforeAll(async () => {
  const printed = await tree.run('eslint/bin/eslint.js', [
    '--flag',
    'unstable_native_nodejs_ts_config',
    '--config',
    'build/eslint.config.ts',
    '--format',
    'json',
    ...[...good, ...bad].map(({ path }) => path),
  ]);
  for (const { filePath, messages } of verdicts.parse(JSON.parse(printed))) {
    if (messages.length > 0)
      found.set(relative(tree.folder, filePath).split(sep).join('/'), new Set(messages.map(ruleOf)));
  }
}, 120_000);

afterAll(() => tree.remove());

describe('ESLint refuses', () => {
  it.each(bad)('$title', ({ path, rule }) => {
    expect([...(found.get(path) ?? [])]).toEqual([rule]);
  });

  it('nothing that is within the caps', () => {
    expect(good.filter(({ path }) => found.has(path)).map(({ path }) => [path, ...(found.get(path) ?? [])])).toEqual(
      [],
    );
  });
});
