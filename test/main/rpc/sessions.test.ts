import { describe, expect, test } from 'vitest';

import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { Sessions } from '#main/rpc/sessions.ts';

const personOf = (id: string): Person => ({
  id: id as PractitionerId,
  name: id,
  role: 'nurse',
  functionTitle: '',
  departments: [],
  mayPrescribe: false,
  supervisorId: null,
});

describe('sessions', () => {
  test('are one a window, and the last who signed in has it', () => {
    const sessions = new Sessions();
    sessions.begin('w1', personOf('a'));
    sessions.begin('w1', personOf('b'));
    sessions.begin('w2', personOf('a'));
    expect([sessions.of('w1')?.id, sessions.of('w2')?.id, sessions.of('w3')]).toEqual(['b', 'a', undefined]);
    expect(sessions.callers()).toEqual(['w1', 'w2']);
  });

  test('know which windows have fallen silent, by a clock that is never put back', () => {
    const sessions = new Sessions();
    sessions.begin('w1', personOf('a'));
    sessions.begin('w2', personOf('b'));
    const later = performance.now() + 1_000;
    sessions.heard('w2', later);
    sessions.heard('nobody', later);
    expect(sessions.silentSince(later)).toEqual(['w1']);
    expect(sessions.silentSince(0)).toEqual([]);
    sessions.end('w1');
    expect(sessions.silentSince(later)).toEqual([]);
  });

  test('of one person end at every window of theirs, and others go on', () => {
    const sessions = new Sessions();
    sessions.begin('w1', personOf('a'));
    sessions.begin('w2', personOf('a'));
    sessions.begin('w3', personOf('b'));
    sessions.endOf('a');
    expect(sessions.callers()).toEqual(['w3']);
    sessions.endAll();
    expect(sessions.isEmpty).toBe(true);
  });

  test('tell who listens of every beginning and end, once, until they stop listening', () => {
    const sessions = new Sessions();
    const heard: string[] = [];
    const stop = sessions.onChange((callerId) => heard.push(callerId));
    sessions.begin('w1', personOf('a'));
    expect(sessions.end('w1')?.id).toBe('a');
    expect(sessions.end('w1')).toBeUndefined();
    stop();
    sessions.begin('w2', personOf('a'));
    expect(heard).toEqual(['w1', 'w1']);
  });

  test('know of someone on the way whether the window is still there', () => {
    const sessions = new Sessions();
    const first = sessions.expect('w1');
    const second = sessions.expect('w1');
    expect([first(), second()]).toEqual([false, true]);
    sessions.gone('w1');
    expect(second()).toBe(false);
  });
});
