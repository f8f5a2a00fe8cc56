import { describe, expect, it } from 'vitest';

import { houseFiles, textOf } from './house-files.ts';

const files = houseFiles();
const texts = files.filter((path) => !/\.(png|jpe?g|webp|ico|icns|woff2?)$/.test(path));
const code = texts.filter((path) => /\.(tsx?|cjs|mjs|css|html)$/.test(path));

/** Places that exist on one machine only. A lockfile or a script that names one works nowhere else. */
const machinePlaces = /(?<![\w.])\/(?:root|work|home\/[a-z]+|Users\/[A-Za-z]+)\//;
const registries =
  /https?:\/\/(?:[\w.-]*(?:npmjs|npmmirror|artifactory|nexus|verdaccio|jfrog)[\w.-]*|localhost|[\d.]+)(?::\d+)?\/[^\s"']*\.tgz|^\s*registry\s*=/m;

/** Suppressions of a rule must say why on their own line. */
const bareSuppression =
  /(?:eslint-disable(?:-next-line|-line)?(?!.*\s--\s\S)|@ts-expect-error(?!\s+--\s\S)|@ts-(?:ignore|nocheck))/;

function linesOf(path: string): string[] {
  return textOf(path).trimEnd().split('\n');
}

describe('the files', () => {
  it('name no place of one machine', () => {
    const naming = texts.filter((path) => !path.startsWith('test/') && machinePlaces.test(textOf(path)));
    expect(naming).toEqual([]);
  });

  it('tie the packages to no registry', () => {
    expect(['package-lock.json', '.npmrc', 'package.json'].filter((path) => registries.test(textOf(path)))).toEqual([]);
  });

  it('have at most 400 lines', () => {
    const long = code.filter((path) => linesOf(path).length > 400);
    expect(long).toEqual([]);
  });

  it('give the reason of every suppressed rule on its line', () => {
    const bare = code
      .filter((path) => path !== 'test/architecture/files.test.ts' && path !== 'test/architecture/lint.test.ts')
      .flatMap((path) =>
        linesOf(path).flatMap((line, index) => (bareSuppression.test(line) ? [`${path}:${index + 1}`] : [])),
      );
    expect(bare).toEqual([]);
  });

  it('have names in small letters with hyphens, and components and documents in their own way', () => {
    const parts = files
      .filter((path) => /^(shared|main|renderer|test|build)\//.test(path))
      .flatMap((path) => path.split('/'));
    const odd = parts.filter(
      (part) =>
        !/^[a-z0-9]+(?:[.-][a-z0-9]+)*$|^[A-Z][A-Za-z0-9]*(?:\.module|\.test)?\.(?:tsx|css)$|^[A-Z][A-Za-z0-9]*\.java$|^README\.md$/.test(
          part,
        ),
    );
    expect([...new Set(odd)]).toEqual([]);
  });

  it('keep components apart from everything else', () => {
    const loose = code.filter((path) => /\/[A-Z][^/]*\.ts$/.test(path));
    expect(loose).toEqual([]);
  });
});
