import { describe, expect, it } from 'vitest';

import { compareVersions, type ResourceVersion } from '#shared/capabilities/exchange/versions.ts';

const version = (versionId: string | null, lastUpdated: string | null = null): ResourceVersion => ({
  versionId,
  lastUpdated,
});
const [early, late] = ['2026-11-20T10:00:00.000Z', '2026-11-21T10:00:00.000Z'];

const opposite = { newer: 'older', older: 'newer', same: 'same', unknown: 'unknown' } as const;

describe('two versions', () => {
  it.each([
    ['numbers as numbers, not as text', version('10'), version('9'), 'newer'],
    ['the same number', version('3'), version('3'), 'same'],
    ['numbers before moments', version('4', early), version('3', late), 'newer'],
    ['opaque versions by their moment', version('abc', late), version('def', early), 'newer'],
    ['the same opaque version', version('abc', late), version('abc', early), 'same'],
    ['a number beside an opaque version by their moment', version('3', early), version('W/x', late), 'older'],
    ['moments alone', version(null, early), version(null, late), 'older'],
    ['the same moment', version(null, early), version(null, early), 'same'],
    ['one with a version before one without', version('1'), version(null), 'newer'],
    ['none at all', version(null), version(null), 'unknown'],
    ['opaque versions without a moment', version('abc'), version('def'), 'unknown'],
  ] as const)('compare %s', (_name, incoming, known, order) => {
    expect(compareVersions(incoming, known)).toBe(order);
    expect(compareVersions(known, incoming)).toBe(opposite[order]);
  });
});
