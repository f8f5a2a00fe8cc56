import { describe, expect, it } from 'vitest';

import { migrations } from '#main/store/migrations/index.ts';
import { currentHashes, knownHashes } from './migration-hashes.ts';

const advice = `A migration changed.
Once released, a migration never changes: write a new one instead.
Before the first release, or after adding one: node test/architecture/migration-hashes.ts`;

describe('the migrations', () => {
  it('are as they were written down', () => {
    expect(currentHashes(), advice).toEqual(knownHashes());
  });

  it('follow one another, each in the file of its number and name', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
    const files = migrations.map(
      ({ version, name }) => `main/store/migrations/${String(version).padStart(4, '0')}-${name}.ts`,
    );
    expect(Object.keys(currentHashes())).toEqual(files);
  });
});
