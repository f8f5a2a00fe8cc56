import { describe, expect, it } from 'vitest';

import { passiveRule } from '#shared/plain-language/rules/passive-rule.ts';
import { textsOf } from '../bare-reading.ts';

const another = { nl: ' De pil wordt gestopt.', en: ' The pill was stopped.' };
/** A single passive is not said, so that another stands behind it. */
const foundIn = (text: string, language: 'nl' | 'en' = 'nl') =>
  textsOf(passiveRule, text + another[language], { language }).slice(0, -1);

describe('a Dutch passive', () => {
  it.each([
    ['Er wordt een foto gemaakt.', 'wordt een foto gemaakt'],
    ['De knie werd onderzocht.', 'werd onderzocht'],
    ['De pillen worden opgehaald.', 'worden opgehaald'],
    ['De wond moet worden verzorgd.', 'worden verzorgd'],
    ['De knie zal geopereerd worden.', 'geopereerd worden'],
    ['De brief is door de arts geschreven.', 'is door de arts geschreven'],
    ['De patiënten werden ontslagen.', 'werden ontslagen'],
    ['De tumor wordt bestraald.', 'wordt bestraald'],
    ['Het bloed werd afgenomen.', 'werd afgenomen'],
    ['Dat wordt zo gedaan.', 'wordt zo gedaan'],
  ])('is in "%s"', (text, found) => {
    expect(foundIn(text)).toEqual([found]);
  });

  it.each([
    ...[
      'U wordt gebeld.',
      'U wordt verwacht om negen uur.',
      'Wordt u benauwd?',
      'U bent geboren in mei.',
      'Het wordt beter.',
    ],
    ...['De brief is geschreven.', 'U heeft gegeten.', 'Wij hebben een foto gemaakt.', 'Het wordt een lang gesprek.'],
    ...['U wordt verkouden.', 'Het wordt koud, en u heeft gegeten.', 'Dit wordt vergoed.', 'De pijn wordt erger.'],
  ])('is not in "%s"', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe('an English passive', () => {
  it.each([
    ['A scan was done.', 'was done'],
    ['Your knee was carefully examined.', 'was carefully examined'],
    ['The letter has been sent.', 'been sent'],
    ['You will be seen by a nurse.', 'be seen'],
  ])('is in "%s"', (text, found) => {
    expect(foundIn(text, 'en')).toEqual([found]);
  });

  it.each([
    'You are tired.',
    'We examined your knee.',
    'Your leg is swollen.',
    'It is red.',
    'You are allowed to walk.',
  ])('is not in "%s"', (text) => {
    expect(foundIn(text, 'en')).toEqual([]);
  });
});

describe('passives', () => {
  it('are silent when there is one', () => {
    expect(textsOf(passiveRule, 'Er wordt een foto gemaakt.')).toEqual([]);
  });

  it('are silent when they are few in a long text', () => {
    const text = `De pil wordt gestopt. ${'Wij helpen u graag. '.repeat(40)}De foto wordt gemaakt.`;
    expect(textsOf(passiveRule, text)).toEqual([]);
  });

  it('are said once a sentence', () => {
    const text = 'De foto wordt gemaakt en de pil wordt gestopt. De wond werd verzorgd.';
    expect(textsOf(passiveRule, text)).toEqual(['wordt gemaakt', 'werd verzorgd']);
  });
});
