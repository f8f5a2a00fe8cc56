import { screen } from '@testing-library/react';
import { vi } from 'vitest';

import { answerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { Conversation, ItemSummary, Lens, OutboxEntry } from '#shared/capabilities/counter/model.ts';
import { type Instant, instantOf, later } from '#shared/kernel/time.ts';
import { CounterScreen } from '#renderer/capabilities/counter/CounterScreen.tsx';
import { CounterStatus } from '#renderer/capabilities/counter/CounterStatus.tsx';
import {
  sampleAnswer,
  sampleBlank,
  sampleConversation,
  sampleDepartmentId,
  sampleItem,
  sampleNow,
  sampleNurse,
  sampleOutboxId,
  samplePractitionerId,
  sampleTemplateId,
} from '#test/support/counter-samples.ts';
import { type FakeHandlers } from '#test/support/fake-core.ts';
import { renderScreen, type ScreenOptions } from '#test/support/render-screen.tsx';

const rowHeight = 88;
const listHeight = 700;

/** jsdom draws nothing, so the list and its rows get the sizes and the scrolling that a browser would give them. */
export function giveSizes(): void {
  const page = HTMLElement.prototype;
  const sizeOf = function (this: HTMLElement) {
    return this.getAttribute('role') === 'option' ? rowHeight : listHeight;
  };
  vi.spyOn(page, 'offsetHeight', 'get').mockImplementation(sizeOf);
  vi.spyOn(page, 'clientHeight', 'get').mockImplementation(sizeOf);
  vi.spyOn(page, 'clientWidth', 'get').mockReturnValue(340);
  vi.spyOn(page, 'scrollHeight', 'get').mockImplementation(function (this: HTMLElement) {
    const sizer = this.firstElementChild;
    return sizer instanceof HTMLElement ? Number.parseFloat(sizer.style.height) || listHeight : listHeight;
  });
  page.scrollTo = function (this: HTMLElement, options?: unknown) {
    const { top } = options as { top: number };
    this.scrollTop = top;
    this.dispatchEvent(new Event('scroll'));
  };
}

/** A counter that remembers what was done to it, as far as the screens can tell. */
export class FakeCounter {
  items: ItemSummary[];
  readonly conversations = new Map<string, Conversation>();
  outbox: OutboxEntry[] = [];

  constructor(items: ItemSummary[]) {
    this.items = items;
  }

  conversationOf(itemId: string): Conversation {
    const item = this.items.find(({ id }) => id === itemId) ?? sampleItem(0);
    return { ...(this.conversations.get(itemId) ?? sampleConversation(item)), item };
  }

  change(itemId: string, changes: Partial<ItemSummary>): { item: ItemSummary } {
    this.items = this.items.map((item) =>
      item.id === itemId ? { ...item, version: item.version + 1, ...changes } : item,
    );
    return { item: this.conversationOf(itemId).item };
  }

  say(itemId: string, changes: Partial<Conversation>): void {
    this.conversations.set(itemId, { ...this.conversationOf(itemId), ...changes });
  }
}

function isInLens(lens: Lens, item: ItemSummary): boolean {
  if (lens === 'asked') return false;
  if (lens === 'gaps') return item.hasGap;
  if (lens === 'thanks') return item.isThanks;
  return lens === 'snoozed' ? item.snoozedUntil !== null : !item.isThanks && item.snoozedUntil === null;
}

function readers(counter: FakeCounter): FakeHandlers['counter'] {
  return {
    list: ({ lens, split, offset, limit }) => {
      const lane = counter.items.filter((item) => item.urgency === 'red');
      const calm = counter.items.filter((item) => item.urgency !== 'red');
      const inLens = calm.filter((item) => isInLens(lens, item));
      const shown = inLens.filter((item) => split === null || item.questionType === split);
      const types = [...new Set(inLens.map((item) => item.questionType))];
      const counts = types.map((questionType) => {
        const ofType = inLens.filter((item) => item.questionType === questionType);
        const atRisk = ofType.filter((item) => item.band === 'at-risk' || item.band === 'overdue').length;
        return { questionType, open: ofType.length, atRisk };
      });
      return { items: shown.slice(offset, offset + limit), lane, total: shown.length, counts, asOf: sampleNow };
    },
    open: ({ itemId }) => counter.conversationOf(itemId),
    outbox: () => ({ entries: counter.outbox, asOf: sampleNow }),
  };
}

function writers(counter: FakeCounter): FakeHandlers['counter'] {
  const owner = { id: sampleNurse.id, name: sampleNurse.name };
  return {
    take: ({ itemId }) => counter.change(itemId, { owner, state: 'taken' }),
    putBack: ({ itemId }) => counter.change(itemId, { owner: null, state: 'new' }),
    passOn: ({ itemId, toRole }) => counter.change(itemId, { poolRole: toRole, owner: null }),
    close: ({ itemId }) => counter.change(itemId, { state: 'closed' }),
    reopen: ({ itemId }) => counter.change(itemId, { state: 'reopened' }),
    snooze: ({ itemId, until, reason }) =>
      counter.change(itemId, { snoozedUntil: until as Instant, snoozeReason: reason }),
    unsnooze: ({ itemId }) => counter.change(itemId, { snoozedUntil: null, remindAt: null }),
    merge: ({ into }) => counter.change(into, {}),
    seen: ({ itemId }) => counter.change(itemId, { state: 'closed' }),
    keepAsQuestion: ({ itemId }) => counter.change(itemId, { isThanks: false }),
    undo: ({ itemId }) => counter.change(itemId, { owner: null, state: 'new', snoozedUntil: null }),
    readAhead: () => ({}),
    addNote: () => ({}),
    saveDraft: () => ({ savedAt: sampleNow, revision: 1 }),
    discardDraft: () => ({}),
    send: ({ itemId, body }) => {
      const heldUntil = later(instantOf(Date.now()), 20_000);
      const { id, patientName } = counter.conversationOf(itemId).item;
      const entry = {
        id: sampleOutboxId(1),
        itemId: id,
        patientName,
        authorName: sampleNurse.name,
        heldUntil,
        isOwn: true,
        purpose: 'answer' as const,
      };
      counter.outbox = [entry];
      counter.change(itemId, { state: 'in-outbox' });
      counter.say(itemId, {
        outbox: entry,
        draft: { body: answerDocument.parse(body), templateId: null, savedAt: sampleNow, revision: 2 },
      });
      return { outboxId: entry.id, heldUntil };
    },
    withdraw: () => {
      const itemId = counter.outbox[0]?.itemId ?? sampleItem(0).id;
      counter.outbox = [];
      counter.change(itemId, { state: 'taken' });
      counter.say(itemId, { outbox: null });
      return { itemId: counter.conversationOf(itemId).item.id };
    },
  };
}

const others: FakeHandlers = {
  search: {
    surroundings: () => ({ departments: [], staff: [] }),
    views: () => ({ views: [] }),
  },
  access: {
    colleagues: () => ({
      staff: [
        {
          id: samplePractitionerId(7),
          name: 'dr. R. Hoogland',
          role: 'doctor',
          functionTitle: 'Oogarts',
          departments: [{ id: sampleDepartmentId(1), code: 'OOG', name: 'Oogheelkunde' }],
        },
      ],
      departments: [
        { id: sampleDepartmentId(1), code: 'OOG', name: 'Oogheelkunde', phone: null },
        { id: sampleDepartmentId(2), code: 'CAR', name: 'Cardiologie', phone: null },
      ],
    }),
    trail: () => ({ lines: [] }),
  },
  urgency: { waiting: () => ({ itemIds: [] }), raise: ({ level }) => ({ urgency: level }) },
  record: { entriesForItem: () => ({ entries: [], speakers: [], may: { fileWords: false, decideCorrection: false } }) },
  templates: {
    forItem: () => ({
      templates: [
        {
          id: sampleTemplateId(1),
          kind: 'answer',
          code: 'S04',
          questionType: 'MEDICATIE',
          title: 'Bekende, milde bijwerking',
          roles: ['nurse'],
          fits: true,
          isPersonal: false,
          departmentCode: null,
          isReviewDue: false,
          preview: 'De klacht die u noemt',
        },
        {
          id: sampleTemplateId(2),
          kind: 'answer',
          code: 'S18',
          questionType: 'NAZORG',
          title: 'Hechtingen, gips of pleister',
          roles: ['nurse'],
          fits: false,
          isPersonal: false,
          departmentCode: null,
          isReviewDue: false,
          preview: 'Uw pleister mag eraf',
        },
      ],
    }),
    fill: () => ({
      body: sampleAnswer(sampleBlank(), sampleBlank({ name: 'datum', label: 'datum controle', valueType: 'date' })),
    }),
  },
};

/** Shows the counter with its bottom strip on a fake counter; `handlers` go over what it answers. */
export function showCounter(
  counter: FakeCounter,
  handlers: FakeHandlers['counter'] = {},
  options: ScreenOptions & { readonly others?: FakeHandlers } = {},
) {
  const all: FakeHandlers = {
    ...others,
    ...options.others,
    counter: { ...readers(counter), ...writers(counter), ...handlers },
  };
  const shown = (
    <>
      <main>
        <CounterScreen onLetter={() => undefined} onResult={() => undefined} />
      </main>
      <footer>
        <CounterStatus />
      </footer>
    </>
  );
  const view = renderScreen(shown, all, { person: sampleNurse, ...options });
  const inputsOf = (name: string) =>
    view.calls.filter((call) => call.name === `counter.${name}`).map((call) => call.input);
  return { ...view, inputsOf };
}

/** The conversation column, once a conversation is in it. */
export const conversationColumn = () => screen.getByRole('region', { name: 'Gesprek' });
