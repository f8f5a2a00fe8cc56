import { describe, expect, it } from 'vitest';

import { loadChecker } from '#shared/plain-language/languages.ts';

const checker = await loadChecker('nl');
const greeting = 'Beste mevrouw De Wit,\n\nUw knie herstelt goed en u loopt weer.\n\n';
const foundIn = (text: string) =>
  checker
    .check(text)
    .findings.filter(({ kind }) => kind === 'colleague')
    .map((one) => one.text);

describe('somebody whom a letter to the patient never named', () => {
  it.each([
    'Zij verwacht te veel van de ingreep.',
    'Haar stemming baart mij zorgen.',
    'Mw. is overtuigd van een operatie.',
    'Waarschijnlijk gelooft hij er zelf niet in.',
  ])('is the patient, spoken of to a colleague: %s (R106)', (sentence) => {
    expect(foundIn(greeting + sentence)).toEqual([sentence]);
  });

  it.each([
    'Mijn zus kent de arts. Zij verwacht te veel van de ingreep.',
    'De fysiotherapeut belt u. Zij verwacht u om tien uur.',
    'De pleister mag eraf. Hij is waterdicht.',
    'U kunt last hebben van uw haar.',
  ])('is somebody else or a thing: %s (R106)', (text) => {
    expect(foundIn(greeting + text)).toEqual([]);
  });

  it('is no reason where nothing is told to a patient (R106)', () => {
    expect(foundIn('Zij verwacht te veel van de ingreep.')).toEqual([]);
  });
});

describe('a text without a greeting that never tells a patient anything', () => {
  it('is read by a colleague, also where it asks them something (R106)', () => {
    const question = 'Houdt u zelf contact met de ouders?';
    expect(foundIn(`Betrokkene is stabiel en werkt drie dagen. ${question}`)).toEqual([question]);
    expect(foundIn(`U bent stabiel en u werkt drie dagen. ${question}`)).toEqual([]);
  });
});
