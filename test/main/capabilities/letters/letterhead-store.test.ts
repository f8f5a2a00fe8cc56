import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';

import { codeOf } from '#test/support/code-of.ts';
import { openTestLetters, type TestLetters } from '#test/support/test-letters.ts';

let letters: TestLetters;
beforeEach(() => {
  letters = openTestLetters();
});
afterEach(() => letters.close());

describe('the letterhead', () => {
  it('is set by the administrator alone, and a signed letter keeps its own', async () => {
    const id = await letters.signed('M03');
    const before = (await letters.as('M03').view({ letterId: id, audience: 'team' })).letterhead;
    const head = { lines: ['Nieuwe straat 1'], footer: 'Nieuw', logo: null };
    expect(await codeOf(letters.as('M03').setLetterhead(head))).toBe('access-denied');
    await letters.as('M18').setLetterhead(head);
    expect((await letters.as('M03').view({ letterId: id, audience: 'team' })).letterhead).toEqual(before);
    const now = await letters.as('M03').letterhead({ departmentId: letters.clinic.ids.department('CAR') });
    expect(now).toMatchObject({ lines: ['Nieuwe straat 1'], departmentName: 'Cardiologie' });
  });

  test.each([
    ['a page', `data:image/png;base64,${Buffer.from('<svg></svg>').toString('base64')}`],
    ['a drawing with scripts', 'data:image/svg+xml;base64,AAAA'],
    ['an address elsewhere', 'https://example.com/logo.png'],
  ])('has no %s as its logo', async (_what, logo) => {
    const head = { lines: [], footer: '', logo };
    expect(await codeOf(letters.as('M18').setLetterhead(head))).toBe('file-not-allowed');
  });
});
