import { visibleText } from '#shared/kernel/visible-text.ts';
import { en } from '#shared/locales/en.ts';
import { nl } from '#shared/locales/nl.ts';
import type { Checker } from '#shared/plain-language/checker.ts';
import { loadChecker } from '#shared/plain-language/languages.ts';
import { additionsOf } from '#shared/plain-language/organisation/additions.ts';
import type { OrganisationEntry } from '#shared/plain-language/organisation/entry.ts';
import type { PlacedFault } from '#shared/plain-language/organisation/list.ts';
import { type Check, type Language, languages, type Why } from '#shared/plain-language/model.ts';
import type { Command, CommandCall, CommandResult } from './command.ts';
import { organisationWords } from './organisation-words.ts';
import { Stop } from './stop.ts';
import { answerLines, wholeText } from './text-input.ts';
import { filled } from './texts.ts';

type LanguageTexts = typeof nl.language;
const texts: Readonly<Record<Language, LanguageTexts>> = { nl: nl.language, en: en.language };

/** Faults of a file that are shown one by one. */
const mostShown = 50;

const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value);

function whyOf(why: Why, { why: words }: LanguageTexts): string {
  if (why.from === 'lexicon') return why.text;
  return filled(Object.hasOwn(words, why.key) ? words[why.key as keyof typeof words] : why.key, why.values ?? {});
}

/** A check as it is told to other programs. */
function told({ words, sentences, findings, level }: Check, told: LanguageTexts) {
  const reasons = level.reasons.map(({ reason, value }) => filled(told.reason[reason], { value }));
  return {
    level: { band: level.band, score: level.score, reasons },
    words,
    sentences,
    findings: findings.map(({ kind, start, end, text, plain, why, theme }) => ({
      kind,
      start,
      end,
      text,
      plain,
      why: whyOf(why, told),
      ...(theme === undefined ? {} : { theme }),
    })),
  };
}

function linesFor(check: Check, words: LanguageTexts): readonly string[] {
  const { band, score, reasons } = told(check, words).level;
  const shown = check.findings.map(({ kind, text, plain, why }) => {
    const meant = plain.length > 0 ? plain.join(' / ') : whyOf(why, words);
    return `  ${words.kind[kind]}: ${visibleText(text).replace(/\s+/g, ' ')} -> ${meant}`;
  });
  return [
    `${words.level[band]} (${words.level.estimate}): ${score}`,
    ...reasons.map((reason) => `  ${reason}`),
    ...shown,
  ];
}

function askedLanguage({ asked }: CommandCall): Language {
  const { lang = 'nl' } = asked;
  if (!isLanguage(lang)) throw new Stop('unknown-language', { language: lang });
  return lang;
}

/** Where the file of an organisation is wrong. With one fault none of it counts, so that nobody trusts half a list. */
function refused(
  faults: readonly PlacedFault[],
  { around, texts: { error, organisation } }: CommandCall,
): CommandResult {
  const { organisationFault } = texts[around.language];
  const places = faults.slice(0, mostShown).map(({ line, code }) => {
    const place = line === 0 ? organisation.wholeFile : filled(organisation.line, { line });
    return `  ${place}: ${organisationFault[code]}`;
  });
  const more = faults.length > mostShown ? [filled(organisation.more, { count: faults.length - mostShown })] : [];
  const heading = filled(error['organisation-refused'], { count: faults.length });
  return { value: { faults }, lines: [], complaints: [heading, ...places, ...more], isDone: false };
}

/** Checkers are made once for a run, the first time a text asks for their language. */
function keptCheckers(entries: readonly OrganisationEntry[]) {
  const kept = new Map<Language, Promise<Checker>>();
  return (language: Language) => {
    const checker = kept.get(language) ?? loadChecker(language, additionsOf(entries, language));
    kept.set(language, checker);
    return checker;
  };
}

/** Checks a text, or one a line, for what a lay reader does not understand. Needs no clinic and no password. */
export const checkLanguage: Command = async (call) => {
  const language = askedLanguage(call);
  const { entries, faults } = await organisationWords(call, language);
  if (faults.length > 0) return refused(faults, call);
  const checkerOf = keptCheckers(entries);
  if (call.asked.lines) {
    return answerLines(call, async ({ text, rest }) => {
      const own = isLanguage(rest['lang']) ? rest['lang'] : language;
      return told((await checkerOf(own)).check(text), texts[call.around.language]);
    });
  }
  const check = (await checkerOf(language)).check(await wholeText(call));
  const words = texts[call.around.language];
  return { value: told(check, words), lines: linesFor(check, words), isDone: true };
};
