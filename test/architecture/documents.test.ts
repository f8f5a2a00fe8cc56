import { describe, expect, it } from 'vitest';

import { houseFiles, textOf } from './house-files.ts';

const files = houseFiles();
const folders = new Set(
  files.flatMap((path) => path.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'))),
);
const { scripts, dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Readonly<Record<string, string>>
>;

const documents = files.filter((path) => path.endsWith('.md'));
const rooms = [
  'shared',
  'main',
  'renderer',
  'test',
  'build',
  ...childrenOf('shared'),
  ...childrenOf('main'),
  ...childrenOf('renderer'),
];

function childrenOf(folder: string): string[] {
  return [...folders].filter(
    (path) => path.startsWith(`${folder}/`) && path.split('/').length === 2 && !files.includes(path),
  );
}

/** Everything a document sets in code type, blocks line by line. */
function codeOf(text: string): string[] {
  const blocks = [...text.matchAll(/^```[a-z]*\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => block.split('\n'));
  const spans = [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
  return [...blocks, ...spans];
}

function commandsOf(code: readonly string[]): string[] {
  return code.flatMap((line) => [...line.matchAll(/npm run (?:-s )?([a-z0-9:-]+)/g)].map(([, name = '']) => name));
}

/** Paths named in code type: from the top of the project, into one of its rooms. */
function pathsOf(code: readonly string[]): string[] {
  const named = code.flatMap(
    (line) => line.match(/(?<![\w#./@-])(?:shared|main|renderer|test|build|\.ci)\/[\w.\-/]*\w/g) ?? [],
  );
  return named.filter((path) => !path.includes('...'));
}

function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

describe('the documents', () => {
  it.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE'])('are there: %s', (path) => {
    expect(files).toContain(path);
  });

  it.each(rooms)('tell in at most 15 lines what belongs in %s', (room) => {
    expect(files).toContain(`${room}/README.md`);
    expect(textOf(`${room}/README.md`).trimEnd().split('\n').length).toBeLessThanOrEqual(15);
  });

  it.each(documents)('name commands that exist: %s', (path) => {
    const unknown = commandsOf(codeOf(textOf(path))).filter((name) => !(name in scripts));
    expect(unknown).toEqual([]);
  });

  it.each(documents)('name paths that exist: %s', (path) => {
    const unknown = pathsOf(codeOf(textOf(path))).filter((name) => !folders.has(name));
    expect(unknown).toEqual([]);
  });

  it.each(documents)('link to what exists: %s', (path) => {
    const base = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    expect(linksOf(textOf(path)).filter((target) => !folders.has(`${base}${target}`))).toEqual([]);
  });

  it('carry the whole licence', () => {
    const licence = textOf('LICENSE');
    expect(licence).toMatch(/EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/i);
    for (let article = 1; article <= 15; article += 1) expect(licence).toMatch(new RegExp(`^\\s*${article}\\.`, 'm'));
    expect(licence).toMatch(/Appendix/);
  });
});

describe('the scripts', () => {
  it('start files that exist', () => {
    const started = Object.values(scripts).flatMap(
      (script) => script.match(/(?:main|build|test)\/[\w./-]+\.(?:ts|cjs|json)/g) ?? [],
    );
    expect(started.length).toBeGreaterThan(10);
    expect(started.filter((path) => !folders.has(path))).toEqual([]);
  });

  it('work with exact versions of everything', () => {
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});
