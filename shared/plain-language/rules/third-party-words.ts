import type { Language, ThirdPartyTheme } from '../model.ts';
import { createCues, type Cues, listed } from './cues.ts';
import type { CueTie, ThemeCue, TiedCues } from './third-party-cue.ts';
import { englishCues } from './third-party-words-en.ts';
import { dutchOtherCues } from './third-party-words-nl-more.ts';
import { dutchNoteCues } from './third-party-words-nl-notes.ts';
import { dutchConfidentialCues, dutchHealthCues, dutchMoneyCues } from './third-party-words-nl.ts';
import { dutchJusticeCues, dutchRelationCues } from './third-party-words-nl-home.ts';

type ThemeCues = Readonly<Record<ThirdPartyTheme, TiedCues>>;

const written: Readonly<Record<Language, readonly ThemeCues[]>> = {
  nl: [
    {
      health: dutchHealthCues,
      money: dutchMoneyCues,
      relation: dutchRelationCues,
      justice: dutchJusticeCues,
      'child-confidential': dutchConfidentialCues,
    },
    dutchOtherCues,
    dutchNoteCues,
  ],
  en: [englishCues],
};

const themes = ['health', 'money', 'relation', 'justice', 'child-confidential'] as const;

const ofSomebody: readonly CueTie[] = ['own', 'careful', 'shared'];

function cuesOf(language: Language, ties: readonly CueTie[]): Cues<ThemeCue> {
  return createCues(
    themes.flatMap((theme) =>
      ties.map((tie) => {
        const cues = written[language].flatMap((lists) => listed(lists[theme][tie] ?? ''));
        return [{ theme, tie }, cues] as const;
      }),
    ),
  );
}

/** What is sensitive when it is said of somebody else, by language. */
export const themeCues: Readonly<Record<Language, Cues<ThemeCue>>> = {
  nl: cuesOf('nl', ofSomebody),
  en: cuesOf('en', ofSomebody),
};

/** What must be kept from others, whoever it is about, by language. */
export const confidenceCues: Readonly<Record<Language, Cues<ThemeCue>>> = {
  nl: cuesOf('nl', ['confidence']),
  en: cuesOf('en', ['confidence']),
};

/** What looks like a cue and is none: `het hart slaat over`, `een agressieve vorm van kanker`. */
const harmless: Readonly<Record<Language, string>> = {
  nl: `
    slaat|slaan|sloeg … over, hart … slaat|slaan|sloeg, slaat … op, sloeg … aan, slaat … aan
    agressief|agressieve … tumor|vorm|kanker|behandeling|gezwel|soort, agressief groei*
    ontslagen uit, ontslagen naar huis, drinkt … water|thee|koffie|vocht|melk|sap|drinken, dronk … water|thee|koffie|melk
    te veel|weinig … water, boete … afspraak, gescheiden … inzamel*|afval|kamers|bewaren, in conflict met, uit elkaar … houden
    opgenomen … ziekenhuis|hartbewaking|cardiologie|intensive, psychische steun, spanning tussen de schouders
    van de kaart, gesprek met de psycholoog voor u, geen contact meer opnemen, zit vast aan, uit elkaar … halen|gehaald
    in behandeling genomen, aanmaning … rekening, niet verzekerd voor, niet rond de, bedreigend*`,
  en: `
    heart … beat|beats|hit, beats per, hit … head|floor, aggressive … tumour|tumor|form|cancer|treatment|type, threw up, throws up
    drinks … water|tea|coffee|milk|fluids, drank … water|tea|coffee, life threatening, threatening, separated from each
    discharged from, court of, side effects, on trial basis, pushes up, pushed back, benefits of, benefits from, the benefits
    no longer in contact with the ward, insurance … covers, speed of, speed up, admitted … hospital, drug interactions, in care homes`,
};

const vetoesOf = (language: Language) => createCues([[true as const, listed(harmless[language])]]);

/** What looks like a cue and is none, by language. */
export const harmlessCues: Readonly<Record<Language, Cues<true>>> = { nl: vetoesOf('nl'), en: vetoesOf('en') };
