import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { explained, openTestResults, plainExplanation, type TestResults } from '#test/support/test-results.ts';

let results: TestResults;
beforeEach(() => {
  results = openTestResults();
});
afterEach(() => results.close());

const count = (table: 'result_explanation' | 'record_entry' | 'result_draft' | 'message') =>
  results.clinic.store.read((reader) => {
    const tables = {
      result_explanation: sql`SELECT count(*) AS count FROM result_explanation`,
      record_entry: sql`SELECT count(*) AS count FROM record_entry WHERE kind = 'result'`,
      result_draft: sql`SELECT count(*) AS count FROM result_draft`,
      message: sql`SELECT count(*) AS count FROM message`,
    };
    return reader.first<{ count: number }>(tables[table])?.count ?? 0;
  });

describe('releasing a result with its explanation', () => {
  it('gives the patient both at once, files both, and takes the draft away', async () => {
    const { body } = explained;
    await results.as('M04').saveExplanation({ resultId: results.id('U08'), body, decisions: [] });
    const filed = count('record_entry');
    const { result } = await results
      .as('M04')
      .releaseWithExplanation({ ...(await results.ref('M04', 'U08')), ...explained });
    expect(result).toMatchObject({
      state: 'released',
      releasedBy: 'with-explanation',
      releaseAt: null,
      hasDraft: false,
    });
    const opened = await results.open('M04', 'U08');
    expect(opened.explanation).toMatchObject({
      body: 'Uw uitslag is goed. U hoeft niets te doen.',
      byName: 'dr. P. Ramdin',
    });
    expect([opened.draft, count('record_entry') - filed]).toEqual([null, 1]);
    const shown = await results.as('M04').view({ resultId: results.id('U08'), audience: 'patient' });
    expect(shown.result).toMatchObject({ explanation: { byName: 'dr. P. Ramdin' }, title: opened.title });
  });

  it('leaves neither behind when the filing fails', async () => {
    results.close();
    const faults: string[] = [];
    results = openTestResults({ log: { fault: ({ where }) => void faults.push(where) } });
    results.clinic.store.write((writer) =>
      writer.run(
        sql`CREATE TRIGGER fails BEFORE INSERT ON record_entry BEGIN SELECT RAISE(ABORT, 'disk trouble'); END`,
      ),
    );
    const { body } = explained;
    await results.as('M04').saveExplanation({ resultId: results.id('U08'), body, decisions: [] });
    const before = count('result_explanation');
    const release = results.as('M04').releaseWithExplanation({ ...(await results.ref('M04', 'U08')), ...explained });
    expect(await codeOf(release)).toBe('unexpected');
    expect(faults).toEqual(['results.releaseWithExplanation']);
    const opened = await results.open('M04', 'U08');
    expect([opened.state, opened.explanation, count('result_explanation')]).toEqual(['waiting', null, before]);
    expect(opened.draft?.body).toEqual(body);
    expect(results.lines('U08').map(({ action }) => action)).not.toContain('release');
  });

  it('writes release and file in the log, with why findings were passed, and no word of the text', async () => {
    const body = documentOfText('U heeft een adenoom. Het is niet kwaadaardig.');
    const input = { ...(await results.ref('M04', 'U08')), ...explained, body, patientOnly: true };
    expect(await codeOf(results.as('M04').releaseWithExplanation(input))).toBe('findings-open');
    await results.as('M04').releaseWithExplanation({ ...input, override: { reason: 'besproken in de spreekkamer' } });
    const lines = results.lines('U08').filter(({ action }) => action !== 'read');
    expect(lines.map(({ action, person_name: name }) => [action, name])).toEqual([
      ['file', 'dr. P. Ramdin'],
      ['release', 'dr. P. Ramdin'],
    ]);
    expect(lines.at(-1)?.reason).toBe('with-explanation, patient-only, findings passed: besproken in de spreekkamer');
    expect(JSON.stringify(lines)).not.toContain('adenoom');
  });

  it('lets findings through that were decided about', async () => {
    const body = documentOfText('U heeft een adenoom. Het is niet kwaadaardig.');
    const decisions = ['adenoom', 'adenomen'].map((lemma) => ({
      kind: 'term' as const,
      lemma,
      scope: 'everywhere' as const,
      sentence: null,
      reason: null,
    }));
    const input = { ...(await results.ref('M04', 'U08')), ...explained, body, decisions };
    expect(await codeOf(results.as('M04').releaseWithExplanation(input))).toBe('done');
  });

  it('counts with the words of the organisation', async () => {
    const body = documentOfText('U heeft een adenoom. Het is niet kwaadaardig.');
    const input = { ...(await results.ref('M04', 'U08')), ...explained, body };
    expect(await codeOf(results.as('M04').releaseWithExplanation(input))).toBe('findings-open');
    await results.door.as(results.clinic.staff('M04')).glossary.add({
      language: 'nl',
      term: 'adenoom',
      meaning: 'known',
      plain: [],
      explanation: null,
      source: '',
    });
    expect(await codeOf(results.as('M04').releaseWithExplanation(input))).toBe('done');
  });

  it('never lets a passage about somebody else pass by an override', async () => {
    const body = documentOfText('Uw uitslag is goed. Uw broer is verslaafd aan alcohol en heeft schulden.');
    const input = { ...(await results.ref('M04', 'U08')), ...explained, body, override: { reason: 'moet toch mee' } };
    expect(await codeOf(results.as('M04').releaseWithExplanation(input))).toBe('third-party-open');
  });

  it.each([
    ['answer-empty', documentOfText(' \u200b')],
    [
      'blanks-open',
      {
        type: 'doc' as const,
        content: [
          {
            type: 'paragraph' as const,
            content: [
              {
                type: 'blank' as const,
                attrs: { name: 'datum', label: 'datum', valueType: 'date' as const, choices: [], value: null },
              },
              { type: 'text' as const, text: 'Tot dan.' },
            ],
          },
        ],
      },
    ],
  ])('refuses with %s', async (code, body) => {
    const input = { ...(await results.ref('M04', 'U08')), ...explained, body };
    expect(await codeOf(results.as('M04').releaseWithExplanation(input))).toBe(code);
  });

  it('never closes the question of the patient, nor writes into the conversation', async () => {
    const messages = count('message');
    const item = results.clinic.ids.item('V08');
    await results.as('M02').releaseWithExplanation({ ...(await results.ref('M02', 'U20')), ...explained });
    const { item: after } = await results.door.as(results.clinic.staff('M02')).counter.open({ itemId: item });
    expect([after.state === 'closed', count('message')]).toEqual([false, messages]);
  });
});

