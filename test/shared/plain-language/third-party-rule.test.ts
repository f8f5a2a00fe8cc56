import { describe, expect, it } from 'vitest';

import { createChecker } from '#shared/plain-language/checker.ts';
import type { Language } from '#shared/plain-language/model.ts';
import { createVocabulary } from '#shared/plain-language/words/vocabulary.ts';

const vocabulary = createVocabulary({ byFrequency: [], others: [], everyday: [], names: [] });
const bare = (language: Language) => createChecker({ language, entries: [], vocabulary });
const checkers = { nl: bare('nl'), en: bare('en') };

const passagesIn = (text: string, language: Language = 'nl') =>
  checkers[language].check(text).findings.filter(({ kind }) => kind === 'third-party');

const dutchPassages = {
  health: [
    'Uw moeder is al jaren depressief.',
    'Uw vader is alcoholist en drinkt weer sinds de zomer.',
    'Patiënt vertelt dat zijn broer verslaafd is aan cocaïne.',
    'Moeder bekend met borderline, vader met een bipolaire stoornis.',
    'FA: oom suïcide, tante opname in psychiatrische kliniek.',
    'De zus van patiënte heeft een eetstoornis.',
    'Haar man drinkt dagelijks een fles wijn.',
    'U bent bang voor een terugval van uw zoon, die drugs gebruikt.',
    'Uw oom heeft zich verhangen toen u tien jaar was.',
    'Uw nicht Tanja is draagster van een BRCA1-mutatie.',
    'Zijn vriend is hiv-positief.',
    'Uw ex-man heeft chlamydia gehad.',
    'Uw dochter heeft vorig jaar een abortus gehad.',
    'Bij uw halfbroer is schizofrenie vastgesteld.',
    'U zorgt al jaren voor uw verslaafde dochter.',
    'U maakt zich zorgen over de psychische problemen van uw zwager.',
    'De buurvrouw slikt antidepressiva.',
    'Uw stiefvader is opgenomen geweest in een kliniek om af te kicken.',
    'Uw schoonmoeder is dementerend en vraagt veel zorg.',
    'Opa pleegde zelfmoord in 1998.',
    'Uw vrouw wordt behandeld voor een depressie.',
    'Van uw neef weten wij dat hij gokt.',
    'Uw werkgever zit zelf met een burn-out thuis.',
    'De vrouw van meneer is psychotisch.',
    'Haar compagnon is uitbehandeld.',
    'Broer met diabetes type 2, zus gezond.',
    'Uw man is vorige week geopereerd aan zijn knie.',
    'Uw moeder had borstkanker.',
    'Uw opa had een beroerte.',
    'Uw vader had hoge bloeddruk en uw moeder reuma.',
    'Uw vrouw is zwanger en het gaat goed met haar.',
    'Uw zus had een agressieve vorm van borstkanker.',
    'Vader overleden aan longkanker.',
  ],
  money: [
    'Uw man heeft grote schulden.',
    'De ouders zitten in de schuldsanering.',
    'Haar vader is vorig jaar failliet gegaan.',
    'Uw zoon leeft van een bijstandsuitkering.',
    'Er is loonbeslag gelegd bij uw partner.',
    'Uw broer is dakloos sinds hij zijn baan kwijt is.',
    'Moeder kan niet rondkomen en gaat naar de voedselbank.',
    'Uw ex betaalt de alimentatie al maanden niet.',
    'Het gezin heeft een huurachterstand.',
    'Uw schoonzoon is op staande voet ontslagen.',
    'Uw zus heeft geld van oma gestolen.',
    'De schulden van uw ex-vriend drukken op het gezin.',
  ],
  relation: [
    'De ouders van patiënt liggen in een vechtscheiding.',
    'Uw ouders zijn gescheiden toen u acht was.',
    'Uw man heeft een verhouding gehad; hij ging vreemd met een collega.',
    'Uw dochter ligt in scheiding.',
    'Uw zoon heeft een affaire.',
    'Vader sloeg moeder regelmatig.',
    'U wordt door uw man geslagen.',
    'Uw partner bedreigt u met een mes.',
    'Haar stiefvader heeft haar als kind misbruikt.',
    'Er is veel ruzie tussen uw dochters over de zorg.',
    'Uw zus heeft geen contact meer met uw ouders.',
    'Haar ex-partner strijdt om de voogdij over de kinderen.',
    'Uw schoonzoon kleineert uw dochter.',
    'Zij is bang voor haar broer.',
    'U heeft een conflict met uw leidinggevende.',
  ],
  justice: [
    'Zijn vader zit in de gevangenis.',
    'Uw zoon is opgepakt voor diefstal.',
    'De broer van mevrouw heeft een strafblad.',
    'Uw kinderen zijn uit huis geplaatst.',
    'Veilig Thuis is betrokken bij het gezin.',
    'Haar ex heeft een contactverbod.',
    'Uw man moet voor de rechter verschijnen.',
    'De politie is bij uw buren geweest.',
    'Jeugdzorg houdt toezicht op de kinderen van uw zus.',
    'Uw vriend is illegaal in Nederland.',
    'Uw kleinzoon heeft een taakstraf gekregen.',
    'Uw broer dealt.',
  ],
  'child-confidential': [
    'Femke wil niet dat haar moeder dit leest.',
    'Sam vertelt in vertrouwen dat hij blowt.',
    'Zijn ouders mogen dit niet weten.',
    'De jongere vraagt dit niet aan vader te vertellen.',
    'Ouders weten niet dat zij de pil gebruikt.',
    'Zij durft thuis niet te vertellen dat zij een vriend heeft.',
    'Dit heeft zij buiten aanwezigheid van moeder verteld.',
    'Hij is bang dat zijn vader erachter komt.',
    'Niet delen met ouders: hij heeft seksueel contact gehad.',
    'Je hebt ons in vertrouwen verteld dat je ouders je slaan.',
  ],
} as const;

