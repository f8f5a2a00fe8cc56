import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import type { FindingDecision } from '#shared/capabilities/letters/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import {
  findTextState,
  keepAside,
  listAside,
  readDecisions,
  readDecisionTrail,
  readTexts,
  removeAside,
  replaceDecisions,
  saveLetterText,
} from '#main/capabilities/letters/text-store.ts';
import { openTestLetters, type TestLetters } from '#test/support/test-letters.ts';

let letters: TestLetters;
beforeEach(() => {
  letters = openTestLetters();
});
afterEach(() => letters.close());

const at = (minute: number) => `2026-11-24T10:0${String(minute)}:00.000Z` as Instant;
const bodyOf = (text: string): LetterDocument => ({
  type: 'doc',
  content: [
    { type: 'section', attrs: { key: 'answer' }, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  ],
});

describe('the texts of a letter', () => {
  it('are kept one by one with the revision they made, and can be left out again', async () => {
    const letterId = await letters.written('M03');
    const savedBy = letters.clinic.staff('M03');
    const seen = letters.clinic.store.write((writer) => {
      const kept = { letterId, savedBy, savedAt: at(0) };
      saveLetterText(writer, { ...kept, text: 'professional', body: bodyOf('een'), revision: 7 });
      saveLetterText(writer, { ...kept, text: 'patient', body: null, revision: 8 });
      return [readTexts(writer, letterId), findTextState(writer, letterId, 'professional')];
    });
    expect(seen).toEqual([
      { professional: bodyOf('een'), patient: null },
      { revision: 7, body: JSON.stringify(bodyOf('een')), byName: 'dr. R. Hoogland' },
    ]);
  });

  it('stand aside by what they were based on, each for its own writer', async () => {
    const letterId = await letters.written('M03');
    const [mine, other] = [letters.clinic.staff('M03'), letters.clinic.staff('M10')];
    const seen = letters.clinic.store.write((writer) => {
      const aside = { letterId, text: 'patient' as const, savedBy: mine, savedAt: at(1) };
      keepAside(writer, { ...aside, body: bodyOf('half'), basedOn: 2 });
      keepAside(writer, { ...aside, body: bodyOf('half af'), basedOn: 2, savedAt: at(2) });
      keepAside(writer, { ...aside, body: bodyOf('later'), basedOn: 5, savedAt: at(3) });
      keepAside(writer, { ...aside, body: bodyOf('collega'), basedOn: 2, savedBy: other });
      const before = listAside(writer, letterId, mine).map(({ body }) => body);
      removeAside(writer, { letterId, text: 'patient', at: at(2) }, mine);
      const after = listAside(writer, letterId, mine).map(({ body }) => body);
      return [before, after, listAside(writer, letterId, other).length];
    });
    expect(seen).toEqual([[bodyOf('half af'), bodyOf('later')], [bodyOf('later')], 1]);
  });
});

describe('the decisions about a letter', () => {
  const decision = (lemma: string): FindingDecision => ({
    kind: 'term',
    lemma,
    scope: 'once',
    sentence: `Een ${lemma}.`,
    reason: null,
  });

  it('are replaced for one text, and those that stay keep who took them', async () => {
    const letterId = await letters.written('M03');
    const [first, second] = [letters.clinic.staff('M10'), letters.clinic.staff('M03')];
    const trail = letters.clinic.store.write((writer) => {
      const patient = { letterId, text: 'patient' as const };
      replaceDecisions(writer, patient, [decision('stenose'), decision('aorta')], { id: first, at: at(1) });
      replaceDecisions(writer, { ...patient, text: 'professional' }, [decision('echo')], { id: first, at: at(1) });
      replaceDecisions(writer, patient, [decision('aorta'), decision('infarct')], { id: second, at: at(2) });
      expect(readDecisions(writer, letterId)).toEqual({
        professional: [decision('echo')],
        patient: [decision('aorta'), decision('infarct')],
      });
      return readDecisionTrail(writer, letterId).map(({ lemma, decidedBy }) => [lemma, decidedBy]);
    });
    expect(trail).toEqual([
      ['aorta', first],
      ['infarct', second],
      ['echo', first],
    ]);
  });
});
