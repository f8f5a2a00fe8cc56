import { describe, expect, it } from 'vitest';

import { OneTimeTokens, tokenLifeMs, wrongTokenLimit } from '#main/app/loopback/one-time-tokens.ts';

function book() {
  const clock = { nowMs: 1_000 };
  return { clock, tokens: new OneTimeTokens(() => clock.nowMs) };
}

describe('OneTimeTokens', () => {
  it('accepts a token once', () => {
    const { tokens } = book();
    const token = tokens.issue();
    expect([tokens.redeem(token), tokens.redeem(token)]).toEqual(['accepted', 'refused']);
  });

  it('keeps links apart: using one leaves the other good', () => {
    const { tokens } = book();
    const [first, second] = [tokens.issue(), tokens.issue()];
    expect(first).not.toBe(second);
    expect([tokens.redeem(second), tokens.redeem(first)]).toEqual(['accepted', 'accepted']);
  });

  it.each([
    [tokenLifeMs - 1, 'accepted'],
    [tokenLifeMs, 'refused'],
  ])('after %d ms says %s', (passedMs, expected) => {
    const { clock, tokens } = book();
    const token = tokens.issue();
    clock.nowMs += passedMs;
    expect(tokens.redeem(token)).toBe(expected);
  });

  it('refuses a good token after too many wrong ones, and even then only until a new link', () => {
    const { tokens } = book();
    const good = tokens.issue();
    const answers = Array.from({ length: wrongTokenLimit }, () => tokens.redeem('wrong'));
    expect(answers.slice(0, -1).every((answer) => answer === 'refused')).toBe(true);
    expect([answers.at(-1), tokens.redeem(good)]).toEqual(['locked', 'locked']);
    const fresh = tokens.issue();
    expect([tokens.redeem(good), tokens.redeem(fresh)]).toEqual(['refused', 'accepted']);
  });

  it('counts wrong tokens in a row, not since ever', () => {
    const { tokens } = book();
    for (let round = 0; round < 3; round += 1) {
      const good = tokens.issue();
      for (let wrong = 1; wrong < wrongTokenLimit; wrong += 1) tokens.redeem('wrong');
      expect(tokens.redeem(good)).toBe('accepted');
    }
  });
});
