import { describe, expect, it } from 'vitest';

import { unknownWordRule } from '#shared/plain-language/rules/unknown-word-rule.ts';
import { readingOf, termOf, textsOf } from '../bare-reading.ts';

const known = 'behandeling knie wij zien een de u heeft pijn in op foto klep lever onderzoek arts patiënt tablet';
const words = { byFrequency: known.split(' '), names: ['jansen', 'theunisse'] };
const entries = [
  termOf('embolie', 'bloedprop', { plain: [{ text: 'bloedprop', article: 'de', plural: 'bloedproppen' }] }),
  ...[termOf('distorsie', 'verzwikking'), termOf('biopsie', 'hapje weefsel'), termOf('mitralis', 'hartklep')],
  termOf('diabetes', 'suikerziekte', { known: true }),
  termOf('ptosis', 'hangend ooglid'),
];
const knowledge = { entries, words };
const foundIn = (text: string) => unknownWordRule(readingOf(text, knowledge));

describe('a word that no list knows', () => {
  it.each([
    ['emboliebehandeling', 'behandeling van de bloedprop'],
    ['kniedistorsie', 'verzwikking (knie)'],
    ['leverbiopsie', 'hapje weefsel (lever)'],
  ])('is read by its parts: %s', (word, plain) => {
    expect(foundIn(`U heeft een ${word}.`)).toMatchObject([{ kind: 'term', lemma: word, plain: [plain] }]);
  });

  it('has no words for it when it has three parts', () => {
    expect(foundIn('Een mitralisklepbehandeling.')).toMatchObject([{ kind: 'term', plain: [] }]);
  });

  it.each([
    ['gastritis', { kind: 'term', explanation: 'ontsteking van de maag', why: { key: 'probably-means' } }],
    ['nefrectomie', { kind: 'term', why: { values: { meaning: 'weghalen van de nier met een operatie' } } }],
    ['quadrectomie', { kind: 'term', explanation: null, why: { key: 'probably-medical' } }],
    ['kortis', { kind: 'word', why: { key: 'rare-word' } }],
    ['intermitteren', { kind: 'word', why: { key: 'rare-word' } }],
    ['fluctuatie', { kind: 'word', why: { key: 'rare-word' } }],
  ])('is judged by its letters: %s', (word, found) => {
    expect(foundIn(`U heeft ${word}.`)).toMatchObject([found]);
  });

  it('is a rare word among many terms', () => {
    expect(textsOf(unknownWordRule, 'Embolie, distorsie en ptosis, brakvolk.', knowledge)).toEqual(['brakvolk']);
    expect(textsOf(unknownWordRule, 'U heeft een brakvolk.', knowledge)).toEqual([]);
  });

  it('is said once a paragraph', () => {
    expect(textsOf(unknownWordRule, 'De gastritis. Gastritis, een GASTRITIS.', knowledge)).toEqual(['gastritis']);
  });

  it.each([
    ...[
      'U heeft pijn.',
      'U heeft een embolie.',
      'De heer Gastritis belt.',
      'U heeft jansen.',
      'Een diabetesbehandeling.',
    ],
    ...[
      'U heeft brakwol.',
      'U heeft persisterend pijn.',
      'De knieën.',
      'Tabletten.',
      'U heeft PANCREATITIS.',
      'U heeft gastritis2.',
    ],
    ...['U heeft gas-tritis.', ''],
  ])('is not in "%s"', (text) => {
    expect(textsOf(unknownWordRule, text, knowledge)).toEqual([]);
  });

  it('is not looked for in English', () => {
    expect(textsOf(unknownWordRule, 'You have gastritis.', { ...knowledge, language: 'en' })).toEqual([]);
  });
});
