import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { documentOfText, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import { sql } from '#main/store/sql.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

/** How often two people get in each other's way here; the seed makes every run the same. */
const runs = { numRuns: 200, seed: 20_261_122 };

const question = 'V16';
const staff = { nurse: 'M10', doctor: 'M03' } as const;
type Who = keyof typeof staff;
const names: Readonly<Record<Who, string>> = { nurse: 'I. Brandsma', doctor: 'dr. R. Hoogland' };
const other: Readonly<Record<Who, Who>> = { nurse: 'doctor', doctor: 'nurse' };

let counter: TestCounter;
beforeAll(() => (counter = openTestCounter()));
afterAll(() => counter.close());

/** The item as it came in, without owner, requests, drafts or outbox. */
function startAnew(): void {
  const itemId = counter.clinic.ids.item(question);
  counter.store.write((writer) => {
    writer.run(
      sql`DELETE FROM colleague_reply WHERE request_id IN (SELECT id FROM colleague_request WHERE item_id = ${itemId})`,
    );
    writer.run(sql`DELETE FROM colleague_request WHERE item_id = ${itemId}`);
    writer.run(sql`DELETE FROM outbox WHERE item_id = ${itemId}`);
    writer.run(sql`DELETE FROM draft WHERE item_id = ${itemId}`);
    writer.runOne(sql`
      UPDATE work_item SET state = 'new', next_action = 'practice', owner_id = NULL, closed_at = NULL,
        close_outcome = NULL, close_explanation = NULL, version = version + 1 WHERE id = ${itemId}`);
  });
}

const textOf = (who: Who) => `Antwoord van ${names[who]}, al lang aan het typen.`;

const deeds = {
  take: (who: Who, ref: Ref) => counter.as(staff[who]).counter.take(ref),
  answer: (who: Who, ref: Ref) =>
    counter.as(staff[who]).counter.send(counter.answer(question, textOf(who), { ...ref })),
  close: (who: Who, ref: Ref) =>
    counter
      .as(staff[who])
      .counter.close({ ...ref, outcome: 'no-answer-needed', explanation: `Afgehandeld door ${who}` }),
  askAdvice: (who: Who, ref: Ref) =>
    counter
      .as(staff[who])
      .counter.askColleague({ ...ref, ofId: counter.clinic.staff('M08'), question: 'Wat vindt u?' }),
  passOn: (who: Who, ref: Ref) =>
    counter.as(staff[who]).counter.passOn({
      ...ref,
      departmentId: counter.clinic.ids.department('CAR'),
      toRole: 'desk',
      toPractitionerId: null,
      reason: 'needs-desk',
      explanation: 'Graag een afspraak.',
    }),
} as const;
type DeedName = keyof typeof deeds;
type Ref = ReturnType<TestCounter['ref']>;

interface Ending {
  readonly isDone: boolean;
  readonly byName: unknown;
}

async function endingOf(work: Promise<unknown>): Promise<Ending> {
  try {
    await work;
    return { isDone: true, byName: undefined };
  } catch (error) {
    const data: unknown = error instanceof Error && 'data' in error ? error.data : undefined;
    const byName = typeof data === 'object' && data !== null && 'byName' in data ? data.byName : undefined;
    return { isDone: false, byName };
  }
}

async function typed(who: Who): Promise<void> {
  const body = documentOfText(textOf(who));
  await counter.as(staff[who]).counter.saveDraft({ itemId: counter.clinic.ids.item(question), body, templateId: null });
}

/** What a person would find of their own text: in their draft, or on its way to the patient. */
async function whatIsLeftOf(who: Who): Promise<string> {
  const { draft, outbox } = await counter.as(staff[who]).counter.open({ itemId: counter.clinic.ids.item(question) });
  if (draft) return plainTextOf(draft.body);
  return outbox?.isOwn === true ? textOf(who) : '';
}

const anyDeed = fc.constantFrom(...(Object.keys(deeds) as DeedName[]));
const anyWho = fc.constantFrom<Who>('nurse', 'doctor');

describe('two people at one item', () => {
  it('R41: exactly one of two racing deeds is done, the other is told who was first, and no text is lost', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeed, anyDeed, anyWho, fc.scheduler(), async (first, second, starter, scheduler) => {
        startAnew();
        await Promise.all([typed('nurse'), typed('doctor')]);
        const ref = counter.ref(question);
        const racing = [
          { who: starter, deed: first },
          { who: other[starter], deed: second },
        ];
        const race = Promise.all(
          racing.map(({ who, deed }) =>
            endingOf(scheduler.schedule(Promise.resolve()).then(async (): Promise<unknown> => deeds[deed](who, ref))),
          ),
        );
        await scheduler.waitFor(race);
        const endings = await race;
        expect(endings.filter(({ isDone }) => isDone)).toHaveLength(1);
        const winner = racing[endings.findIndex(({ isDone }) => isDone)];
        const loser = endings.find(({ isDone }) => !isDone);
        expect(loser?.byName).toBe(names[winner?.who ?? 'nurse']);
        expect(await whatIsLeftOf('nurse')).toBe(textOf('nurse'));
        expect(await whatIsLeftOf('doctor')).toBe(textOf('doctor'));
      }),
      runs,
    );
  });

  it('R42: of a hand-over accepted while its owner does something else, one holds and nobody ends up with half of it', async () => {
    const owners = fc.constantFrom('withdraw', 'answer', 'close', 'putBack', 'passOn');
    await fc.assert(
      fc.asyncProperty(owners, fc.scheduler(), async (deed, scheduler) => {
        startAnew();
        await Promise.all([typed('nurse'), typed('doctor')]);
        await deeds.take('nurse', counter.ref(question));
        const nurse = counter.as(staff.nurse).counter;
        const toId = counter.clinic.staff(staff.doctor);
        const { requestId } = await nurse.offerHandOver({ ...counter.ref(question), toId, reason: 'Dienst is om.' });
        const ref = counter.ref(question);
        const about = { itemId: ref.itemId, requestId };
        const works: Record<string, () => Promise<unknown>> = {
          withdraw: () => nurse.withdrawRequest(about),
          answer: () => deeds.answer('nurse', ref),
          close: () => deeds.close('nurse', ref),
          putBack: () => nurse.putBack(ref),
          passOn: () => deeds.passOn('nurse', ref),
        };
        const race = Promise.all([
          endingOf(scheduler.schedule(Promise.resolve()).then(() => works[deed]?.())),
          endingOf(
            scheduler.schedule(Promise.resolve()).then(() => counter.as(staff.doctor).counter.acceptHandOver(about)),
          ),
        ]);
        await scheduler.waitFor(race);
        const [kept, accepted] = await race;
        expect([kept.isDone, accepted.isDone].filter(Boolean)).toHaveLength(1);
        expect(counter.now(question).owner_id === toId).toBe(accepted.isDone);
        if (accepted.isDone) expect(kept.byName).toBe(names.doctor);
        expect(await whatIsLeftOf('nurse')).toBe(textOf('nurse'));
        expect(await whatIsLeftOf('doctor')).toBe(textOf('doctor'));
      }),
      runs,
    );
  });
});