const dutchHarmless = [
  'Uw moeder komt mee naar de afspraak.',
  'Zijn vrouw belt morgen voor de uitslag.',
  'U woont samen met uw man en twee kinderen.',
  'Uw dochter helpt u met de medicijnen.',
  'Hartinfarct bij vader op 60-jarige leeftijd.',
  'In uw familie komt suikerziekte voor.',
  'U bent gescheiden.',
  'U bent gescheiden van uw man en woont nu alleen.',
  'U bent depressief sinds uw man is overleden.',
  'Na het overlijden van uw vader bent u depressief geworden.',
  'U heeft schulden en uw zoon helpt u met de administratie.',
  'Uw man steunt u bij uw depressie.',
  'Patiënt is verslaafd; zijn moeder komt mee.',
  'Patiënte heeft een angststoornis en woont bij haar ouders.',
  'Moeder vertelt dat hij depressief is.',
  'Zijn moeder maakt zich zorgen over zijn drankgebruik.',
  'Uw partner kan zich laten testen.',
  'Praat erover met uw familie.',
  'Praat met uw partner over uw angst en depressie.',
  'Vertel uw partner dat u een soa heeft.',
  'Heeft uw partner ook een soa?',
  'Als uw partner een soa heeft, moet u zich laten testen.',
  'Uw kinderen kunnen drager zijn van het gen.',
  'Uw broers en zussen hebben 50 procent kans dat zij drager zijn.',
  'Uw familieleden kunnen erfelijkheidsonderzoek laten doen.',
  'Mensen met een depressie vinden steun bij hun partner.',
  'Komt depressie voor in uw familie?',
  'Bent u bang voor uw partner?',
  'Als uw partner u slaat, bel dan Veilig Thuis.',
  'Neem gerust uw partner of een vriend mee.',
  'Uw man mag bij de operatie blijven.',
  'U kunt ook met de psycholoog praten, samen met uw partner.',
  'Een psycholoog kan u en uw gezin helpen.',
  'Uw hart slaat soms over, net als bij uw moeder.',
  'Uw vader drinkt genoeg water.',
  'Uw moeder heeft geen schulden.',
  'Uw broer is niet verslaafd.',
  'Geen psychiatrische aandoeningen bij vader of moeder.',
  'U zit in de ziektewet en uw vrouw werkt vier dagen.',
  'U en uw man zijn gescheiden.',
  'U bent vader van drie kinderen en heeft een burn-out.',
  'Uw kind mag een knuffel meenemen.',
  'Uw kind heeft ADHD.',
  'Laat uw kinderen niet bij de medicijnen komen.',
  'Een van de ouders mag mee naar de operatiekamer.',
  'Is uw kind jonger dan 16 jaar? Dan komt een van de ouders mee.',
  'Uw dochter is verpleegkundige.',
  'Uw zoon is ontslagen uit het ziekenhuis.',
  'Uw moeder is 88 jaar geworden.',
  'Samen met uw dochter bespraken wij de behandeling van uw hart.',
  'U heeft in de gevangenis gezeten en woont nu bij uw zus.',
  'Uw partner hoeft geen condoom te gebruiken.',
  'Wij spraken u en uw echtgenote op de polikliniek.',
  'Een man van 45 jaar met een depressie.',
];

