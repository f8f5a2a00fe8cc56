import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { packedBinary, readFuses, setFuses, wantedFuses, wrongFuses } from '#build/fuses.ts';

const off = 0x30;
const on = 0x31;

/** What Electron's own builds say, in the order of the wire: the defaults before anything is set. */
const defaults = [on, off, on, on, off, off, off, on, on];
/** Marks the place of the wire in a binary of Electron. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loket-fuses-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A file that holds a wire of fuses and nothing else of Electron. */
function binaryWith(states: readonly number[]): string {
  const path = join(folder, 'loket');
  const wire = Buffer.from([1, states.length, ...states]);
  writeFileSync(path, Buffer.concat([Buffer.from('before'), Buffer.from(sentinel), wire, Buffer.from('after')]));
  return path;
}

describe.skipIf(process.platform === 'darwin')('setFuses', () => {
  it('sets every fuse as wanted, and leaves the rest of the file alone', async () => {
    const path = binaryWith(defaults);
    await setFuses(path);
    const wire = await readFuses(path);
    expect(wire).toEqual([off, on, off, off, on, on, off, off, on]);
    expect(readFileSync(path, 'latin1')).toMatch(/^before.*after$/s);
  });

  it('turns the ninth fuse on, and stops the packaging when one is missing or a tenth has come', async () => {
    await expect(setFuses(binaryWith([...defaults.slice(0, 8), off]))).resolves.toBeUndefined();
    await expect(setFuses(binaryWith([...defaults, on]))).rejects.toThrow();
    await expect(setFuses(binaryWith(defaults.slice(0, 8)))).rejects.toThrow();
  });
});

describe('wrongFuses', () => {
  it('names each fuse that is not as wanted', () => {
    const good = wantedFuses.map(({ isOn }) => (isOn ? on : off));
    expect(wrongFuses(good)).toEqual([]);
    wantedFuses.forEach(({ name }, index) => {
      const flipped = good.map((state, at) => (at === index ? on + off - state : state));
      expect(wrongFuses(flipped)).toEqual([name]);
    });
    expect(wrongFuses([])).toHaveLength(9);
  });
});

describe('packedBinary', () => {
  it.each([
    ['linux', join('out', 'loket')],
    ['win32', join('out', 'Loket.exe')],
    ['darwin', join('out', 'Loket.app')],
  ])('on %s is %s', (platform, expected) => {
    expect(packedBinary('out', platform, 'Loket')).toBe(expected);
  });
});
