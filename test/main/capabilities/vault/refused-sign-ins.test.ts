import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { type Instant, later } from '#shared/kernel/time.ts';
import { placeOfUnknown, RefusedSignIns, waitAfter } from '#main/capabilities/vault/refused-sign-ins.ts';
import { temporaryFolder } from '#test/support/temporary-folder.ts';

const now = '2026-11-24T09:30:00.000Z' as Instant;
const newFile = () => join(temporaryFolder(), 'refused.json');

function refuse(refused: RefusedSignIns, account: string, times: number, at = now): void {
  for (let time = 0; time < times; time += 1) refused.add(account, at);
}

describe('the wait after wrong passwords', () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 2_000],
    [4, 4_000],
    [5, 8_000],
    [9, 128_000],
    [10, 256_000],
    [11, 300_000],
    [500, 300_000],
  ])('after %d of them is %d ms', (wrong, expected) => expect(waitAfter(wrong)).toBe(expected));

  test('survives starting the program again, and shortens as time passes', () => {
    const file = newFile();
    refuse(new RefusedSignIns(file), 'a', 5);
    const again = new RefusedSignIns(file);
    expect(again.waitMs('a', now)).toBe(8_000);
    expect(again.waitMs('a', later(now, 7_999))).toBe(1);
    expect(again.waitMs('a', later(now, 8_000))).toBe(0);
    expect(again.waitMs('b', now)).toBe(0);
  });

  test('counts for a second program over the same folder', () => {
    const file = newFile();
    const [one, other] = [new RefusedSignIns(file), new RefusedSignIns(file)];
    refuse(one, 'a', 4);
    expect(other.waitMs('a', now)).toBe(4_000);
    refuse(other, 'a', 1);
    expect(one.waitMs('a', now)).toBe(8_000);
  });

  test('is never longer than the longest, whatever the clock does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -4e11, max: 4e11 }), { maxLength: 20 }),
        fc.integer({ min: -4e11, max: 4e11 }),
        (moments, at) => {
          const refused = new RefusedSignIns(newFile());
          for (const moment of moments) refused.add('a', later(now, moment));
          const waitMs = refused.waitMs('a', later(now, at));
          expect(waitMs).toBeGreaterThanOrEqual(0);
          expect(waitMs).toBeLessThanOrEqual(300_000);
        },
      ),
      { numRuns: 15, seed: 1 },
    );
  });

  test('is over when the clock that counted it was years ahead', () => {
    const refused = new RefusedSignIns(newFile());
    refuse(refused, 'a', 9, later(now, 10 * 365 * 86_400_000));
    expect(refused.waitMs('a', now)).toBe(0);
  });

  test('cannot be flushed by failing with many other names', () => {
    const file = newFile();
    const refused = new RefusedSignIns(file);
    refuse(refused, 'victim', 9);
    refused.markLogged(refused.unlogged, now);
    const others = Array.from({ length: 2_000 }, (_one, name) => ({
      accountId: `other-${name}`,
      at: now,
      isLogged: false,
    }));
    writeFileSync(file, JSON.stringify([...(JSON.parse(readFileSync(file, 'utf8')) as unknown[]), ...others]));
    refused.add('another', now);
    expect(refused.waitMs('victim', now)).toBe(128_000);
  });

  test('starts again after a right password', () => {
    const refused = new RefusedSignIns(newFile());
    refuse(refused, 'a', 6);
    refused.markLogged(refused.unlogged, now);
    refused.forgive('a', now);
    expect(refused.waitMs('a', now)).toBe(0);
  });
});

describe('what is kept of them', () => {
  test('stays until the log has it, and only that', () => {
    const refused = new RefusedSignIns(newFile());
    refuse(refused, 'a', 2);
    const seen = refused.unlogged;
    expect(seen).toHaveLength(2);
    refused.add('b', later(now, 1));
    refused.markLogged(seen, now);
    expect(refused.unlogged.map((one) => one.accountId)).toEqual(['b']);
    refused.forgive('b', now);
    expect(refused.unlogged).toHaveLength(1);
  });

  test.each([
    '',
    '{',
    '[]',
    '{"a":1}',
    '[{"accountId":"a","at":"2026-99-99T99:99:99.999Z","isLogged":false}]',
    '[null]',
  ])('in a file that holds %s keeps nobody out', (text) => {
    const file = newFile();
    writeFileSync(file, text);
    const refused = new RefusedSignIns(file);
    expect(refused.waitMs('a', now)).toBe(0);
    expect(refused.add('a', now)).toBe(0);
  });

  test('does not grow without end', () => {
    const file = newFile();
    const refused = new RefusedSignIns(file);
    for (let time = 0; time < 24; time += 1) {
      refused.add('a', later(now, time * 1_000));
      refused.markLogged(refused.unlogged, now);
    }
    expect((JSON.parse(readFileSync(file, 'utf8')) as unknown[]).length).toBeLessThanOrEqual(17);
  });

  test('of a login name nobody has is a place among few, the same each time', () => {
    const places = new Set(Array.from({ length: 2_000 }, (_one, index) => placeOfUnknown('v', `name-${index}`)));
    expect(places.size).toBeLessThanOrEqual(256);
    expect(places.size).toBeGreaterThan(200);
    expect(placeOfUnknown('v', 'a')).toBe(placeOfUnknown('v', 'a'));
    expect([...places].join()).not.toContain('name');
  });
});
