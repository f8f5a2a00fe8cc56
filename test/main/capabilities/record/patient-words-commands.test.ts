import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { RecordEntryId } from '#shared/kernel/ids.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { openTestCounter, type TestCounter } from '#test/support/test-counter.ts';

let counter: TestCounter;
beforeEach(() => {
  counter = openTestCounter();
});
afterEach(() => counter.close());

const question = 'V05';
const itemId = () => counter.clinic.ids.item(question);
const record = (who: string) => counter.as(who).record;
const entries = async () => (await record('M08').entriesForItem({ itemId: itemId() })).entries;
async function firstEntry(): Promise<RecordEntryId> {
  const [entry] = await entries();
  if (!entry) throw new Error('the demo clinic has an entry here');
  return entry.id;
}
const by = { speaker: 'patient' as const, speakerName: 'Dhr. C. Zandbergen' };
const gone = '00000000-0000-4000-8000-0000000000ff';

describe("the patient's own words beside an entry", () => {
  it('R116 stand there word for word, with whose they are and who filed them', async () => {
    const entryId = await firstEntry();
    await record('M08').fileViewpoint({ itemId: itemId(), entryId, body: ' Ik heb <b>nooit</b> gerookt. ', ...by });
    expect((await entries())[0]?.viewpoints).toMatchObject([
      { body: 'Ik heb <b>nooit</b> gerookt.', ...by, filedByName: 'J. Tichelaar' },
    ]);
    expect(counter.lines(question)).toContain('file done J. Tichelaar (viewpoint)');
  });

  it('R116 cannot be changed or taken away by any statement', async () => {
    const entryId = await firstEntry();
    await record('M08').fileViewpoint({ itemId: itemId(), entryId, body: 'Ik rook niet.', ...by });
    const change = () => counter.store.write((writer) => writer.run(sql`UPDATE record_viewpoint SET body = 'x'`));
    const remove = () => counter.store.write((writer) => writer.run(sql`DELETE FROM record_viewpoint`));
    expect(change).toThrow();
    expect(remove).toThrow();
  });

  it('R117 as a request to correct are decided on once, with reasons, and the entry stays as it was', async () => {
    const entryId = await firstEntry();
    const [before] = await entries();
    const { correction } = await record('M08').requestCorrection({
      itemId: itemId(),
      entryId,
      request: 'Het was mijn linkeroog.',
      ...by,
    });
    expect(correction).toMatchObject({ state: 'open', answer: null, decidedByName: null });
    const decision = { itemId: itemId(), correctionId: correction.id, answer: 'Het verslag noemt het rechteroog.' };
    await record('M08').decideCorrection({ ...decision, outcome: 'refused' });
    expect(await codeOf(record('M08').decideCorrection({ ...decision, outcome: 'accepted' }))).toBe(
      'correction-decided',
    );
    const [after] = await entries();
    expect(after).toEqual({
      ...before,
      corrections: [expect.objectContaining({ state: 'refused', decidedByName: 'J. Tichelaar' })],
    });
    expect(counter.lines(question)).toContain('decline done J. Tichelaar (correction-request)');
  });

  it('go beside no entry of another patient, and none that is not there', async () => {
    const words = { body: 'Dat klopt niet.', ...by };
    expect(await codeOf(record('M08').fileViewpoint({ itemId: itemId(), entryId: gone as never, ...words }))).toBe(
      'entry-not-found',
    );
    const entryId = await firstEntry();
    const other = counter.clinic.ids.item('V17');
    expect(await codeOf(record('M10').fileViewpoint({ itemId: other, entryId, ...words }))).toBe('entry-not-found');
    expect(
      await codeOf(
        record('M08').decideCorrection({
          itemId: itemId(),
          correctionId: gone as never,
          outcome: 'accepted',
          answer: 'Dat klopt, het is aangepast.',
        }),
      ),
    ).toBe('correction-not-found');
  });

  it('are shut to who may not read the question, and to a doctor in training for deciding', async () => {
    const entryId = await firstEntry();
    const words = { itemId: itemId(), entryId, body: 'Dat klopt niet.', ...by };
    expect(await codeOf(record('M10').fileViewpoint(words))).toBe('access-denied');
    expect(await codeOf(record('M18').fileViewpoint(words))).toBe('access-denied');
    expect(await codeOf(record('M17').fileViewpoint(words))).toBe('done');
    expect(await codeOf(record('M17').entriesForItem({ itemId: itemId() }))).toBe('access-denied');
  });

  it('are refused when there is nothing to read in them', async () => {
    const entryId = await firstEntry();
    expect(await codeOf(record('M08').fileViewpoint({ itemId: itemId(), entryId, body: '  ', ...by }))).toBe(
      'invalid-input',
    );
  });
});
