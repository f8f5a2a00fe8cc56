import fc from 'fast-check';
import { expect, test } from 'vitest';

import { documentOfText, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import { lens as lensSchema } from '#shared/capabilities/counter/model.ts';
import type { ItemId, OutboxId } from '#shared/kernel/ids.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { type CounterJourney, lookAt, openCounterJourney } from '#test/support/counter-journey.ts';

const people = ['M10', 'M03', 'M15'] as const;
type Who = (typeof people)[number];

/** What the test believes: who has an item, whose drafts there are, and which answer waits. */
interface Belief {
  owner: Who | null;
  isClosed: boolean;
  waiting: { readonly by: Who; readonly text: string; readonly id: OutboxId; readonly until: number; readonly thenClose: boolean; owner: Who | null; isStale: boolean } | undefined;
  readonly drafts: Map<Who, string>;
  readonly answers: string[];
}

type Step =
  | { readonly kind: 'take' | 'putBack' | 'close' | 'reopen' | 'withdraw' | 'discard' | 'raise'; readonly who: Who; readonly item: number }
  | { readonly kind: 'draft' | 'send'; readonly who: Who; readonly item: number; readonly text: string; readonly thenClose: boolean }
  | { readonly kind: 'patient'; readonly item: number }
  | { readonly kind: 'time'; readonly ms: number };

const who = fc.constantFrom(...people);
const item = fc.integer({ min: 0, max: 2 });
const text = fc.stringMatching(/^[a-z]{3,12}$/);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('take' as const, 'putBack' as const, 'close' as const, 'reopen' as const, 'withdraw' as const, 'discard' as const, 'raise' as const), who, item }),
  fc.record({ kind: fc.constantFrom('draft' as const, 'send' as const), who, item, text, thenClose: fc.boolean() }),
  fc.record({ kind: fc.constant('patient' as const), item }),
  fc.record({ kind: fc.constant('time' as const), ms: fc.constantFrom(1_000, 7_000, 20_000) }),
);

class World {
  readonly journey: CounterJourney;
  readonly items: ItemId[];
  readonly beliefs: Belief[];

  constructor(journey: CounterJourney, items: ItemId[]) {
    this.journey = journey;
    this.items = items;
    this.beliefs = items.map(() => ({ owner: null, isClosed: false, waiting: undefined, drafts: new Map(), answers: [] }));
  }

  async act(action: Step): Promise<void> {
    if (action.kind === 'time') return this.pass(action.ms);
    const belief = this.beliefs[action.item] as Belief;
    const itemId = this.items[action.item] as ItemId;
    if (action.kind === 'patient') {
      this.journey.patientWrites(itemId, 'en nog iets');
      if (belief.waiting) belief.waiting.isStale = true;
      return undefined;
    }
    return this.person(action, itemId, belief);
  }

  async person(action: Extract<Step, { readonly who: Who }>, itemId: ItemId, belief: Belief): Promise<void> {
    const { counter } = this.journey.as(action.who);
    const { version, knownMessages } = await lookAt(this.journey.as(action.who), itemId);
    const mayWork = !belief.waiting && !belief.isClosed && (belief.owner === null || belief.owner === action.who);
    switch (action.kind) {
      case 'take': {
        const may = mayWork && belief.owner === null;
        await this.expects(may, counter.take({ itemId, version }));
        if (may) belief.owner = action.who;
        return;
      }
      case 'putBack': {
        const may = mayWork && belief.owner === action.who;
        await this.expects(may, counter.putBack({ itemId, version }));
        if (may) belief.owner = null;
        return;
      }
      case 'close':
        await this.expects(mayWork, counter.close({ itemId, version, outcome: 'duplicate', explanation: 'dubbel' }));
        if (mayWork) belief.isClosed = true;
        return;
      case 'reopen':
        await this.expects(belief.isClosed, counter.reopen({ itemId, version, reason: 'toch open' }));
        if (belief.isClosed) Object.assign(belief, { isClosed: false, owner: action.who });
        return;
      case 'raise':
        await codeOf(counter.raise({ itemId, version }));
        return;
      case 'discard':
        await counter.discardDraft({ itemId });
        belief.drafts.delete(action.who);
        return;
      case 'draft':
        await counter.saveDraft({ itemId, body: documentOfText(action.text), templateId: null });
        belief.drafts.set(action.who, action.text);
        return;
      case 'send': {
        const call = counter.send({
          itemId, version, knownMessages, body: documentOfText(action.text), templateId: null, thenClose: action.thenClose, patientOnly: false,
        });
        if (!mayWork) return this.expects(false, call);
        const { outboxId } = await call;
        belief.waiting = {
          by: action.who, text: action.text, id: outboxId, until: this.now() + 20_000, thenClose: action.thenClose, owner: belief.owner, isStale: false,
        };
        belief.owner = action.who;
        belief.drafts.delete(action.who);
        return;
      }
      case 'withdraw': {
        const { waiting } = belief;
        if (!waiting || waiting.by !== action.who) return;
        await counter.withdraw({ outboxId: waiting.id });
        this.back(belief);
      }
    }
  }