const englishPassages = {
  health: [
    'Your mother has been depressed for years.',
    'His brother is addicted to cocaine.',
    'Your husband drinks too much.',
    'Your mother died of lung cancer.',
    'Her sister died by suicide.',
    'Your cousin is a carrier of the BRCA2 mutation.',
    "You worry about your father's schizophrenia.",
  ],
  money: ['Your son has large debts.', 'Her husband went bankrupt last year.', 'Your daughter lives on benefits.'],
  relation: ['Your parents divorced when you were ten.', 'Her husband hits her.', 'Your husband is having an affair.'],
  justice: [
    'His father is in prison.',
    'Social services are involved with the family.',
    'Your son was arrested for theft.',
  ],
  'child-confidential': [
    'Emma does not want her mother to read this.',
    'She told us in confidence that she smokes.',
    'His parents must not know that he came here.',
  ],
} as const;

const englishHarmless = [
  'Your mother will come with you.',
  'His wife calls tomorrow for the result.',
  'Your father had a heart attack at 60.',
  'You are divorced.',
  'You have been depressed since your husband died.',
  'Talk to your family about it.',
  'Your partner can be tested too.',
  'Your children may be carriers of the gene.',
  'Does your partner have an infection?',
  'If your partner has chlamydia, you need treatment.',
  'People with depression find support with their partner.',
  'Your brother has no debts.',
  'You live with your husband and two children.',
  'Your husband supports you with your depression.',
  "Your sister's heart beats regularly.",
];

const casesOf = (groups: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(groups).flatMap(([theme, texts]) => texts.map((text) => [text, theme] as const));

describe('a passage about somebody else', () => {
  it.each(casesOf(dutchPassages))('is found: %s (R107)', (text, theme) => {
    const found = passagesIn(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ text, theme, lemma: theme, why: { from: 'rule', key: `third-party-${theme}` } });
  });

  it.each(casesOf(englishPassages))('is found in English: %s (R107)', (text, theme) => {
    expect(passagesIn(text, 'en').map((one) => one.theme)).toEqual([theme]);
  });

  it.each(dutchHarmless)('is not what this is: %s (R107)', (text) => {
    expect(passagesIn(text)).toEqual([]);
  });

  it.each(englishHarmless)('is not what this is in English: %s (R107)', (text) => {
    expect(passagesIn(text, 'en')).toEqual([]);
  });
});

describe('a pronoun in the next sentence', () => {
  it('goes on with somebody else, and makes one passage with what came before', () => {
    const passage = 'Uw broer is verslaafd. Hij heeft ook schulden.';
    expect(passagesIn(`U was hier. ${passage} Wij zien u terug.`).map(({ text }) => text)).toEqual([passage]);
  });

  it('goes on with somebody who was only named', () => {
    expect(passagesIn('Uw zus was erbij. Zij is opgenomen geweest met een psychose.').map(({ text }) => text)).toEqual([
      'Zij is opgenomen geweest met een psychose.',
    ]);
  });

  it('does not go on with somebody of the other sex, who is the patient', () => {
    expect(passagesIn('Zijn vrouw kwam mee. Hij is depressief.')).toEqual([]);
  });
});

describe('a letter to parents', () => {
  it('may tell what their own child has', () => {
    expect(passagesIn('Beste ouders van Lot,\n\nUw dochter heeft een angststoornis.')).toEqual([]);
    expect(passagesIn('Beste mevrouw Lot,\n\nUw dochter heeft een angststoornis.')).toHaveLength(1);
  });
});