describe('who releases with an explanation', () => {
  it('a nurse what lies within its bounds, and nothing else', async () => {
    const release = async (code: string) =>
      codeOf(results.as('M10').releaseWithExplanation({ ...(await results.ref('M10', code)), ...explained }));
    // Spirometry within its bounds; a fitness test in words; a scan.
    expect([await release('U11'), await release('U12'), await release('U13')]).toEqual([
      'done',
      'access-denied',
      'access-denied',
    ]);
    expect(results.lines('U13').at(-1)).toMatchObject({ action: 'release', outcome: 'refused' });
    expect((await results.open('M10', 'U12')).may).toMatchObject({ explain: false, release: false, hold: false });
  });

  it('not a doctor in training, whose supervisor does', async () => {
    const input = { ...(await results.ref('M07', 'U08')), ...explained };
    expect(await codeOf(results.as('M07').releaseWithExplanation(input))).toBe('supervisor-releases');
    expect((await results.open('M07', 'U08')).state).toBe('waiting');
  });

  it('not the desk, not another department, not who is not signed in', async () => {
    const input = { ...(await results.ref('M04', 'U08')), ...explained };
    for (const who of ['M15', 'M17', 'M18', 'M03']) {
      expect(await codeOf(results.as(who).releaseWithExplanation(input))).toBe('access-denied');
    }
    expect(await codeOf(results.door.nobody.results.releaseWithExplanation(input))).toBe('not-signed-in');
  });

  it('the first of two who do it at once; the other keeps the draft', async () => {
    const ref = await results.ref('M04', 'U08');
    results.arrive('X1', {
      kind: 'radiology',
      departmentId: results.clinic.ids.department('CAR'),
      values: [],
    });
    await results.as('M03').saveExplanation({ resultId: results.id('X1'), body: plainExplanation, decisions: [] });
    const codes = await Promise.all(
      [1, 2].map(() => codeOf(results.as('M04').releaseWithExplanation({ ...ref, ...explained }))),
    );
    expect(codes.sort()).toEqual(['done', 'result-released']);
    expect((await results.open('M03', 'X1')).draft).not.toBeNull();
  });

  it('nobody on an older version: a hold that came between is seen first', async () => {
    const before = await results.ref('M04', 'U08');
    await results.as('M04').hold({
      ...before,
      ground: 'talk-first',
      reason: 'Wordt woensdag op het spreekuur besproken.',
      until: '2026-12-10' as never,
      secondReaderId: results.clinic.staff('M11'),
    });
    const late = results.as('M04').releaseWithExplanation({ ...before, ...explained });
    await expect(late).rejects.toMatchObject({ code: 'result-moved-on', data: { byName: 'dr. P. Ramdin' } });
  });
});

