import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { newsForMs } from '#shared/capabilities/counter/alarms.ts';
import { later } from '#shared/kernel/time.ts';
import { dismissAlarms, listAlarmed, listDismissed } from '#main/capabilities/counter/alarm-store.ts';
import { departmentsInReach, findPerson } from '#main/capabilities/access/public.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const now = () => counter.door.clock.now();
const alarmed = (who: string) =>
  counter.store.read((reader) => {
    const person = findPerson(reader, counter.clinic.staff(who));
    invariant(person !== undefined, 'the test names someone who works here');
    return listAlarmed(reader, { person, departments: departmentsInReach(reader, person), now: now() });
  });
const dismissed = () => counter.store.read((reader) => listDismissed(reader, counter.clinic.staff('M10'), now()));

describe('the items whose clock has something to say', () => {
  it('come with every moment of their term: four fifths, the ladder, the end', () => {
    const item = alarmed('M10').find(({ id }) => id === counter.clinic.ids.item('V15'));
    expect(item?.reached.map(({ step }) => step).sort()).toEqual(['at-risk', 'deputy', 'lead', 'overdue']);
  });

  it('come once each, whatever reason there is', () => {
    const ids = alarmed('M03').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the notices that somebody has seen', () => {
  const seen = (at = now()) => ({ itemId: counter.clinic.ids.item('V15'), step: 'lead' as const, at });
  const see = (...all: readonly ReturnType<typeof seen>[]) =>
    counter.store.write((writer) => dismissAlarms(writer, counter.clinic.staff('M10'), all, now()));

  it('are kept once, however often they are put away', () => {
    see(seen(), seen());
    see(seen());
    expect(dismissed()).toEqual([seen()]);
  });

  it('are forgotten when they are no news any more', () => {
    see(seen(later(now(), -newsForMs)), seen());
    counter.door.clock.advance(newsForMs);
    expect(dismissed()).toEqual([]);
    see(seen());
    expect(dismissed()).toHaveLength(1);
  });
});