  back(belief: Belief): void {
    const { waiting } = belief;
    if (!waiting) return;
    const newer = belief.drafts.get(waiting.by);
    const together = newer === undefined ? waiting.text : `${newer}\n${waiting.text}`;
    belief.drafts.set(waiting.by, newer?.includes(waiting.text) === true ? newer : together);
    belief.owner = waiting.owner;
    belief.waiting = undefined;
  }

  now(): number {
    return Date.parse(this.journey.door.clock.now());
  }

  pass(ms: number): void {
    this.journey.door.clock.advance(ms);
    this.journey.release();
    for (const belief of this.beliefs) {
      const { waiting } = belief;
      if (!waiting || waiting.until > this.now()) continue;
      if (waiting.isStale) {
        this.back(belief);
        continue;
      }
      belief.answers.push(waiting.text);
      belief.isClosed = waiting.thenClose;
      belief.waiting = undefined;
    }
  }

  async expects(may: boolean, call: Promise<unknown>): Promise<void> {
    const code = await codeOf(call);
    if (may) expect(code).toBe('done');
    else expect(['item-moved-on', 'already-taken', 'item-closed', 'answer-in-outbox', 'item-not-closed', 'taken-by-other']).toContain(code);
  }

  async check(): Promise<void> {
    for (const one of people) await this.checkDrafts(one);
    await this.checkLists();
    this.checkAnswers();
  }

  async checkDrafts(one: Who): Promise<void> {
    for (const [index, itemId] of this.items.entries()) {
      const { draft } = (await lookAt(this.journey.as(one), itemId)).conversation;
      expect(draft === null ? undefined : plainTextOf(draft.body)).toBe(this.beliefs[index]?.drafts.get(one));
    }
  }

  async checkLists(): Promise<void> {
    const { counter } = this.journey.as('M10');
    for (const lens of lensSchema.options) {
      const { items, total, counts } = await counter.list({ lens, split: null, offset: 0, limit: 200 });
      expect(items).toHaveLength(total);
      for (const { questionType, open } of counts) {
        expect(items.filter((row) => row.questionType === questionType)).toHaveLength(open);
      }
      if (lens !== 'department' && lens !== 'closed') continue;
      const expected = this.items.filter((_id, index) => this.beliefs[index]?.isClosed === (lens === 'closed'));
      expect(items.map((row) => row.id).filter((id) => this.items.includes(id)).toSorted()).toEqual(expected.toSorted());
    }
  }

  /** Every answer that went out is there once, as a message and as a consult in the record. */
  checkAnswers(): void {
    for (const [index, itemId] of this.items.entries()) {
      const { sent, filed } = this.journey.clinic.store.read((reader) => ({
        sent: reader.all<{ body: string }>(sql`
          SELECT body FROM message JOIN work_item ON work_item.thread_id = message.thread_id
          WHERE work_item.id = ${itemId} AND kind = 'clinician-reply' ORDER BY sent_at, message.id`),
        filed: reader.all<{ body: string }>(sql`SELECT answer AS body FROM record_entry WHERE item_id = ${itemId} ORDER BY filed_at, id`),
      }));
      expect(sent.map((row) => row.body)).toEqual(this.beliefs[index]?.answers);
      expect(filed).toEqual(sent);
    }
  }
}

async function openWorld(): Promise<World> {
  const journey = openCounterJourney();
  const { items } = await journey.as('M15').counter.list({ lens: 'department', split: null, offset: 0, limit: 200 });
  const open = items.filter((row) => ['HERHAAL', 'AFSPRAAK', 'VOORBEREID'].includes(row.questionType) && row.departmentCode === 'CAR' && row.owner === null);
  return new World(journey, open.slice(0, 3).map((row) => row.id));
}

test('whatever three people, a patient and the clock do, drafts, answers, owners, lists and counts are what they should be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const world = await openWorld();
      expect(world.items).toHaveLength(3);
      try {
        for (const one of steps) await world.act(one);
        await world.check();
        world.journey.door.clock.advance(20_000);
        expect(await codeOf(world.journey.as('M17').access.verifyLog({}))).toBe('done');
      } finally {
        world.journey.close();
      }
    }),
    { numRuns: 25, seed: 20_261_124 },
  );
}, 60_000);
