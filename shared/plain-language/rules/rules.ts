import type { Language } from '../model.ts';
import { addresseeRule } from './addressee-rule.ts';
import { clampRule } from './clamp-rule.ts';
import { colleagueRule } from './colleague-rule.ts';
import { lexiconRule } from './lexicon-rule.ts';
import { longSentenceRule } from './long-sentence-rule.ts';
import { negationRule } from './negation-rule.ts';
import { nominalRule } from './nominal-rule.ts';
import { numberRule } from './number-rule.ts';
import { passiveRule } from './passive-rule.ts';
import type { Rule } from './rule.ts';
import { thirdPartyRule } from './third-party-rule.ts';
import { unknownAbbreviationRule } from './unknown-abbreviation-rule.ts';
import { unknownWordRule } from './unknown-word-rule.ts';

const both: readonly Rule[] = [
  lexiconRule,
  unknownAbbreviationRule,
  addresseeRule,
  numberRule,
  longSentenceRule,
  passiveRule,
  nominalRule,
  negationRule,
  thirdPartyRule,
  colleagueRule,
];

/** The rules for a language. */
export function rulesOf(language: Language): readonly Rule[] {
  return language === 'nl' ? [...both, unknownWordRule, clampRule] : both;
}
