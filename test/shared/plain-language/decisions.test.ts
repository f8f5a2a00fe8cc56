import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { type Decision, decisionAbout, openFindings } from '#shared/plain-language/decisions.ts';
import type { Finding } from '#shared/plain-language/model.ts';
import { findingsOf } from '#test/support/language-samples.ts';

const words = { dyspnoe: {}, stenose: {}, derhalve: { kind: 'formal' } } as const;
const text = 'U heeft dyspnoe bij inspanning. Er is geen stenose.\n\nDe dyspnoe is derhalve minder.';
const findings = findingsOf(text, words);
const first = findings[0] as Finding;

const decision = (changes: Partial<Decision>): Decision => ({
  kind: 'term',
  lemma: 'dyspnoe',
  scope: 'everywhere',
  sentence: null,
  reason: null,
  ...changes,
});
const open = (decisions: readonly Decision[], of = text) =>
  openFindings(findingsOf(of, words), of, decisions, 'nl').map(({ text: found, start }) => `${found}@${start}`);

describe('findings that nobody decided about', () => {
  it.each([
    ['nothing', [], ['dyspnoe@8', 'stenose@43', 'dyspnoe@56', 'derhalve@67']],
    ['a word everywhere', [decision({})], ['stenose@43', 'derhalve@67']],
    [
      'a word in one sentence',
      [decision({ scope: 'once', sentence: 'U heeft dyspnoe bij inspanning.' })],
      ['stenose@43', 'dyspnoe@56', 'derhalve@67'],
    ],
    [
      'another word in that sentence',
      [decision({ lemma: 'stenose', scope: 'once', sentence: 'U heeft dyspnoe bij inspanning.' })],
      ['dyspnoe@8', 'stenose@43', 'dyspnoe@56', 'derhalve@67'],
    ],
    [
      'the word as another kind',
      [decision({ kind: 'word' })],
      ['dyspnoe@8', 'stenose@43', 'dyspnoe@56', 'derhalve@67'],
    ],
    [
      'a sentence that is not kept',
      [decision({ scope: 'once', sentence: null })],
      ['dyspnoe@8', 'stenose@43', 'dyspnoe@56', 'derhalve@67'],
    ],
  ])('are the others after deciding about %s', (_about, decisions, expected) => {
    expect(open(decisions)).toEqual(expected);
  });

  it('come back when their sentence is edited, and stay away when another one is', () => {
    const once = [decisionAbout(first, 'once', { text, language: 'nl' })];
    expect(open(once, text.replace('minder', 'veel minder'))).not.toContain('dyspnoe@8');
    expect(open(once, text.replace('inspanning', 'rust'))).toContain('dyspnoe@8');
  });

  it('stay away when only the line is broken elsewhere or a bullet is put before it', () => {
    const once = [decisionAbout(first, 'once', { text, language: 'nl' })];
    expect(open(once, text.replace('U heeft', '-  U heeft').replace('bij inspanning', 'bij\ninspanning'))).toHaveLength(
      3,
    );
  });

  it('keep the reason and no sentence when somebody decides for the whole text', () => {
    expect(decisionAbout(first, 'everywhere', { text, language: 'nl' }, 'collega leest mee')).toEqual(
      decision({ reason: 'collega leest mee' }),
    );
  });
});

const sentences = fc.array(
  fc.constantFrom(
    'U heeft dyspnoe.',
    'Geen stenose en geen dyspnoe!',
    'Dit is derhalve\nminder.',
    '\n\n',
    '- dyspnoe\n',
  ),
  { maxLength: 12 },
);

describe('every decision', () => {
  it('settles at least the finding it is about, and nothing of another kind or name', () => {
    fc.assert(
      fc.property(sentences, fc.nat(), fc.constantFrom('once' as const, 'everywhere' as const), (parts, at, scope) => {
        const whole = parts.join(' ');
        const all = findingsOf(whole, words);
        const about = all[at % Math.max(1, all.length)];
        if (!about) return;
        const left = openFindings(all, whole, [decisionAbout(about, scope, { text: whole, language: 'nl' })], 'nl');
        expect(left).not.toContain(about);
        const others = all.filter(({ kind, lemma }) => kind !== about.kind || lemma !== about.lemma);
        expect(left.filter((one) => others.includes(one))).toEqual(others);
        if (scope === 'everywhere') expect(left).toEqual(others);
      }),
    );
  });
});
