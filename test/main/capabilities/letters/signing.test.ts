import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { FindingDecision } from '#shared/capabilities/letters/model.ts';
import { emptyDocument } from '#shared/capabilities/letters/rules.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { sql } from '#main/store/sql.ts';
import { codeOf } from '#test/support/code-of.ts';
import { marked, openTestLetters, plainWords, said, type TestLetters, textWith } from '#test/support/test-letters.ts';

let letters: TestLetters;
beforeEach(() => {
  letters = openTestLetters();
});
afterEach(() => letters.close());

const sign = async (id: LetterId, reason: string | null = null) =>
  letters.as('M03').sign({ ...(await letters.ref('M03', id)), override: reason === null ? null : { reason } });

const detailOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'done',
    (error: unknown) => (error as { data?: unknown }).data,
  );

describe('the gate before a signature', () => {
  const hard = [said('U hebt een mitralisklepinsufficiëntie.')];
  const about = [said('U bent moe. Uw zwager is alcoholist en woont bij u in huis.')];

  it('stops at language nobody handled, and opens with a reason that stays with the version', async () => {
    const id = await letters.written('M03', hard);
    expect(await codeOf(sign(id))).toBe('findings-open');
    await sign(id, 'De patiënt is zelf arts');
    expect(letters.lines(id)).toContain('sign done dr. R. Hoogland (De patiënt is zelf arts)');
    const kept = letters.clinic.store.read((reader) =>
      reader.first<{ reason: string }>(
        sql`SELECT override_reason AS reason FROM letter_version WHERE letter_id = ${id}`,
      ),
    );
    expect(kept?.reason).toBe('De patiënt is zelf arts');
    expect((await letters.open('M03', id)).history.at(-1)).toMatchObject({
      step: 'signed',
      reason: 'De patiënt is zelf arts',
    });
  });

  it('opens when each finding was decided about', async () => {
    const id = await letters.written('M03', hard);
    const decisions: FindingDecision[] = [
      { kind: 'term', lemma: 'mitralisklepinsufficiëntie', scope: 'everywhere', sentence: null, reason: null },
    ];
    await letters.as('M03').decide({ letterId: id, text: 'patient', decisions });
    expect((await letters.open('M03', id)).decisions.patient).toEqual(decisions);
    expect(await codeOf(sign(id))).toBe('done');
  });

  it('never opens for a passage about somebody else by an override; marking it opens', async () => {
    const id = await letters.written('M03', about);
    expect(await codeOf(sign(id, 'Dit moet nu echt weg'))).toBe('third-party-open');
    const body = textWith('patient-letter', 'patient', 'answer', [
      said('U bent moe. '),
      marked('Uw zwager is alcoholist en woont bij u in huis.'),
    ]);
    await letters.as('M03').saveText({ ...(await letters.ref('M03', id)), text: 'patient', body });
    expect(await codeOf(sign(id))).toBe('done');
  });

  it('lets who is asked to sign decide about what was left', async () => {
    const id = await letters.written('M10', hard);
    const authoriserId = letters.clinic.staff('M03');
    await letters.as('M10').putForward({ ...(await letters.ref('M10', id)), authoriserId });
    const decision = {
      kind: 'term',
      lemma: 'mitralisklepinsufficiëntie',
      scope: 'everywhere',
      sentence: null,
      reason: null,
    } as const;
    await letters.as('M03').decide({ letterId: id, text: 'patient', decisions: [decision] });
    expect(await codeOf(sign(id))).toBe('done');
    expect(await codeOf(letters.as('M10').decide({ letterId: id, text: 'patient', decisions: [] }))).toBe(
      'access-denied',
    );
  });

  it('names the blanks that are open, and stops at a letter that says nothing', async () => {
    const blank = {
      type: 'blank' as const,
      attrs: { name: 'datum', label: 'datum controle', valueType: 'date' as const, choices: [], value: null },
    };
    const id = await letters.written('M03', [said('Wij zien u op '), blank]);
    const ref = { ...(await letters.ref('M03', id)), override: null };
    expect(await codeOf(letters.as('M03').sign(ref))).toBe('blanks-open');
    expect(await detailOf(letters.as('M03').sign(ref))).toEqual({ labels: ['datum controle'] });
    const body = emptyDocument('patient-letter', 'patient');
    await letters.as('M03').saveText({ ...(await letters.ref('M03', id)), text: 'patient', body });
    expect(await codeOf(sign(id))).toBe('letter-empty');
    const put = { ...(await letters.ref('M03', id)), authoriserId: null };
    expect(await codeOf(letters.as('M03').putForward(put))).toBe('letter-empty');
  });

  it('asks less of a professional text beside a version for the patient, and signs both', async () => {
    const { ids } = letters.clinic;
    const about = { patientId: ids.patient('P10') };
    const start = { kind: 'gp-letter', language: 'nl', about, departmentId: ids.department('CAR') } as const;
    const { letterId } = await letters.as('M03').start(start);
    const body = textWith('gp-letter', 'professional', 'conclusion', [said('Mitralisklepinsufficiëntie, LVEF 45 %.')]);
    await letters.as('M03').saveText({ ...(await letters.ref('M03', letterId)), text: 'professional', body });
    expect(await codeOf(sign(letterId))).toBe('findings-open');
    const patient = textWith('gp-letter', 'patient', 'answer', [said(plainWords)]);
    await letters.as('M03').saveText({ ...(await letters.ref('M03', letterId)), text: 'patient', body: patient });
    await sign(letterId);
    const shown = async (audience: 'gp' | 'patient' | 'team') =>
      (await letters.as('M03').view({ letterId, audience })).renderings.map(({ text }) => text);
    expect(await shown('team')).toEqual(['professional', 'patient']);
    expect(await shown('patient')).toEqual(['professional', 'patient']);
    expect(await shown('gp')).toEqual(['professional']);
  });
});

describe('what is kept of a text', () => {
  it('is words without stubs and without links to elsewhere', async () => {
    const mark = (address: string) => ({
      type: 'letterLink' as const,
      attrs: { address, title: 'x', checkedOn: '2026-11-01' },
    });
    const id = await letters.written('M03', [
      { type: 'text', text: 'hier', marks: [mark('https://example.com/') as never] },
      { type: 'stub', attrs: { theme: 'health' } },
    ]);
    const kept = JSON.stringify((await letters.open('M03', id)).texts);
    expect(kept).toContain('hier');
    expect(kept).not.toMatch(/example|stub/);
  });
});

describe('text blocks and print', () => {
  it('are filled with what is certain, and what is not stays open', async () => {
    const { blocks } = await letters.as('M03').blocks({ letterId: await letters.written('M03') });
    const all = blocks.map(({ body }) => body).join('\n');
    expect(all).toContain('dr. R. Hoogland');
    expect(all).not.toContain('{{naam_beantwoorder}}');
  });

  it('give a PDF under a name without a patient, and a line in the log', async () => {
    const id = await letters.signed('M03');
    const file = await letters.as('M03').pdf({ letterId: id, audience: 'patient', purpose: 'save' });
    expect(file.fileName).toBe('brief-2026-11-24.pdf');
    expect(Buffer.from(file.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(letters.lines(id)).toContain('print done dr. R. Hoogland (save, as patient)');
  });
});
