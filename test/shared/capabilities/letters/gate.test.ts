import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

import { countingKinds, type GatedText, gateOf, isMarked } from '#shared/capabilities/letters/gate.ts';
import type { LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import type { LetterText } from '#shared/capabilities/letters/model.ts';
import { plainTextOf } from '#shared/capabilities/letters/rendering.ts';
import { decisionAbout } from '#shared/plain-language/decisions.ts';
import { type Finding, type FindingKind, findingKinds } from '#shared/plain-language/model.ts';
import { blankOf, documentOf, paragraph, passageA, passageB, said, secret } from './letter-samples.ts';

/** A finding of words where they stand in a text. */
function found(text: string, words: string, kind: FindingKind = 'term', changes: Partial<Finding> = {}): Finding {
  const start = text.indexOf(words);
  return {
    kind,
    id: `${kind}:${words}`,
    start,
    end: start + words.length,
    text: words,
    lemma: words,
    plain: [],
    explanation: null,
    why: { from: 'rule', key: 'x' },
    isLessExact: false,
    isExplained: false,
    ...changes,
  };
}

const terms = { main: 'patient', language: 'nl', isOverridden: false } as const;
const letter = documentOf(paragraph(said('U hebt een stenose. Zwager drinkt.')));

function gated(
  body: LetterDocument,
  findings: Finding[],
  text: LetterText = 'patient',
  decisions: GatedText['decisions'] = [],
) {
  return { text, body, findings, decisions };
}

const stenose = found(plainTextOf(letter), 'stenose');
const zwager = found(plainTextOf(letter), 'Zwager drinkt', 'third-party');

describe('the kinds that count', () => {
  test.each<[LetterText, boolean, number]>([
    ['patient', true, findingKinds.length],
    ['patient', false, findingKinds.length],
    ['professional', false, findingKinds.length],
    ['professional', true, 3],
  ])('in the %s text, with a patient version %s: %d', (text, hasPatientVersion, count) => {
    const kinds = countingKinds(text, hasPatientVersion);
    expect(kinds.size).toBe(count);
    expect(kinds.has('third-party')).toBe(true);
  });
});

describe('the gate', () => {
  it('counts what nobody handled, apart for what is about somebody else', () => {
    const outcome = gateOf([gated(letter, [stenose, zwager])], terms);
    expect(outcome.openFindings.map(({ finding }) => finding.text)).toEqual(['stenose']);
    expect(outcome.openThirdParty.map(({ finding }) => finding.text)).toEqual(['Zwager drinkt']);
    expect(outcome).toMatchObject({ blanks: [], isEmpty: false });
  });

  it('lets through what was decided, for the sentence or for the whole text', () => {
    const about = { text: plainTextOf(letter), language: 'nl' as const };
    const decisions = [
      decisionAbout(stenose, 'everywhere', about),
      decisionAbout(zwager, 'once', about, 'de patiënt vertelde dit zelf'),
    ];
    const outcome = gateOf([gated(letter, [stenose, zwager], 'patient', decisions)], terms);
    expect([outcome.openFindings, outcome.openThirdParty]).toEqual([[], []]);
  });

  it('lets through what the text explains, but never a passage about somebody else', () => {
    const explained = [stenose, zwager].map((one) => ({ ...one, isExplained: true }));
    const outcome = gateOf([gated(letter, explained)], terms);
    expect(outcome.openFindings).toEqual([]);
    expect(outcome.openThirdParty).toHaveLength(1);
  });

  it('lets language through on an override, never a passage about somebody else', () => {
    const outcome = gateOf([gated(letter, [stenose, zwager])], { ...terms, isOverridden: true });
    expect(outcome.openFindings).toEqual([]);
    expect(outcome.openThirdParty).toHaveLength(1);
  });

  it('asks less of a professional text beside a version for the patient, and all of it without', () => {
    const patient = gated(documentOf(paragraph(said('U bent moe.'))), []);
    const professional = gated(letter, [stenose, zwager], 'professional');
    const main = { ...terms, main: 'professional' as const };
    expect(gateOf([professional, patient], main).openFindings).toEqual([]);
    expect(gateOf([professional, patient], main).openThirdParty).toHaveLength(1);
    expect(gateOf([professional], main).openFindings).toHaveLength(1);
    const nothing = gated(documentOf({ type: 'paragraph' }), []);
    expect(gateOf([professional, nothing], main).openFindings).toHaveLength(1);
  });

  it('takes what is asked of a colleague in its own section for what it is, and nowhere else', () => {
    const words = 'Graag controle in uw praktijk.';
    const section = (key: 'conclusion' | 'asked') => ({
      type: 'section' as const,
      attrs: { key },
      content: [paragraph(said(words))],
    });
    const body: LetterDocument = {
      type: 'doc',
      content: [section('conclusion'), section('asked'), section('conclusion')],
    };
    const text = plainTextOf(body);
    const places = [...text.matchAll(/Graag[^.]*\./g)].map(({ index }) => index);
    const findings = places.map((start) => ({ ...found(text, words, 'colleague'), start, end: start + words.length }));
    const open = gateOf([gated(body, findings, 'professional')], { ...terms, main: 'professional' }).openFindings;
    expect(open.map(({ finding }) => finding.start)).toEqual([places[0], places[2]]);
  });

  it('names blanks of every text, and is empty without its main text', () => {
    const withBlanks = gated(documentOf(paragraph(said('Op '), blankOf(null, 'datum'))), []);
    const professional = gated(documentOf(paragraph(said('Bel '), blankOf(null, 'nummer'))), [], 'professional');
    expect(gateOf([professional, withBlanks], terms).blanks).toEqual(['nummer', 'datum']);
    expect(gateOf([], terms).isEmpty).toBe(true);
    expect(gateOf([withBlanks], { ...terms, main: 'professional' }).isEmpty).toBe(true);
  });
});

describe('a finding in a passage that was marked', () => {
  const body = documentOf(paragraph(said('Moe. '), secret('Zwager drinkt'), said('. Rust.')));
  const text = plainTextOf(body);

  test.each([
    ['just the passage', 'Zwager drinkt', true],
    ['a part of it', 'drinkt', true],
    ['the passage with its dot', 'Zwager drinkt.', true],
    ['more than the passage', 'Zwager drinkt. Rust', false],
    ['other words', 'Rust', false],
  ])('is handled when it is %s', (_what, words, isHandled) => {
    const outcome = gateOf([gated(body, [found(text, words, 'third-party')])], terms);
    expect(outcome.openThirdParty).toHaveLength(isHandled ? 0 : 1);
  });

  it('may lie in two passages beside each other', () => {
    const two = documentOf(paragraph(secret('Zwager '), said(' '), secret('drinkt', passageB)));
    const words = found(plainTextOf(two), 'Zwager  drinkt', 'third-party');
    expect(gateOf([gated(two, [words])], terms).openThirdParty).toEqual([]);
  });

  it('is handled exactly when no letter of it lies outside', () => {
    const range = fc
      .tuple(fc.nat(12), fc.nat(12))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    const sample = 'ab .c,d  ef.g';
    fc.assert(
      fc.property(range, fc.array(range, { maxLength: 4 }), (finding, ranges) => {
        const passages = ranges.map((one) => ({ ...one, passageId: passageA, theme: 'health' as const }));
        const outside = [...sample].filter(
          (sign, at) =>
            at >= finding.start &&
            at < finding.end &&
            /[a-g]/.test(sign) &&
            !ranges.some((one) => one.start <= at && at < one.end),
        );
        const touches = ranges.some((one) => one.start < finding.end && one.end > finding.start);
        expect(isMarked(finding, sample, passages)).toBe(touches && outside.length === 0);
      }),
    );
  });
});
