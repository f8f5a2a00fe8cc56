import { describe, expect, it } from 'vitest';

import { cleaned, longestPaste } from '#renderer/editor/plain-text-only.ts';

describe('text from the clipboard', () => {
  it('loses what cannot be seen and what turns text around', () => {
    expect(cleaned('a\u202Eb\u0007c\u2066d')).toBe('abcd');
  });

  it('keeps its lines, whatever the ending', () => {
    expect(cleaned('een\r\ntwee\rdrie\tvier')).toBe('een\ntwee\ndrie vier');
  });

  it('is cut off at a length no answer has', () => {
    expect(cleaned('x'.repeat(longestPaste + 5))).toHaveLength(longestPaste);
  });
});