describe('a portal that is switched off', () => {
  it('stops an explanation that nobody could read, and nothing that releases itself', async () => {
    const off = { patientId: results.clinic.ids.patient('P38'), departmentId: results.clinic.ids.department('INT') };
    results.arrive('X2', { ...off, kind: 'radiology' });
    const input = { ...(await results.ref('M04', 'X2')), ...explained };
    expect(await codeOf(results.as('M04').releaseWithExplanation(input))).toBe('portal-off');
    results.door.clock.advance(8 * 86_400_000);
    results.work();
    expect((await results.open('M04', 'X2')).state).toBe('released');
    const seen = await results.as('M04').view({ resultId: results.id('X2'), audience: 'patient' });
    expect([seen.isVisible, seen.result]).toEqual([false, null]);
  });
});

describe('a draft', () => {
  it('is its author’s alone and outlives the release of another', async () => {
    const draft = { resultId: results.id('U11'), body: plainExplanation, decisions: [] };
    await results.as('M10').saveExplanation(draft);
    expect([(await results.open('M03', 'U11')).draft, (await results.open('M10', 'U11')).hasDraft]).toEqual([
      null,
      true,
    ]);
    await results.as('M03').releaseWithExplanation({ ...(await results.ref('M03', 'U11')), ...explained });
    expect((await results.open('M10', 'U11')).draft?.body).toEqual(plainExplanation);
    await results.as('M10').discardExplanation({ resultId: results.id('U11') });
    expect(count('result_draft')).toBe(0);
  });

  it('stays its author’s when the result went out of reach', async () => {
    await results.as('M10').saveExplanation({ resultId: results.id('U11'), body: plainExplanation, decisions: [] });
    results.clinic.store.write((writer) =>
      writer.runOne(
        sql`UPDATE result SET department_id = ${results.clinic.ids.department('INT')} WHERE id = ${results.id('U11')}`,
      ),
    );
    const save = { resultId: results.id('U11'), body: plainExplanation, decisions: [] };
    expect(await codeOf(results.as('M10').saveExplanation(save))).toBe('done');
    expect(await codeOf(results.as('M03').saveExplanation(save))).toBe('access-denied');
  });

  it('leaves no line in the log while it is typed', async () => {
    await results.as('M10').saveExplanation({ resultId: results.id('U11'), body: plainExplanation, decisions: [] });
    expect(results.lines('U11')).toEqual([]);
  });

  it('is told when there is no such result', async () => {
    const resultId = results.id('nowhere');
    expect(await codeOf(results.as('M10').saveExplanation({ resultId, body: plainExplanation, decisions: [] }))).toBe(
      'result-not-found',
    );
    expect(await codeOf(results.as('M10').discardExplanation({ resultId }))).toBe('result-not-found');
  });
});
