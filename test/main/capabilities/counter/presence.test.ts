import { describe, expect, it } from 'vitest';

import type { ItemId, PractitionerId } from '#shared/kernel/ids.ts';
import { type Instant, later } from '#shared/kernel/time.ts';
import { Presence, typingMs, viewingMs } from '#main/capabilities/counter/presence.ts';

const start = '2026-11-24T09:30:00.000Z' as Instant;
const at = (ms: number) => later(start, ms);
const item = (name: string) => name as ItemId;
const [karin, rob, me] = ['karin', 'rob', 'me'] as PractitionerId[];

function say(presence: Presence, who: PractitionerId | undefined, itemId: string | null, ms = 0, isTyping = false) {
  const name = String(who);
  const saying = { personId: who as PractitionerId, name, itemId: itemId === null ? null : item(itemId), isTyping };
  return presence.say(`window of ${name}`, saying, at(ms));
}

const seen = (presence: Presence, ms = 0) =>
  presence
    .othersOf(me as PractitionerId, at(ms))
    .map((line) => `${line.name} ${line.itemId}${line.isTyping ? ' types' : ''}${line.isFirst ? ' first' : ''}`);

describe('presence', () => {
  it('names who has an item open, but never oneself', () => {
    const presence = new Presence();
    say(presence, karin, 'a');
    say(presence, me, 'a');
    expect(seen(presence)).toEqual(['karin a']);
    expect(presence.items(at(0))).toEqual(['a']);
  });

  it('ends 45 seconds after the last sign of life, and typing after 15', () => {
    const presence = new Presence();
    say(presence, karin, 'a', 0, true);
    expect(seen(presence, typingMs - 1)).toEqual(['karin a types first']);
    expect(seen(presence, typingMs)).toEqual(['karin a']);
    expect(seen(presence, viewingMs - 1)).toEqual(['karin a']);
    expect(seen(presence, viewingMs)).toEqual([]);
    expect(presence.items(at(viewingMs))).toEqual([]);
  });

  it('counts a moment from before the clock was put back as over', () => {
    const presence = new Presence();
    say(presence, karin, 'a', 60_000);
    expect(seen(presence, 0)).toEqual([]);
  });

  it('is news when somebody comes, goes, begins or stops typing, and never for a mere sign of life', () => {
    const presence = new Presence();
    expect(say(presence, karin, null)).toBe(false);
    expect(say(presence, karin, 'a')).toBe(true);
    expect(say(presence, karin, 'a', 5_000)).toBe(false);
    expect(say(presence, karin, 'a', 6_000, true)).toBe(true);
    expect(say(presence, karin, 'a', 7_000, true)).toBe(false);
    expect(say(presence, karin, 'a', 8_000)).toBe(true);
    expect(say(presence, karin, 'b', 9_000)).toBe(true);
    expect(say(presence, karin, null, 10_000)).toBe(true);
    expect(seen(presence, 10_000)).toEqual([]);
  });

  it('calls the first who typed the first, also when another types since', () => {
    const presence = new Presence();
    say(presence, karin, 'a', 1_000, true);
    say(presence, rob, 'a', 2_000, true);
    say(presence, karin, 'a', 3_000, true);
    expect(seen(presence, 3_000)).toEqual(['karin a types first', 'rob a types']);
  });

  it('lets the next be first once the first has fallen silent', () => {
    const presence = new Presence();
    say(presence, karin, 'a', 0, true);
    say(presence, rob, 'a', 14_000, true);
    expect(seen(presence, 16_000)).toEqual(['karin a', 'rob a types first']);
    say(presence, karin, 'a', 17_000, true);
    expect(seen(presence, 17_000)).toEqual(['karin a types', 'rob a types first']);
  });

  it('gives the window to whoever signs in there next', () => {
    const presence = new Presence();
    const saying = { itemId: item('a'), isTyping: true };
    presence.say('one window', { personId: karin as PractitionerId, name: 'karin', ...saying }, at(0));
    presence.say('one window', { personId: rob as PractitionerId, name: 'rob', ...saying }, at(1));
    expect(seen(presence, 1)).toEqual(['rob a types first']);
  });
});
