import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';

import { documentOfText, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import { lens as lenses, poolRole } from '#shared/capabilities/counter/model.ts';
import { actionsOf } from '#shared/capabilities/counter/rules.ts';
import type { Role } from '#shared/kernel/person.ts';
import { findPerson, findReach } from '#main/capabilities/access/public.ts';
import { findDraft } from '#main/capabilities/counter/draft-store.ts';
import { findItem } from '#main/capabilities/counter/item-store.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

/** Those who act, of two departments that share a desk, and the questions they act on. */
const people = ['M03', 'M10', 'M15', 'M04', 'M07', 'M11'] as const;
const questions = ['V15', 'V16', 'V17', 'V18', 'V21', 'V24', 'V26', 'V28'] as const;
const everyone = Array.from({ length: 16 }, (_one, index) => `M${String(index + 1).padStart(2, '0')}`);

const who = fc.constantFrom(...people);
const question = fc.constantFrom(...questions);
const move = fc.constantFrom('take', 'putBack', 'close', 'reopen', 'send', 'discard');
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: move, who, question }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('draft' as const),
      who,
      question,
      text: fc.stringMatching(/^[a-z]{3,9}$/),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('passOn' as const),
      who,
      question,
      department: fc.constantFrom('CAR', 'INT', 'GYN'),
      toRole: fc.constantFrom(...poolRole.options),
      to: fc.constantFrom(undefined, ...people),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('patient' as const), question }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('time' as const), ms: fc.constantFrom(1_000, 20_000, 86_400_000) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('staff' as const),
      who,
      role: fc.constantFrom<Role>('doctor', 'nurse', 'desk', 'privacy-officer'),
      department: fc.constantFrom('CAR', 'INT', undefined),
      isActive: fc.boolean(),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
type PersonalStep = Extract<Step, { readonly question: string; readonly who: string }>;

let opened: TestCounter | undefined;
afterEach(() => opened?.close());

const isActive = (counter: TestCounter, staff: string) =>
  counter.store.read((reader) => findPerson(reader, counter.clinic.staff(staff))) !== undefined;

/** What each author typed last and did not send or discard. */
type Drafts = Map<string, string>;

async function actAsPerson(counter: TestCounter, action: PersonalStep, drafts: Drafts): Promise<void> {
  if (!isActive(counter, action.who)) return;
  const door = counter.as(action.who).counter;
  const ref = counter.ref(action.question);
  const key = `${action.question} ${action.who}`;
  switch (action.kind) {
    case 'draft': {
      const kept = await codeOf(
        door.saveDraft({ itemId: ref.itemId, body: documentOfText(action.text), templateId: null }),
      );
      if (kept === 'done') drafts.set(key, action.text);
      return;
    }
    case 'discard':
      if ((await codeOf(door.discardDraft({ itemId: ref.itemId }))) === 'done') drafts.delete(key);
      return;
    case 'send':
      if ((await codeOf(door.send(counter.answer(action.question, 'Goedendag', { thenClose: false })))) === 'done')
        drafts.delete(key);
      return;
    case 'close':
      await codeOf(door.close({ ...ref, outcome: 'duplicate', explanation: 'dubbel' }));
      return;
    case 'reopen':
      await codeOf(door.reopen({ ...ref, reason: 'toch niet' }));
      return;
    case 'passOn': {
      const toPractitionerId = action.to === undefined ? null : counter.clinic.staff(action.to);
      const to = {
        departmentId: counter.clinic.ids.department(action.department),
        toRole: action.toRole,
        toPractitionerId,
      };
      await codeOf(door.passOn({ ...ref, ...to, reason: 'other', explanation: 'omdat' }));
      return;
    }
    default:
      await codeOf(door[action.kind](ref));
  }
}

async function act(counter: TestCounter, action: Step, drafts: Drafts): Promise<void> {
  if (action.kind === 'time') {
    counter.door.clock.advance(action.ms);
    counter.release();
  } else if (action.kind === 'patient') counter.patientWrites(action.question, 'en nog iets');
  else if (action.kind !== 'staff') await actAsPerson(counter, action, drafts);
  else {
    const departments = action.department === undefined ? [] : [counter.clinic.ids.department(action.department)];
    const { role, isActive: works } = action;
    const change = {
      id: counter.clinic.staff(action.who),
      role,
      functionTitle: 'x',
      departments,
      mayPrescribe: false,
      isActive: works,
    };
    expect(await codeOf(counter.as('M18').access.changeStaffMember(change))).toBe('done');
  }
}

/** List, total and counts say the same to everyone, and late is what the rows call late. */
async function checkLists(counter: TestCounter): Promise<void> {
  for (const staff of [...people, 'M17'].filter((one) => isActive(counter, one))) {
    for (const lens of lenses.options) {
      const { items, total, counts } = await counter
        .as(staff)
        .counter.list({ lens, split: null, offset: 0, limit: 200 });
      expect(items).toHaveLength(total);
      for (const { questionType, open, atRisk } of counts) {
        const ofType = items.filter((item) => item.questionType === questionType);
        expect(ofType).toHaveLength(open);
        expect(ofType.filter(({ band }) => band === 'at-risk' || band === 'overdue')).toHaveLength(atRisk);
      }
    }
  }
}

/** Every open question is in somebody's hands, or free for somebody: one that nobody can move would never be answered. */
function stuckQuestions(counter: TestCounter): string[] {
  return counter.store.read((reader) => {
    const staff = everyone.flatMap((code) => findPerson(reader, counter.clinic.staff(code)) ?? []);
    return questions.filter((code) => {
      const id = counter.clinic.ids.item(code);
      const item = findItem(reader, id, counter.clinic.staff('M01'));
      if (!item || item.closed_at !== null || item.state === 'in-outbox') return false;
      const situation = { state: item.state, priority: item.priority, ownerId: item.owner_id, hasPatient: true };
      return !staff.some((person) => {
        const reach = findReach(reader, id, person);
        return reach !== undefined && actionsOf(person, reach, situation).passOn;
      });
    });
  });
}

/** What was typed is there as it was typed; a stopped answer may have come back below it. */
function checkDrafts(counter: TestCounter, drafts: Drafts): void {
  for (const [key, text] of drafts) {
    const [code = '', staff = ''] = key.split(' ');
    const found = counter.store.read((reader) =>
      findDraft(reader, counter.clinic.ids.item(code), counter.clinic.staff(staff)),
    );
    expect(found && plainTextOf(found.body).split('\n')[0]).toBe(text);
  }
}

it('whatever staff, patients and the administrator do, lists agree, nothing is stuck and no draft is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40 }), async (steps) => {
      opened?.close();
      opened = openTestCounter();
      const drafts: Drafts = new Map();
      for (const one of steps) {
        await act(opened, one, drafts);
        expect(stuckQuestions(opened)).toEqual([]);
      }
      await checkLists(opened);
      checkDrafts(opened, drafts);
      expect((await opened.as('M17').access.verifyLog({})).valid).toBe(true);
      expect(opened.store.read((reader) => reader.all(sql`PRAGMA foreign_key_check`))).toEqual([]);
    }),
    { numRuns: 25, seed: 8_031 },
  );
});
