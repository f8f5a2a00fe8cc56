import { describe, expect, it } from 'vitest';

import { loadChecker } from '#shared/plain-language/languages.ts';
import type { Language } from '#shared/plain-language/model.ts';

const checkers = { nl: await loadChecker('nl'), en: await loadChecker('en') };

const themesIn = (text: string, language: Language = 'nl') =>
  checkers[language]
    .check(text)
    .findings.filter(({ kind }) => kind === 'third-party')
    .map(({ theme }) => theme);

describe('weak signals that together tell of somebody else', () => {
  it.each([
    ['an illness that only the lexicon knows', 'Haar zus heeft coeliakie.', 'health'],
    ['a line of family history', 'Familie: vader DM2, moeder reuma.', 'health'],
    ['the cause of a death', 'Uw tante overleed op haar 39e aan eierstokkanker.', 'health'],
    ['a person of the patient who is operated on', 'De dochter van patiënte is geopereerd.', 'health'],
    ['one word that says enough of its subject', 'Inwonende zoon ligt hele dagen in bed.', 'health'],
    ['what is done with the things of the reader', 'Uw zoon heeft uw pinpas meegenomen.', 'money'],
    ['what is done with the things of the patient', 'Dochter eist haar erfdeel op.', 'money'],
    ['a deed', 'Uw trainer is geschorst na een klacht.', 'justice'],
    ['a word for what goes wrong', 'Uw schoonmoeder beledigt u.', 'relation'],
    ['two faint words with hearsay', 'Volgens u is uw zwager vaak boos.', 'relation'],
    ['what nobody tells of a helpful relative', 'Uw zoon trekt de gordijnen nooit meer open.', 'relation'],
  ])('find %s: %s (R107)', (_what, text, theme) => {
    expect(themesIn(text)).toEqual([theme]);
  });

  it.each([
    ['the patient is the subject', 'Hij mist zijn vrouw en huilt.'],
    ['it is what somebody does for the patient', 'Haar zoon heeft de insuline klaargezet.'],
    ['it is an offer', 'Uw vrouw mag niet zwanger worden.'],
    ['it is what need not be', 'Uw kinderen hoeven niet te worden onderzocht.'],
    ['it may come', 'Krijgt uw man koorts, dan belt u ons.'],
    ['it is asked', 'Heeft uw zus ook reuma?'],
    ['a relative tells how the patient is', 'Haar dochter vertelt dat zij slecht eet en huilt.'],
    ['the illness is what a test is for', 'Uw broer was bij de uitleg over de chemo.'],
    ['it is denied', 'Uw broer is niet ziek.'],
    ['a colleague of the writer does it', 'Mijn collega belt u morgen over uw kanker.'],
    ['relatives do what relatives do', 'Uw zus woont om de hoek en komt elke dag.'],
  ])('find nothing where %s: %s (R107)', (_when, text) => {
    expect(themesIn(text)).toEqual([]);
  });

  it.each([
    ['Your aunt had leukaemia.', ['health']],
    ['Your brother stole your bank card.', ['justice']],
    ['Her daughter helps with the insulin.', []],
    ['Your wife may not get pregnant.', []],
  ])('are weighed in English: %s (R107)', (text, themes) => {
    expect(themesIn(text, 'en')).toEqual(themes);
  });
});

describe('somebody who was named before', () => {
  it('is meant by the first name alone in the sentences after (R107)', () => {
    const before = 'Uw teamgenoot Joris bracht u hierheen.';
    expect(themesIn(`${before} Volgens u slikt Joris antidepressiva.`)).toEqual(['health']);
    expect(themesIn('Volgens u slikt Joris antidepressiva.')).toEqual([]);
  });

  it('is meant by a pronoun over a sentence to the reader, and not for ever (R107)', () => {
    const broer = 'Uw broer bracht u. U sliep slecht.';
    const between = 'U was moe. U had dorst. U rustte.';
    expect(themesIn(`${broer} Hij is verslaafd.`)).toEqual(['health']);
    expect(themesIn(`${broer} ${between} Hij is verslaafd.`)).toEqual([]);
  });
});

describe('a text that is all signals', () => {
  it('costs no more than a long one (R107)', () => {
    const began = performance.now();
    themesIn('vader kanker DM2 '.repeat(4_000));
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});
