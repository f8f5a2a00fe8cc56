import { describe, expect, it } from 'vitest';

import type { Action } from '#renderer/ui/actions/action.ts';
import { decideKey, type KeyMoment, type KeyPlace, sequencePauseMs } from '#renderer/ui/actions/key-map.ts';

function action(id: string, keys: string[], more: Partial<Action> = {}): Action {
  return { id, label: id, group: 'item', keys, isEnabled: true, run: () => undefined, ...more };
}

const actions = [
  action('take', ['1']),
  action('next', ['j', 'ArrowDown'], { group: 'list' }),
  action('open', ['Enter']),
  action('mine', ['m']),
  action('go-mine', ['g m'], { group: 'go' }),
  action('go-inbox', ['g i'], { group: 'go' }),
  action('send', ['mod+Enter'], { inTextFields: true }),
  action('mark', ['mod+m']),
  action('palette', ['mod+k'], { group: 'app', inTextFields: true }),
  action('shut', ['e'], { isEnabled: false }),
];
const openPlace: KeyPlace = { isTextField: false, ownsEnter: false, ownsLetters: false, isDialogOpen: false };

type Try = Partial<Omit<KeyMoment, 'press' | 'place'>> & {
  readonly place?: Partial<KeyPlace>;
  readonly ctrl?: boolean;
};

function decide(key: string, { place = {}, ctrl = false, ...rest }: Try = {}) {
  return decideKey(actions, {
    press: { key, ctrlKey: ctrl, metaKey: false, altKey: false, shiftKey: false },
    place: { ...openPlace, ...place },
    isRepeat: false,
    nowMs: 1_000,
    pending: undefined,
    singleKeys: true,
    isMac: false,
    ...rest,
  });
}

describe('a key press', () => {
  it.each<[string, string, Try, string | undefined]>([
    ['does its action', '1', {}, 'take'],
    ['does nothing without an action', 'q', {}, undefined],
    ['does nothing when its action is not enabled', 'e', {}, undefined],
    ['is text in a text field', '1', { place: { isTextField: true } }, undefined],
    [
      'with Ctrl works in a text field when the action says so',
      'Enter',
      { ctrl: true, place: { isTextField: true } },
      'send',
    ],
    ['with Ctrl stays out of a text field otherwise', 'm', { ctrl: true, place: { isTextField: true } }, undefined],
    ['does nothing behind a dialog', '1', { place: { isDialogOpen: true } }, undefined],
    [
      'of the screen does nothing behind a dialog, even with Ctrl',
      'm',
      { ctrl: true, place: { isDialogOpen: true } },
      undefined,
    ],
    ['of the program with Ctrl works over a dialog', 'k', { ctrl: true, place: { isDialogOpen: true } }, 'palette'],
    ['belongs to a menu when a menu has the focus', 'j', { place: { ownsLetters: true } }, undefined],
    ['Enter belongs to a button that has the focus', 'Enter', { place: { ownsEnter: true } }, undefined],
    ['Enter opens elsewhere', 'Enter', {}, 'open'],
    ['held down repeats in the list', 'j', { isRepeat: true }, 'next'],
    ['held down does not repeat an action on an item', '1', { isRepeat: true }, undefined],
    ['that is a single letter can be switched off', 'j', { singleKeys: false }, undefined],
    ['that is a digit can be switched off', '1', { singleKeys: false }, undefined],
    ['that is an arrow stays when single keys are off', 'ArrowDown', { singleKeys: false }, 'next'],
    ['with Ctrl stays when single keys are off', 'k', { ctrl: true, singleKeys: false }, 'palette'],
  ])('%s', (_title, key, moment, expected) => {
    expect(decide(key, moment).action?.id).toBe(expected);
  });
});

describe('a sequence of keys', () => {
  const started = decide('g').pending;

  it('waits after its first key', () => {
    expect(decide('g').action).toBeUndefined();
    expect(started?.actionIds).toEqual(['go-mine', 'go-inbox']);
  });

  it('goes before a single key with the same letter', () => {
    expect(decide('m', { pending: started, nowMs: 1_000 + sequencePauseMs }).action?.id).toBe('go-mine');
    expect(decide('i', { pending: started }).action?.id).toBe('go-inbox');
  });

  it('is forgotten after the pause', () => {
    expect(decide('m', { pending: started, nowMs: 1_001 + sequencePauseMs }).action?.id).toBe('mine');
    expect(decide('i', { pending: started, nowMs: 1_001 + sequencePauseMs }).action).toBeUndefined();
  });

  it('gives way to another key and ends', () => {
    expect(decide('1', { pending: started })).toMatchObject({ action: { id: 'take' }, pending: undefined });
  });

  it('can be switched off with the single keys', () => {
    expect(decide('g', { singleKeys: false }).pending).toBeUndefined();
  });
});
