import { describe, expect, it } from 'vitest';

import type { Language } from '#shared/plain-language/model.ts';
import { sentencesOf } from '#shared/plain-language/text/sentences.ts';
import { tokensOf } from '#shared/plain-language/text/tokens.ts';

function sentencesIn(text: string, language: Language): string[] {
  const tokens = tokensOf(text);
  return sentencesOf(tokens, language).map(({ from, until }) =>
    text.slice(tokens[from]?.start, tokens[until - 1]?.end).trim(),
  );
}

/** Texts with a bar where one sentence ends and the next begins. */
const dutch: Readonly<Record<string, readonly string[]>> = {
  'plain sentences': [
    'U heeft een ontstoken knie.',
    'U heeft koorts.| Drink veel water.',
    'Hoe gaat het?| Goed!| Fijn.',
    'Wat een schrik!| Gelukkig valt het mee.',
    'Het was druk…| Toch ging het goed.',
    'Echt waar?!| Ja.',
    'Dat is fijn...| Tot ziens.',
    'Geen punt aan het eind',
    'Wij bellen u.| Of u belt ons.| Dat mag ook.',
    'Bel bij koorts!!| Wacht niet.',
    'De arts zei: "Het is goed."| Daarna ging u naar huis.',
    'De arts zei: “Rust uit.”| U ging slapen.',
    'U mag naar huis (morgen).| Neem rust.',
    'Dit is goed nieuws.| (Echt waar.)| Tot morgen.',
    'U vroeg: ‘Mag ik sporten?’| Ja, dat mag.',
  ],
  'titles and initials': [
    'U sprak dr. Jansen op de poli.',
    'U sprak drs. De Wit.| Zij belt u.',
    'De operatie doet prof. dr. A.B. de Boer.| Hij belt u.',
    'Mevr. Bakker komt morgen.',
    'Dhr. Smit was er ook.| Hij reed.',
    'U bent gezien door J. de Vries.| Hij schrijft u.',
    'U bent gezien door P.J. van der Meer en zijn team.',
    'Mw. A. Pietersen belt u.| Dat doet zij om 9 uur.',
    'Wij spraken de heer K. Visser.| Hij was blij.',
    'De fam. Jansen wacht buiten.',
    'De brief gaat naar ir. Kok.',
    'Uw arts is mr. dr. L. Mol.| Zij werkt hier.',
  ],
  'medical abbreviations': [
    'Er was dyspnoe e.c.i. zonder koorts.',
    'Controle i.v.m. pijn op de borst.| Rust helpt.',
    'Non-compliant t.a.v. diuretica.| Wij spraken erover.',
    'Beeld b.v. passend bij jicht.',
    'Geen bijz. afwijkingen bij lich. onderzoek.',
    'Er was o.a. koorts.| Nu niet meer.',
    'Foto m.n. links afwijkend.',
    'Verwezen i.o.m. de huisarts.| In mei belt hij.',
    'Antibiotica p.o. of i.v. gegeven.',
    'U krijgt de medicijnen p.o.| De zuster helpt.',
    'Dyspnoe e.c.i.| Het hart is goed.',
    'U heeft hoofdpijn, misselijkheid, etc.| Dat gaat over.',
    'Neem fruit, brood, enz.| Drink genoeg.',
    'Wij zien u over ca. 3 weken.',
    'Zie blz. 4 van de folder.| Daar staat meer.',
    'Bel tel. 010 1234567.| Vraag naar de poli.',
    'De pijn zit resp. links en rechts.',
    'Neem evt. een tablet.',
    'Neem max. acht tabletten.| Niet meer.',
    'Neem bijv. paracetamol.',
    'Er waren d.d. 3 mei geen klachten.',
    'De afd. Cardiologie belt u.',
    'Uw pat. nr. staat op de kaart.',
    'Druk m.b.v. een band.| Dat helpt.',
    'S.v.p. nuchter komen.| Drinken mag.',
    'Beleid a.d.h.v. de uitslag.| U hoort het.',
    'Status na CVA re. met herstel.',
    'Graag lab. controle.',
    'U bent 3 mnd. thuis geweest.',
    'Wij zien u over 3 mnd.| Bel eerder bij pijn.',
    'Komt u z.s.m. terug?| Graag.',
    'De arts heeft u n.a.v. de foto gebeld.',
  ],
  'numbers, doses and dates': [
    'Uw Hb is 7.2 mmol/l.| Dat is goed.',
    'Uw temperatuur was 38,5.| Dat is koorts.',
    'U neemt 2.5 mg per dag.| Niet meer.',
    'Neem 1 dd 500 mg.| Slik het heel door.',
    'Neem 3x/dag een tablet.',
    'Neem 1-0-1 van dit medicijn.| Dan gaat het beter.',
    'U komt op 3-5-2024.| Neem uw pas mee.',
    'Op 3 mei.| Wij bellen u.',
    'U komt op 12 dec. 2024 om 10.30 uur.| Tot dan.',
    'U komt om 9.15 uur.| Meld u bij de balie.',
    'Controle 3/12.| Bel eerder bij pijn.',
    'Het kost 1.250 euro.| Dat is vergoed.',
    'De kans is 0.5%.| Dat is klein.',
    'Dit duurt 10 min.| U ligt op uw rug.',
    'U bent 67.| Dat is jong.',
    'Kijk op www.thuisarts.nl.| Daar staat meer.',
    'Mail naar poli@ziekenhuis.nl.| Wij lezen het.',
    'Neem paracetamol 4 dd 1000 mg p.o.| Stop bij jeuk.',
    'Uw bloeddruk was 140/90.| Dat is te hoog.',
    'Uw INR was 2.5.| Ga zo door.',
    'LVEF 45%.| Milde MI.',
    'De tumor is 2.3 x 1.1 cm.| Hij groeit niet.',
    'Het was 20.00 uur.| U sliep al.',
  ],
  'lists and headings': [
    'Neem mee:\n|- uw pas\n|- uw medicijnen\n|- een tas',
    'Anamnese:\n|Geen klachten.',
    'Uitslag\n|Uw bloed is goed.',
    '1. Neem rust.\n|2. Drink water.\n|3. Bel ons bij koorts.',
    '• Stop met roken\n|• Ga wandelen',
    '* Eet gezond.\n|* Slaap goed.',
    'Conclusie: geen longembolie.\n|Beleid: afwachten.',
    '– eerste punt\n|– tweede punt',
    'Medicijnen:\n|metoprolol 50 mg\n|Furosemide 40 mg',
    'Geachte heer Jansen,\n|Op 3 mei was u hier.',
    'Met vriendelijke groet,\n|Dr. A. de Wit',
    'Kerkstraat 12\n|1234 AB Utrecht',
    'Wat kunt u doen?\n|Bel ons.',
    '1. Rust\n|2. Water\n|10. Bellen',
    'Adviezen:\n|- Neem rust.| Slaap veel.\n|- Drink water.',
    'U komt op 12 december.| Neem uw pas mee.',
    'A. Jansen\n|Internist',
  ],
  'wrapped lines': [
    'Wij hebben u gezien op\nde poli van het ziekenhuis.',
    'De foto liet geen\nafwijkingen zien.| U mag naar huis.',
    'U mag weer sporten.\n|Begin rustig.',
    'De pijn is\r\nminder geworden.| Fijn.',
    'U heeft last van\nuw knie,\nuw heup en\nuw rug.',
    'Wij wachten af\ntot de uitslag er is.\n|Dan bellen wij.',
    'Dit is regel een\u2028en die loopt door.',
    'U gebruikt dit middel i.v.m.\nuw hoge bloeddruk.',
  ],
  'small pitfalls': [
    'Neem vit. D.| Dat is goed.',
    'Het is hepatitis B.| Wij behandelen dit.',
    'Dit is type 2.| Dat komt veel voor.',
    'U heeft geen kanker.|Dat is goed nieuws.',
    "'s Ochtends neemt u twee pillen.| 's Avonds een.",
    '',
    '...',
    '- \n- ',
    'Hallo .| Dag .',
    'U woont in St. Anna.| Daar is een huisarts.',
    'Uw iPhone of app.| Beide zijn goed.',
    'Ja.| Nee.| Misschien.',
    'U slikt pillen (o.a. metoprolol).| Ga daarmee door.',
  ],
};
const english: readonly string[] = [
  'You have a swollen knee.| Rest it.',
  'You saw Dr. Smith.| She will call you.',
  'Mr. Jones came along.| He drove.',
  'Mrs. A. Brown is your nurse.',
  'Prof. J. K. Lee did the scan.| It was clear.',
  'Take fruit, e.g. apples.| Drink water.',
  'Rest, i.e. stay in bed.',
  'Take 2.5 mg a day.| No more.',
  'Your temperature was 38.5.| That is a fever.',
  'Come at 9.15 am.| Bring your pass.',
  'Come at 9 a.m.| Bring your pass.',
  'The answer is no.| We wait approx. 3 weeks.',
  'Take it for 3 wks.| Then stop.',
  'See fig. 3 of the leaflet.',
  'How are you?| Fine!',
  'Look at www.nhs.uk.| It says more.',
  'Bring:\n|- your pass\n|- your pills',
  '1. Rest.\n|2. Drink water.',
  'We saw you at\nthe clinic last week.',
  'Results\n|Your blood is fine.',
  'You may have nausea, pain, etc.| This will pass.',
  'The risk is 0.5%.| That is small.',
  'He said: "It is fine."| Then you left.',
  'You are 67.| That is young.',
  'Take it for max. 3 days.| Then stop.',
];

