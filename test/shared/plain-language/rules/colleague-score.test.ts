import { describe, expect, it } from 'vitest';

import { weighedAct } from '#shared/plain-language/rules/colleague-score.ts';

const actOf = (sentence: string, language: 'nl' | 'en' = 'nl', hasTerm = false) =>
  weighedAct(language, sentence.toLowerCase().match(/[\p{L}\p{Nd}]+|[^\s\p{L}\p{Nd}]/gu) ?? [], hasTerm)?.group;

describe('weak signals that together tell that a sentence is for colleagues', () => {
  it.each([
    ['something is kept from somebody', 'Bij dochter niet over geld beginnen.', 'withheld'],
    ['somebody does not know', 'Prognose is bekend, zij weet dit niet.', 'withheld'],
    ['the patient is judged', 'Hij beweert wakker te blijven.', 'warning'],
    ['the writer thinks aloud', 'Letsel past mijns inziens niet bij het verhaal.', 'warning'],
    ['help is asked', 'Laat maar weten wat je ervan vindt.', 'request'],
    ['a task ends in an infinitive', 'Kweken nabellen met de microbioloog.', 'request'],
    ['only colleagues speak of it', 'Casus ingebracht bij de commissie.', 'warning'],
  ])('hold where %s: %s (R106)', (_where, sentence, act) => {
    expect(actOf(sentence)).toBe(act);
  });

  it.each([
    ['a faint word is alone', 'Hij ontkent drugsgebruik.'],
    ['the patient is spoken to', 'U hoeft dit niet met de assistente te bespreken.'],
    ['a heading names a thing', 'Casus palliatief.'],
    ['the patient is told what to do', 'De pleister na twee dagen verwijderen.'],
    ['a verb stands before the infinitive', 'Hij wil met zijn imam spreken.'],
  ])('do not hold where %s: %s (R106)', (_where, sentence) => {
    expect(actOf(sentence)).toBeUndefined();
  });

  it('weigh more with a word of medicine (R106)', () => {
    const sentence = 'Nadroparine continueren svp zes weken.';
    expect(actOf('Nadroparine zes weken continueren.', 'nl', false)).toBeUndefined();
    expect(actOf('Nadroparine zes weken continueren.', 'nl', true)).toBe('request');
    expect(actOf(sentence)).toBe('request');
  });

  it.each([
    ['The patient exaggerates her pain.', 'warning'],
    ['Do not tell her about the scan.', 'withheld'],
    ['You do not have to tell your employer.', undefined],
  ])('hold in English: %s (R106)', (sentence, act) => {
    expect(actOf(sentence, 'en')).toBe(act);
  });
});
