import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';

import { failureOf, isFailure } from '#renderer/rpc/failure.ts';
import { refusal } from '#test/support/fake-core.ts';

describe('failureOf', () => {
  it.each([
    ['a declared refusal keeps its code and detail', refusal('weak-password', { why: 'too-short' }), 'weak-password'],
    ['an undeclared error of the core is unexpected', new ORPCError('INTERNAL_SERVER_ERROR'), 'unexpected'],
    ['a lost session of the window is a lost connection', new ORPCError('UNAUTHORIZED'), 'connection-lost'],
    ['a network error is a lost connection', new TypeError('Failed to fetch'), 'connection-lost'],
    ['anything else thrown is a lost connection', 'boom', 'connection-lost'],
  ])('%s', (_title, error, code) => {
    expect(failureOf(error).code).toBe(code);
    expect(isFailure(error, code)).toBe(true);
  });

  it('finds no failure where there is none', () => {
    expect(isFailure(null, 'connection-lost')).toBe(false);
  });
});
