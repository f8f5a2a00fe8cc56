import { describe, expect, it } from 'vitest';

import { createChecker } from '#shared/plain-language/checker.ts';
import type { Language } from '#shared/plain-language/model.ts';
import { createVocabulary } from '#shared/plain-language/words/vocabulary.ts';

const vocabulary = createVocabulary({ byFrequency: [], others: [], everyday: [], names: [] });
const bare = (language: Language) => createChecker({ language, entries: [], vocabulary });
const checkers = { nl: bare('nl'), en: bare('en') };

const foundIn = (text: string, language: Language = 'nl') =>
  checkers[language].check(text).findings.filter(({ kind }) => kind === 'colleague');

const dutchSentences = {
  request: [
    'Graag controle van de nierfunctie in uw praktijk.',
    'S.v.p. recept overnemen.',
    'Verzoek om medebehandeling.',
    'Gaarne uw beoordeling.',
    'Wilt u de medicatie herhalen?',
    'Graag uw advies over het verdere beleid.',
    'Wilt u de bloeddruk van patiënt over twee weken meten?',
    'Mag ik u verzoeken de controles van mevrouw over te nemen?',
    'Huisarts gaarne kalium controleren over een week.',
    'Ter overweging aan de huisarts: ophogen van de metoprolol.',
    'Kunt u haar verwijzen naar de fysiotherapeut?',
    'Zou u het recept willen uitschrijven?',
    'Graag overname van de zorg.',
    'Graag verwijzing naar de diëtist.',
    'Verzoek aan huisarts: lab herhalen na 3 maanden.',
    'Gelieve de medicatie te continueren.',
    'Wilt u patiënte oproepen voor bloedonderzoek?',
    'Ik verzoek u de INR te vervolgen.',
    'Graag lab prikken over 2 weken: Hb, ferritine.',
    'De huisarts wordt verzocht de pijnstilling af te bouwen.',
    'Aan de huisarts: graag de diuretica halveren.',
    'Wij vragen u de antidepressiva voor te schrijven.',
    'Wilt u de hechtingen bij hem verwijderen?',
    'POH graag glucosecontroles.',
    'Voor de diëtist: zij eet nauwelijks en valt nog altijd af.',
    'Te overwegen: start statine.',
    'Gaarne echo over een jaar.',
    'Bespreek met moeder hoe het gaat.',
  ],
  salutation: [
    'Geachte collega,',
    'Beste collega Jansen,',
    'Geachte collegae,',
    'Waarde collega,',
    'Beste huisarts,',
    'Geachte dokter De Wit,',
    'Amice,',
    'Met collegiale groet,',
    'Met collegiale hoogachting,',
    'Dank voor uw verwijzing van deze man.',
    'Op 3 mei zagen wij uw patiënt op de polikliniek.',
    'Bovengenoemde patiënt bezocht ons spreekuur.',
    'Ik ben gaarne tot nader overleg bereid.',
  ],
  copy: [
    'c.c. huisarts',
    'Cc: internist',
    'CC huisarts De Boer',
    'Kopie aan: dr. Smit',
    'Kopie aan de huisarts',
    'Afschrift aan verwijzer',
    'I.a.a. apotheek',
    'Kopie: huisarts',
  ],
  warning: [
    'Cave penicillineallergie.',
    'Cave: valgevaar.',
    'Let op: agressief.',
    'Let op: kan verbaal agressief reageren.',
    'Lastige familie.',
    'Veeleisende echtgenoot, neem de tijd.',
    'De dochter is erg dominant.',
    'Pas op, shopt bij meerdere artsen.',
    'Patiënt is claimend.',
    'DD: longembolie, pneumonie.',
    'Differentiaaldiagnostisch denken wij aan jicht.',
    'Familie dreigt met een klacht.',
    'Vraagt steeds om oxycodon.',
    'Niet alleen op huisbezoek gaan.',
    'Let op: echtgenoot luistert altijd mee.',
  ],
  withheld: [
    'Niet aan patiënt vertellen.',
    'Patiënt is niet op de hoogte.',
    'Nog niet besproken met patiënt.',
    'De uitslag is nog niet met haar besproken.',
    'Mevrouw weet nog niets van de verdenking.',
    'De diagnose is bewust niet genoemd.',
    'Alleen bestemd voor collega-behandelaars.',
    'Familie wil niet dat patiënt de prognose hoort.',
    'Uitsluitend voor intern gebruik.',
    'Niet delen met patiënt.',
    'Hij is nog niet op de hoogte van de uitslag.',
    'De ouders zijn nog niet ingelicht over de verdenking.',
    'De prognose hebben wij met meneer niet besproken.',
  ],
} as const;

