import { afterEach, describe, expect, test, vi } from 'vitest';

import { standardErrorLog } from '#main/platform/log.ts';

const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
afterEach(() => written.mockClear());

const lineOf = (error: unknown): string => {
  standardErrorLog.fault({ reference: 'abcd1234', where: 'counter.open', error });
  return written.mock.calls.map(([text]) => String(text)).join('');
};

class OddError extends Error {
  override readonly name = 'OddError';
}

describe('a fault in the log', () => {
  test('has its reference, where it was, its class and its places', () => {
    const line = lineOf(new OddError('geheim'));
    expect(line).toMatch(/^loket fault abcd1234 in counter\.open: OddError at .*log\.test\.ts/);
    expect(line.endsWith('\n')).toBe(true);
    expect(line.trimEnd()).not.toContain('\n');
  });

  test.each(['mevrouw Jansen', 'eerste regel\n    at mevrouw Jansen (1950)\n    at Jansen', 'Jansen\nat Jansen', ''])(
    'never has the message: %j',
    (message) => {
      expect(lineOf(new Error(message))).not.toContain('Jansen');
      expect(lineOf(new TypeError(message, { cause: new Error('Jansen') }))).not.toContain('Jansen');
    },
  );

  test('has no message that was changed after the fact either', () => {
    const error = new Error('Jansen\n    at Jansen');
    error.message = 'iets anders';
    expect(lineOf(error)).not.toContain('Jansen');
  });

  test.each(['Jansen', { name: 'Jansen' }, undefined, 7])(
    'has no more than the kind of what is no error: %j',
    (thrown) => {
      expect(lineOf(thrown)).not.toContain('Jansen');
    },
  );
});
