import { describe, expect, it } from 'vitest';

import { houseFiles } from './house-files.ts';

const files = houseFiles();

/** Files that carry rules, rows or access: each is tested under its own name. */
const mirrored = /^(main|shared)\/.+\/([a-z-]+-store|handlers|rules)\.ts$/;

const tests = files.filter((path) => /^test\/(main|shared|renderer|build)\/.+\.test\.tsx?$/.test(path));

describe('the tests', () => {
  it.each(files.filter((path) => mirrored.test(path)))('mirror %s', (path) => {
    expect(tests).toContain(`test/${path.replace(/\.ts$/, '.test.ts')}`);
  });

  it('stand where their source stands', () => {
    const sources = new Set(files);
    const folders = new Set(files.map((path) => path.slice(0, path.lastIndexOf('/'))));
    const lost = tests.filter((path) => {
      const source = path.replace(/^test\//, '').replace(/\.test\.(tsx?)$/, '');
      const folder = source.slice(0, source.lastIndexOf('/'));
      return !sources.has(`${source}.ts`) && !sources.has(`${source}.tsx`) && !folders.has(folder);
    });
    expect(lost).toEqual([]);
  });
});