const dutchHarmless = [
  'Graag horen wij van u.',
  'Wilt u 24 uur van tevoren bellen?',
  'Wilt u uw bloeddruk thuis meten?',
  'Wilt u nuchter komen?',
  'Graag uw medicijnlijst meenemen.',
  'Kunt u niet komen, bel ons dan.',
  'Wij verzoeken u tien minuten eerder te komen.',
  'Neem dit recept mee naar de apotheek.',
  'Uw huisarts krijgt een kopie van deze brief.',
  'Wij sturen een kopie aan uw huisarts.',
  'Uw huisarts controleert over een maand uw nierfunctie.',
  'Wij hebben uw huisarts gevraagd uw medicijnen over te nemen.',
  'Let op: neem de tabletten niet met melk.',
  'Gaarne uw pasje tonen bij de balie.',
  'Hierbij ontvangt u de uitslag.',
  'Overleg gerust met uw collega.',
  'Artsen geven geen informatie zonder uw toestemming.',
  'De uitslag is met patiënte besproken.',
  'Let op! U mag niet zelf autorijden.',
  'Met vriendelijke groet,',
  'Hoogachtend,',
  'Geachte mevrouw Jansen,',
  'Beste meneer De Boer,',
  'Geachte heer Van Dijk,',
  'Beste ouders,',
  'Dag Sanne,',
  'Wilt u een kopie van uw dossier?',
  'U kunt een kopie aanvragen bij de balie.',
  'Heeft u vragen, overleg dan met uw huisarts.',
  'Vraag uw huisarts om een verwijzing.',
  'U heeft een verwijzing van uw huisarts nodig.',
  'Wij hebben dit nog niet met u besproken.',
  'De uitslag is nog niet bekend.',
  'U bent nog niet op de hoogte van de uitslag.',
  'Mijn collega belt u morgen.',
  'U heeft een afspraak met mijn collega dr. De Vries.',
  'Wij bespreken uw uitslag met collega’s van andere ziekenhuizen.',
  'Graag 15 minuten voor de controle aanwezig zijn.',
  'Wilt u de vragenlijst invullen?',
  'Kunt u ons uw telefoonnummer doorgeven?',
  'Wilt u stoppen met uw bloedverdunners?',
  'Stop drie dagen voor de operatie met uw bloedverdunner.',
  'U komt over zes weken terug voor controle.',
  'Neem 2 dd 1 tablet.',
  'U gebruikt de zalf 3 dd.',
  'Bel bij koorts of bij een rode wond.',
  'Wees alert op koorts en pijn.',
  'Neem iemand uit uw familie mee.',
  'Vertel het uw arts als u allergisch bent.',
  'U hoeft dit niet aan uw werkgever te vertellen.',
  'Uw gegevens zijn alleen voor ons bedoeld.',
  'Wij danken u voor uw komst.',
  'Bedankt voor uw bericht.',
  'Dank voor uw vraag over de medicijnen.',
  'Graag zien wij u terug op het spreekuur.',
  'Kunt u mij bellen over uw verwijzing?',
  'De huisarts kan uw hechtingen verwijderen.',
  'Wilt u uw hechtingen laten verwijderen bij de huisarts?',
  'Wilt u bloed laten prikken voor uw controle?',
  'Zou u het pakketje willen ophalen?',
  'Als u last heeft van moeilijke familieomstandigheden, praten wij daar graag over.',
  'Slapen is soms lastig.',
  'Het kan moeilijk zijn voor uw familie.',
  'Wilt u de afspraak verzetten?',
  'Wij vragen u om uw ontslagbrief mee te nemen.',
  'Uw verzoek om inzage is ontvangen.',
  'Gelieve uw kamernummer te noemen.',
] as const;

