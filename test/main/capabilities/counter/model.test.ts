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
  waiting:
    | {
        readonly by: Who;
        readonly text: string;
        readonly id: OutboxId;
        readonly until: number;
        readonly thenClose: boolean;
        owner: Who | null;
        isStale: boolean;
      }
    | undefined;
  readonly drafts: Map<Who, string>;
  readonly answers: string[];
}

type Move = 'take' | 'putBack' | 'close' | 'reopen';
type Step =
  | { readonly kind: Move; readonly who: Who; readonly item: number }
  | { readonly kind: 'withdraw' | 'discard'; readonly who: Who; readonly item: number }
  | {
      readonly kind: 'draft' | 'send';
      readonly who: Who;
      readonly item: number;
      readonly text: string;
      readonly thenClose: boolean;
    }
  | { readonly kind: 'patient'; readonly item: number }
  | { readonly kind: 'time'; readonly ms: number };

const who = fc.constantFrom(...people);
const item = fc.integer({ min: 0, max: 2 });
const text = fc.stringMatching(/^[a-z]{3,12}$/);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom<Move[]>('take', 'putBack', 'close', 'reopen'), who, item }),
  fc.record({ kind: fc.constantFrom('withdraw' as const, 'discard' as const), who, item }),
  fc.record({ kind: fc.constantFrom('draft' as const, 'send' as const), who, item, text, thenClose: fc.boolean() }),
  fc.record({ kind: fc.constant('patient' as const), item }),
  fc.record({ kind: fc.constant('time' as const), ms: fc.constantFrom(1_000, 7_000, 20_000) }),
);

interface Ref {
  readonly itemId: ItemId;
  readonly version: number;
}

class World {
  readonly journey: CounterJourney;
  readonly items: ItemId[];
  readonly beliefs: Belief[];

  constructor(journey: CounterJourney, items: ItemId[]) {
    this.journey = journey;
    this.items = items;
    this.beliefs = items.map(() => ({
      owner: null,
      isClosed: false,
      waiting: undefined,
      drafts: new Map(),
      answers: [],
    }));
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
    const { version, knownMessages } = await lookAt(this.journey.as(action.who), itemId);
    switch (action.kind) {
      case 'draft':
        return this.write(action.who, action.text, itemId, belief);
      case 'discard':
        return this.write(action.who, null, itemId, belief);
      case 'send':
        return this.send(action, { itemId, version, knownMessages }, belief);
      case 'withdraw':
        return this.withdraw(action.who, belief);
      default:
        return this.move(action, { itemId, version }, belief);
    }
  }

  /** Whether this person may work on the item: it is open, still, and free or theirs. */
  mayWork(who: Who, belief: Belief): boolean {
    return !belief.waiting && !belief.isClosed && (belief.owner === null || belief.owner === who);
  }

  async move(action: { readonly kind: Move; readonly who: Who }, ref: Ref, belief: Belief): Promise<void> {
    const { counter } = this.journey.as(action.who);
    const mayWork = this.mayWork(action.who, belief);
    switch (action.kind) {
      case 'take':
        if (await this.expects(mayWork && belief.owner === null, counter.take(ref))) belief.owner = action.who;
        return;
      case 'putBack':
        if (await this.expects(mayWork && belief.owner === action.who, counter.putBack(ref))) belief.owner = null;
        return;
      case 'close':
        if (await this.expects(mayWork, counter.close({ ...ref, outcome: 'duplicate', explanation: 'dubbel' })))
          belief.isClosed = true;
        return;
      case 'reopen': {
        const wasOpened = await this.expects(belief.isClosed, counter.reopen({ ...ref, reason: 'toch open' }));
        if (wasOpened) Object.assign(belief, { isClosed: false, owner: action.who });
        return;
      }
    }
  }

  async write(who: Who, typed: string | null, itemId: ItemId, belief: Belief): Promise<void> {
    const { counter } = this.journey.as(who);
    if (typed === null) {
      await counter.discardDraft({ itemId });
      belief.drafts.delete(who);
      return;
    }
    await counter.saveDraft({ itemId, body: documentOfText(typed), templateId: null });
    belief.drafts.set(who, typed);
  }

  async send(
    action: { readonly who: Who; readonly text: string; readonly thenClose: boolean },
    ref: Ref & { readonly knownMessages: number },
    belief: Belief,
  ): Promise<void> {
    const { who, text, thenClose } = action;
    const call = this.journey
      .as(who)
      .counter.send({ ...ref, body: documentOfText(text), templateId: null, thenClose, patientOnly: false });
    if (!this.mayWork(who, belief)) {
      await this.expects(false, call);
      return;
    }
    const { outboxId } = await call;
    belief.waiting = {
      by: who,
      text,
      id: outboxId,
      until: this.now() + 20_000,
      thenClose,
      owner: belief.owner,
      isStale: false,
    };
    belief.owner = who;
    belief.drafts.delete(who);
  }

  async withdraw(who: Who, belief: Belief): Promise<void> {
    const { waiting } = belief;
    if (waiting?.by !== who) return;
    await this.journey.as(who).counter.withdraw({ outboxId: waiting.id });
    this.back(belief);
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

  /** Expects a command to be done or refused; gives which. */
  async expects(may: boolean, call: Promise<unknown>): Promise<boolean> {
    const code = await codeOf(call);
    if (may) expect(code).toBe('done');
    else
      expect([
        'item-moved-on',
        'already-taken',
        'item-closed',
        'answer-in-outbox',
        'item-not-closed',
        'taken-by-other',
      ]).toContain(code);
    return may;
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
      expect(
        items
          .map((row) => row.id)
          .filter((id) => this.items.includes(id))
          .toSorted(),
      ).toEqual(expected.toSorted());
    }
  }

  /** Every answer that went out is there once, as a message and as a consult in the record. */
  checkAnswers(): void {
    for (const [index, itemId] of this.items.entries()) {
      const { sent, filed } = this.journey.clinic.store.read((reader) => ({
        sent: reader.all<{ body: string }>(sql`
          SELECT body FROM message JOIN work_item ON work_item.thread_id = message.thread_id
          WHERE work_item.id = ${itemId} AND kind = 'clinician-reply' ORDER BY sent_at, message.id`),
        filed: reader.all<{ body: string }>(
          sql`SELECT answer AS body FROM record_entry WHERE item_id = ${itemId} ORDER BY filed_at, id`,
        ),
      }));
      expect(sent.map((row) => row.body)).toEqual(this.beliefs[index]?.answers);
      expect(filed).toEqual(sent);
    }
  }
}

async function openWorld(): Promise<World> {
  const journey = openCounterJourney();
  const { items } = await journey.as('M15').counter.list({ lens: 'department', split: null, offset: 0, limit: 200 });
  const open = items.filter(
    (row) =>
      ['HERHAAL', 'AFSPRAAK', 'VOORBEREID'].includes(row.questionType) &&
      row.departmentCode === 'CAR' &&
      row.owner === null,
  );
  return new World(
    journey,
    open.slice(0, 3).map((row) => row.id),
  );
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
