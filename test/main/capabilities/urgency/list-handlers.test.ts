import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';

import { defaultRedFlagList } from '#shared/red-flags/default-list.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

const nurse = 'M10';
const [doctor, secondDoctor, thirdDoctor] = ['M01', 'M03', 'M04'] as const;
const trainee = 'M07';
const note = 'Stond in een melding van vorige week.';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const entries = (phrases: readonly string[] = ['paarse olifant in mijn hoofd']) => [
  ...defaultRedFlagList.entries.map((entry) => ({ ...entry, phrases: [...entry.phrases] })),
  { id: 'RF90', level: 'red' as const, theme: 'proef', phrases: [...phrases] },
];
const urgencyOf = (who: string) => counter.as(who).urgency;
const propose = async (who: string) => (await urgencyOf(who).proposeRedFlagList({ entries: entries(), note })).version;
const inForce = async () => (await urgencyOf(nurse).redFlagList({})).inForce.version;

describe('R13: the list of words', () => {
  it('begins as the program ships it, in force without anybody having proposed it', async () => {
    const { inForce: list, proposals, history } = await urgencyOf(nurse).redFlagList({});
    expect([list.version, list.proposedBy, proposals, history]).toEqual([1, null, [], []]);
  });

  it('is in force after two doctors approved it, and not after one', async () => {
    const version = await propose(nurse);
    expect(await urgencyOf(doctor).approveRedFlagList({ version })).toEqual({ isInForce: false, rescanned: 0 });
    expect(await inForce()).toBe(1);
    const { isInForce, rescanned } = await urgencyOf(secondDoctor).approveRedFlagList({ version });
    expect([isInForce, rescanned > 30, await inForce()]).toEqual([true, true, version]);
    const { history } = await urgencyOf(nurse).redFlagList({});
    expect(history.map((one) => [one.version, one.status])).toEqual([[1, 'retired']]);
  });

  it('raises what is open and unanswered by the new list, and lowers nothing', async () => {
    counter.patientWrites('V16', 'Er is een paarse olifant in mijn hoofd.');
    const before = counter.store.read((reader) =>
      reader.all<{ id: string; urgency: string }>(sql`SELECT id, urgency FROM work_item ORDER BY id`),
    );
    const version = await propose(nurse);
    await urgencyOf(doctor).approveRedFlagList({ version });
    await urgencyOf(secondDoctor).approveRedFlagList({ version });
    const after = counter.store.read((reader) =>
      reader.all<{ id: string; urgency: string }>(sql`SELECT id, urgency FROM work_item ORDER BY id`),
    );
    expect(after.find(({ id }) => id === counter.ref('V16').itemId)?.urgency).toBe('red');
    const others = ({ id }: { id: string }) => id !== counter.ref('V16').itemId;
    expect(after.filter(others)).toEqual(before.filter(others));
  });

  it('cannot be approved by its maker, twice by the same, or by a doctor in training', async () => {
    const version = await propose(doctor);
    const approve = (who: string) => codeOf(urgencyOf(who).approveRedFlagList({ version }));
    expect([
      await approve(doctor),
      await approve(trainee),
      await approve(secondDoctor),
      await approve(secondDoctor),
    ]).toEqual(['access-denied', 'access-denied', 'done', 'access-denied']);
    expect(await approve(thirdDoctor)).toBe('done');
    expect(await approve(thirdDoctor)).toBe('list-not-proposed');
  });

  it('is rejected by a doctor with a reason, and stays in the history with it', async () => {
    const version = await propose(nurse);
    await urgencyOf(doctor).rejectRedFlagList({ version, reason: 'Dit woord valt te vaak.' });
    const { proposals, history } = await urgencyOf(nurse).redFlagList({});
    expect(proposals).toEqual([]);
    expect(history[0]).toMatchObject({ version, status: 'rejected', rejection: { reason: 'Dit woord valt te vaak.' } });
  });

  it('is shown with what it changes and how it does on its trial', async () => {
    await propose(nurse);
    const { proposals } = await urgencyOf(doctor).redFlagList({});
    expect(proposals[0]).toMatchObject({
      difference: {
        added: [{ id: 'RF90', phrase: 'paarse olifant in mijn hoofd' }],
        addedThemes: ['RF90'],
        removed: [],
      },
      trial: { missed: [], falseAlarms: [], nearMisses: 49 },
      mayApprove: true,
    });
  });

  it('is not proposed when nothing changes', async () => {
    const same = entries().slice(0, -1);
    expect(await codeOf(urgencyOf(nurse).proposeRedFlagList({ entries: same, note }))).toBe('list-unchanged');
  });
});

describe('trying a text', () => {
  it('says what would raise it, by the list in force and by a proposal, and writes nothing anywhere', async () => {
    const version = await propose(nurse);
    const lines = () =>
      counter.store.read((reader) => reader.first<{ n: number }>(sql`SELECT count(*) AS n FROM audit_event`))?.n;
    const before = lines();
    const text = 'Een paarse olifant in mijn hoofd.';
    expect((await urgencyOf(nurse).tryText({ text, version })).level).toBe('red');
    expect((await urgencyOf(nurse).tryText({ text, version })).matches[0]).toMatchObject({
      id: 'RF90',
      theme: 'proef',
    });
    expect((await urgencyOf(nurse).tryText({ text, version: null })).version).toBe(1);
    expect(lines()).toBe(before);
    expect(await codeOf(urgencyOf(nurse).tryText({ text, version: 99 }))).toBe('list-not-found');
  });
});

describe('who may', () => {
  test.each([
    [nurse, 'done', 'done', 'access-denied'],
    [doctor, 'done', 'done', 'done'],
    ['M18', 'done', 'done', 'access-denied'],
    ['M15', 'access-denied', 'access-denied', 'access-denied'],
    ['M17', 'access-denied', 'access-denied', 'access-denied'],
  ])('%s: looking is %s, proposing %s, approving %s', async (who, look, makeProposal, approve) => {
    const version = await propose(thirdDoctor);
    expect(await codeOf(urgencyOf(who).redFlagList({}))).toBe(look);
    expect(await codeOf(urgencyOf(who).proposeRedFlagList({ entries: entries(['groene giraf']), note }))).toBe(
      makeProposal,
    );
    expect(await codeOf(urgencyOf(who).approveRedFlagList({ version }))).toBe(approve);
  });
});