const englishSentences = {
  request: [
    'Please check the renal function in your practice.',
    'I would be grateful for your opinion.',
    'Could you refer her to a physiotherapist?',
    'GP to repeat bloods in two weeks.',
    'Please take over prescribing.',
  ],
  salutation: ['Dear colleague,', 'Dear Dr Smith,', 'Thank you for referring this man.', 'With collegial regards,'],
  copy: ['cc GP', 'Copy to: Dr Jones'],
  warning: ['Beware: penicillin allergy.', 'Difficult family.', 'DD: pulmonary embolism, pneumonia.'],
  withheld: [
    'Do not tell the patient.',
    'The patient is not aware of the diagnosis.',
    'Not yet discussed with the patient.',
  ],
} as const;

const englishHarmless = [
  'We look forward to hearing from you.',
  'Please call us 24 hours in advance.',
  'Could you measure your blood pressure at home?',
  'Please bring your list of medicines.',
  'Your GP will receive a copy of this letter.',
  'Your GP will check your kidney function.',
  'Please do not drive yourself.',
  'Dear Mrs Smith,',
  'With kind regards,',
  'Please repeat your exercises every day.',
  'Ask your GP for a referral.',
  'My colleague will call you tomorrow.',
  'Note: do not take the tablets with milk.',
  'We have not yet discussed this with you.',
  'Please stop your blood thinner three days before.',
];

const casesOf = (groups: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(groups).flatMap(([act, texts]) => texts.map((text) => [text, act] as const));

describe('a sentence for a colleague', () => {
  it.each(casesOf(dutchSentences))('is found: %s (R106)', (text, act) => {
    const found = foundIn(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ text, why: { from: 'rule', key: `colleague-${act}` } });
    expect(found[0]?.lemma).not.toBe('');
  });

  it.each(casesOf(englishSentences))('is found in English: %s (R106)', (text, act) => {
    expect(foundIn(text, 'en').map(({ why }) => why)).toEqual([{ from: 'rule', key: `colleague-${act}` }]);
  });

  it.each(dutchHarmless)('is not what this is: %s (R106)', (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it.each(englishHarmless)('is not what this is in English: %s (R106)', (text) => {
    expect(foundIn(text, 'en')).toEqual([]);
  });
});

describe('a letter to a colleague', () => {
  const line = 'Patiënt heeft pijn op de borst.';
  const spokenOf = (text: string) => checkers.nl.check(text).findings.filter(({ kind }) => kind === 'addressee').length;

  it('may speak of the patient (R52)', () => {
    expect(spokenOf(line)).toBe(spokenOf(`Geachte mevrouw De Wit,\n\n${line}`));
    expect(spokenOf(`Geachte collega,\n\n${line}`)).toBe(0);
  });

  it('ends where the patient is greeted (R52)', () => {
    expect(spokenOf(`Geachte collega,\n\n${line}\n\nBeste mevrouw De Wit,\n\n${line}`)).toBe(spokenOf(line));
  });
});

describe('whom a text is written to', () => {
  it('goes on to a colleague in one paragraph, until it speaks to the patient (R106)', () => {
    const text = 'Beste huisarts, dit ter aanvulling. Wil je daar eens naar kijken? Uw knie herstelt goed.';
    expect(foundIn(text).map((one) => one.text)).toEqual([
      'Beste huisarts, dit ter aanvulling.',
      'Wil je daar eens naar kijken?',
    ]);
  });

  it('is not the patient where a letter to the patient speaks of one (R106)', () => {
    const line = 'Patiënte was erg gespannen.';
    expect(foundIn(line)).toEqual([]);
    expect(foundIn(`Beste mevrouw De Wit,\n\nUw knie herstelt.\n\n${line}`).map((one) => one.text)).toEqual([line]);
  });

  it('is a colleague in a note that never speaks to the patient (R106)', () => {
    const order = 'Kijk morgen naar de wond.';
    expect(foundIn(order)).toEqual([]);
    expect(foundIn(`Mevrouw slaapt goed. ${order}`).map((one) => one.text)).toEqual([order]);
  });
});
