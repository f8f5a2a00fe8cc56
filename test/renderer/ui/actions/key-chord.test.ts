import { describe, expect, it } from 'vitest';

import { type KeyPress, matchesChord, parseChord } from '#renderer/ui/actions/key-chord.ts';

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

describe('matchesChord', () => {
  it.each([
    ['j', press('j'), true],
    ['j', press('J'), true],
    ['j', press('J', { shiftKey: true }), false],
    ['j', press('j', { ctrlKey: true }), false],
    ['j', press('j', { altKey: true }), false],
    ['shift+x', press('X', { shiftKey: true }), true],
    ['shift+x', press('x'), false],
    ['?', press('?', { shiftKey: true }), true],
    ['?', press('?'), true],
    ['1', press('1', { shiftKey: true }), true],
    ['.', press('.'), true],
    ['mod+k', press('k', { ctrlKey: true }), true],
    ['mod+k', press('k', { metaKey: true }), false],
    ['mod+k', press('k'), false],
    ['mod+k', press('k', { ctrlKey: true, shiftKey: true }), false],
    ['mod+,', press(',', { ctrlKey: true }), true],
    ['ctrl+shift+p', press('P', { ctrlKey: true, shiftKey: true }), true],
    ['mod+Enter', press('Enter', { ctrlKey: true }), true],
    ['Enter', press('Enter', { shiftKey: true }), false],
    ['ArrowDown', press('ArrowDown'), true],
    ['ArrowDown', press('ArrowUp'), false],
    ['Escape', press('Escape'), true],
    ['+', press('+', { shiftKey: true }), true],
  ])('%s and %j: %s', (written, pressed, expected) => {
    expect(matchesChord(pressed, parseChord(written, false))).toBe(expected);
  });

  it('takes Command for mod on a Mac', () => {
    const chord = parseChord('mod+k', true);
    expect(matchesChord(press('k', { metaKey: true }), chord)).toBe(true);
    expect(matchesChord(press('k', { ctrlKey: true }), chord)).toBe(false);
  });
});
