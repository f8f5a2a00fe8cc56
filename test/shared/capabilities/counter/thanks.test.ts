import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isOnlyThanks, isShortThanks } from '#shared/capabilities/counter/thanks.ts';
import type { Instant } from '#shared/kernel/time.ts';

const thanks = [
  'Bedankt!',
  'Hartelijk dank voor uw snelle antwoord.',
  'Dank u wel, dat is heel duidelijk.',
  'dankjewel 👍',
  'Super bedankt voor de uitleg en fijn weekend!',
  'Thx',
  'Beste dokter,\nDank voor uw duidelijke uitleg, ik ben gerustgesteld.\nMet vriendelijke groet,\nL. Fontein',
  'Ok, bedankt voor de moeite',
  'Heel erg bedankt voor het snelle antwoord, nu weet ik genoeg.',
  'Thank you so much for your quick reply!',
  'Thanks, that is all clear now. Best regards',
  'Dank u, fijne dag nog',
];

const questions = [
  'Bedankt, maar kan ik ook sporten?',
  'Bedankt. Kan ik ook sporten',
  'Dank u wel, de pijn is wel erger geworden',
  'Bedankt, ik heb nog een vraag',
  'Dank, graag nog een recept',
  'Bedankt, ik heb het benauwd',
  'Dank voor uw antwoord. Ik wil er niet meer zijn.',
  'Thanks but I still have a fever',
  'Bedankt, 39 graden',
  'Bedankt, maar dit antwoord helpt mij niet',
  'Ik ben niet blij',
  'Hallo',
  '',
  'Fijne dag',
  'Geen dank aan u, u luistert niet',
  'Bedankt. Wilt u mij bellen',
  'Bedankt, ik bloed nog steeds',
  'Bedankt\nik val steeds flauw',
  'Bedankt voor niets, klacht volgt',
  'Dank u. Mijn moeder is overleden.',
];

describe('a short thanks', () => {
  it.each(thanks)('R23: is one: %s', (text) => {
    expect(isShortThanks(text)).toBe(true);
  });

  it.each(questions)('R23: is none: %s', (text) => {
    expect(isShortThanks(text)).toBe(false);
  });

  it('is never long', () => {
    expect(isShortThanks('bedankt '.repeat(40))).toBe(false);
  });

  it('is none with any other word in it', () => {
    const others = fc.constantFrom('pijn', 'bloed', 'niet', 'maar', 'wanneer', 'koorts', 'bellen');
    fc.assert(
      fc.property(fc.constantFrom(...thanks), others, (text, word) => {
        expect(isShortThanks(`${word} ${text}`)).toBe(false);
        expect(isShortThanks(`${text}\n${word}`)).toBe(false);
      }),
    );
  });

  it('is decided for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
        expect(isShortThanks(text)).toBeTypeOf('boolean');
      }),
    );
  });
});

describe('only thanks since the answer', () => {
  const sentAt = '2026-11-23T09:30:00.000Z' as Instant;
  const one = { kind: 'patient-question', body: 'Bedankt!', sentAt, hasAttachment: false };
  const quiet = () => false;

  it('needs an answer before it', () => {
    expect(isOnlyThanks({ isAnswered: true, unanswered: [one] }, quiet)).toBe(true);
    expect(isOnlyThanks({ isAnswered: false, unanswered: [one] }, quiet)).toBe(false);
    expect(isOnlyThanks({ isAnswered: true, unanswered: [] }, quiet)).toBe(false);
  });

  it('is not so with a question among it, an attachment or an alarm', () => {
    const asks = { ...one, body: 'Mag ik sporten?' };
    expect(isOnlyThanks({ isAnswered: true, unanswered: [one, asks] }, quiet)).toBe(false);
    expect(isOnlyThanks({ isAnswered: true, unanswered: [{ ...one, hasAttachment: true }] }, quiet)).toBe(false);
    expect(isOnlyThanks({ isAnswered: true, unanswered: [one] }, () => true)).toBe(false);
  });
});