const rows = (marked: readonly string[]) =>
  marked.map((one) => ({
    text: one.replaceAll('|', ''),
    expected: one
      .split('|')
      .map((sentence) => sentence.trim())
      .filter((sentence) => /[\p{L}\p{Nd}]/u.test(sentence)),
  }));

describe.each(Object.entries(dutch))('Dutch sentences: %s', (_about, marked) => {
  it.each(rows(marked))('cuts "$text"', ({ text, expected }) => {
    expect(sentencesIn(text, 'nl')).toEqual(expected);
  });
});

describe('English sentences', () => {
  it.each(rows(english))('cuts "$text"', ({ text, expected }) => {
    expect(sentencesIn(text, 'en')).toEqual(expected);
  });
});

describe('the tables', () => {
  it('hold 120 Dutch and 25 English texts', () => {
    expect(Object.values(dutch).flat()).toHaveLength(120);
    expect(english).toHaveLength(25);
  });
});

describe('a fragment', () => {
  it.each([
    ['Uitslag', true],
    ['- uw pas en uw medicijnen', true],
    ['1. Neem rust', true],
    ['Geachte heer Jansen,', true],
    ['U heeft een ontstoken knie.', false],
    ['Wat is er?', false],
    ['wij zien u graag terug op de polikliniek van ons ziekenhuis', false],
    ['- dit punt is zo lang dat het meer van een zin heeft dan van een punt', false],
  ])('"%s": %s', (text, isFragment) => {
    expect(sentencesOf(tokensOf(text), 'nl').map((sentence) => sentence.isFragment)).toEqual([isFragment]);
  });
});
