import type { QuestionType } from '#shared/capabilities/counter/model.ts';
import { type InventedPerson, recordNameOf } from './dutch-people.ts';
import type { Random } from './random.ts';

/** What patients write about, per question type: subjects, and sentences that go together in any order of choice. */
interface Wording {
  readonly subjects: readonly string[];
  readonly openings: readonly string[];
  readonly details: readonly string[];
  readonly asks: readonly string[];
}

const wordings: Readonly<Record<QuestionType, Wording>> = {
  UITSLAG: {
    subjects: ['uitslag bloedonderzoek', 'uitslag scan', 'Vraag over lab', 'Echo', 'waarde te hoog?'],
    openings: [
      'Ik heb {eerder} bloed laten prikken en zie nu de uitslag in het portaal.',
      'In het portaal staat een uitslag van {onderzoek} klaar.',
      '{eerder} is er bij mij een {onderzoek} gemaakt.',
      'Ik kreeg een melding dat er een nieuwe uitslag is.',
    ],
    details: [
      'Er staat een rood uitroepteken achter de {waarde}.',
      'De {waarde} was {getal} en vorig jaar was dat lager.',
      'Ik begrijp de woorden niet die erbij staan.',
      'Mijn volgende afspraak is pas over {aantal} weken.',
      'Ik slaap er eerlijk gezegd niet zo goed van.',
    ],
    asks: [
      'Is dit goed of niet?',
      'Moet ik me zorgen maken?',
      'Kan iemand mij uitleggen wat dit betekent?',
      'Bespreekt de arts dit nog met mij?',
    ],
  },
  MEDICATIE: {
    subjects: ['bijwerking', 'Medicijn', 'vraag over pillen', '{medicijn}', 'Inname medicijnen'],
    openings: [
      'Sinds {aantal} weken gebruik ik {medicijn}.',
      'Ik ben {eerder} begonnen met {medicijn}.',
      'De apotheek gaf mij een ander doosje {medicijn} dan anders.',
      'Ik ben {medicijn} gisteren vergeten in te nemen.',
    ],
    details: [
      'Ik ben er een beetje misselijk van.',
      'Mijn mond is erg droog en ik slaap slecht.',
      'In de bijsluiter staat dat het niet samen mag met grapefruit.',
      'Ik neem het nu om {tijd} in.',
      'Verder gaat het wel goed met mij.',
    ],
    asks: [
      'Kan dat kwaad?',
      'Moet ik gewoon doorgaan?',
      'Mag ik er een paracetamol bij?',
      'Is er ook een ander middel?',
      'Hoe laat kan ik het het beste innemen?',
    ],
  },
  HERHAAL: {
    subjects: ['herhaalrecept', 'Recept', 'nieuwe voorraad {medicijn}', 'Herhaling medicijnen'],
    openings: [
      'Graag een herhaalrecept voor {medicijn}.',
      'Mijn {medicijn} is bijna op.',
      'Ik heb nog voor {aantal} dagen {medicijn}.',
      'Kunt u {medicijn} weer voorschrijven?',
    ],
    details: [
      'Zelfde sterkte als altijd.',
      'Ik haal het op bij mijn eigen apotheek.',
      'Wij gaan {weekdag} op vakantie, dus graag iets eerder.',
      'De vorige keer was het voor drie maanden.',
      'Ik gebruik er nu een halve van, dat gaat ook.',
    ],
    asks: ['Kunt u het doorsturen?', 'Wanneer kan ik het ophalen?', 'Alvast bedankt.', 'Moet ik daarvoor langskomen?'],
  },
  AFSPRAAK: {
    subjects: ['afspraak verzetten', 'Afspraak', 'eerder terecht?', 'Controle plannen', 'andere datum'],
    openings: [
      'Ik heb {weekdag} om {tijd} een afspraak op de poli.',
      'Ik moet over {aantal} weken op controle komen.',
      'Mijn afspraak van {weekdag} komt mij niet goed uit.',
      'Ik kreeg een brief met een afspraak om {tijd}.',
    ],
    details: [
      'Ik ben afhankelijk van vervoer.',
      'Op mijn werk kan ik dan geen vrij krijgen.',
      'Mijn man moet dezelfde dag ook in het ziekenhuis zijn.',
      'Het liefst op een dinsdag of donderdag.',
      'Bellen lukt overdag niet zo goed.',
    ],
    asks: [
      'Kan dat op een ander moment?',
      'Kan het ook telefonisch?',
      'Is er eerder plek?',
      'Hoort u het liever telefonisch van mij?',
    ],
  },
  MEDISCH: {
    subjects: [
      'klachten',
      'Vraag aan de arts',
      'weer last van mijn {lichaamsdeel}',
      'pijn {lichaamsdeel}',
      'verandering',
    ],
    openings: [
      'Sinds {aantal} dagen heb ik weer last van mijn {lichaamsdeel}.',
      'De plek op mijn {lichaamsdeel} is iets groter geworden.',
      'Na de laatste controle ging het eerst goed met mijn {lichaamsdeel}.',
      'Ik merk dat ik de laatste {aantal} weken sneller moe ben.',
    ],
    details: [
      'Het is vooral in de avond en bij traplopen.',
      'Koorts heb ik niet.',
      'Ik heb er een zalfje op gedaan maar dat helpt niet echt.',
      'Met rust wordt het minder.',
      'Het is niet erger dan vorig jaar.',
    ],
    asks: [
      'Moet ik daarvoor langskomen?',
      'Kan ik dit aankijken?',
      'Wat raadt u aan?',
      'Is dat normaal bij wat ik heb?',
    ],
  },
  NAZORG: {
    subjects: ['na de operatie', 'Wond', 'herstel', 'hechtingen', 'gips'],
    openings: [
      '{eerder} ben ik geopereerd aan mijn {lichaamsdeel}.',
      'Ik ben nu {aantal} dagen thuis na de ingreep.',
      'De pleister op mijn {lichaamsdeel} laat los.',
      'Het verband moet er {weekdag} af.',
    ],
    details: [
      'De wond ziet er rustig uit en is droog.',
      'Het is nog wat blauw en dik.',
      'De pijn is goed te doen met paracetamol.',
      'Ik loop nog met krukken.',
      'Douchen gaat weer.',
    ],
    asks: [
      'Wanneer mag ik weer autorijden?',
      'Mag ik al weer sporten?',
      'Hoe lang duurt dit meestal?',
      'Kan de huisarts de hechtingen eruit halen?',
    ],
  },
  VOORBEREID: {
    subjects: ['voorbereiding onderzoek', 'Nuchter?', 'folder', 'opname {weekdag}', 'vraag over de ingreep'],
    openings: [
      '{weekdag} krijg ik een {onderzoek}.',
      'Over {aantal} weken word ik geholpen aan mijn {lichaamsdeel}.',
      'Ik kan de folder over de {onderzoek} niet vinden.',
      'In de brief staat dat ik nuchter moet komen.',
    ],
    details: [
      'Ik gebruik {medicijn}.',
      'Mijn dochter brengt mij en haalt mij weer op.',
      'Ik woon alleen.',
      'De afspraak is om {tijd}.',
      'Ik zie er wel een beetje tegenop.',
    ],
    asks: [
      'Mag ik van tevoren nog iets drinken?',
      'Moet ik mijn medicijnen laten staan?',
      'Hoe lang duurt het ongeveer?',
      'Wat moet ik meenemen?',
    ],
  },
  DOSSIER: {
    subjects: ['kopie dossier', 'Brief huisarts', 'gegevens kloppen niet', 'machtiging', 'verklaring'],
    openings: [
      'Graag ontvang ik een kopie van mijn dossier.',
      'In de brief aan mijn huisarts staat iets dat niet klopt.',
      'Mijn dochter wil graag met mij meekijken in het portaal.',
      'Ik ben verhuisd en heb nu een andere huisarts.',
    ],
    details: [
      'Het gaat om de periode van de laatste {aantal} jaar.',
      'Ik heb het nodig voor een second opinion.',
      'Er staat dat ik rook, maar dat is al {aantal} jaar niet meer zo.',
      'De beelden wil ik er ook graag bij.',
    ],
    asks: ['Hoe vraag ik dat aan?', 'Kost dat iets?', 'Kunt u dat veranderen?', 'Hoe lang duurt dat?'],
  },
};

const slots: Readonly<Record<string, readonly string[]>> = {
  weekdag: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'volgende week'],
  eerder: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'vorige week', 'eergisteren'],
  aantal: ['2', '3', '4', '5', '6', 'zes', 'drie'],
  tijd: ['8.40 uur', '10 uur', 'half elf', '13.15', '14:30', 'kwart over vier'],
  getal: ['4,8', '5,6', '54', '7,2', '112', '0,9'],
  waarde: ['nierfunctie', 'suiker', 'cholesterol', 'ijzerwaarde', 'schildklierwaarde', 'hemoglobine'],
  onderzoek: ['echo', 'mri', 'foto', 'fietstest', 'kijkonderzoek', 'ct scan', 'hartfilmpje'],
  medicijn: [
    'metoprolol',
    'levothyroxine',
    'metformine',
    'pantoprazol',
    'amlodipine',
    'hormoonzalf',
    'oogdruppels',
    'simvastatine',
  ],
  lichaamsdeel: ['knie', 'schouder', 'heup', 'rechter oog', 'linkerarm', 'rug', 'voet', 'elleboog', 'enkel'],
};

const greetings = [
  'Goedemorgen,',
  'Beste dokter,',
  'Hallo,',
  'Geachte heer, mevrouw,',
  'L.S.',
  'Dag,',
  'hoi',
  'Goedenavond',
  'Beste mensen,',
  '',
];
const signOffs = ['Met vriendelijke groet,', 'Groet', 'Gr', 'Mvg', 'Alvast dank,', 'Hartelijke groeten,', 'Bvd', ''];

/** Slips of the keyboard and of spelling, as patients make them. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/\bmijn\b/, 'mn'],
  [/\bword ik\b/, 'wordt ik'],
  [/\bgebeurt\b/, 'gebeurd'],
  [/\been beetje\b/, 'n beetje'],
  [/\bafspraak\b/, 'afpsraak'],
  [/\bmedicijnen\b/, 'medicijne'],
  [/\bportaal\b/, 'portal'],
  [/\bin ieder geval\b/, 'iniedergeval'],
  [/\bhelaas\b/, 'helaas,'],
  [/\bik heb\b/i, 'ik hep'],
  [/\bzoals\b/, 'zo als'],
  [/[.] /, ' . '],
  [/\?$/, '??'],
];

function filledIn(random: Random, sentence: string): string {
  const filled = sentence.replace(/\{(\w+)\}/g, (_whole, slot: string) => random.pick(slots[slot] ?? ['']));
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}

function withSlips(random: Random, text: string): string {
  const slipped = slips.reduce(
    (result, [right, wrong]) => (random.chance(0.15) ? result.replace(right, wrong) : result),
    text,
  );
  return random.chance(0.12) ? slipped.toLowerCase() : slipped;
}

/** A message as a patient might have typed it. */
export interface InventedQuestion {
  readonly subject: string;
  readonly body: string;
}

/** One message about a question type, in this person's name. */
export function inventQuestion(random: Random, type: QuestionType, person: InventedPerson): InventedQuestion {
  const wording = wordings[type];
  const details = wording.details.filter(() => random.chance(0.45));
  const sentences = [random.pick(wording.openings), ...details, random.pick(wording.asks)];
  const text = withSlips(random, sentences.map((sentence) => filledIn(random, sentence)).join(' '));
  const signature = random.chance(0.5) ? person.firstName : recordNameOf(person).replace(/^(Mw|Dhr)\. /, '');
  const body = [random.pick(greetings), text, `${random.pick(signOffs)} ${signature}`.trim()].filter(
    (line) => line !== '',
  );
  return { subject: filledIn(random, random.pick(wording.subjects)), body: body.join('\n') };
}

const answers = [
  'Dank voor uw bericht. Uw vraag is met de arts besproken.\nU kunt gewoon doorgaan zoals afgesproken.',
  'Fijn dat u dit vraagt. Dit hoort bij wat u heeft en gaat meestal vanzelf over.',
  'Wij hebben het voor u geregeld. U ziet het binnen twee werkdagen in het portaal.',
  'Wij willen u hiervoor graag zien. U krijgt een uitnodiging voor een afspraak.',
];

/** A plain answer by a member of staff. */
export function inventAnswer(random: Random, author: string): string {
  return `${random.pick(answers)}\nMet vriendelijke groet,\n${author}`;
}

/** A short second message in the same thread. */
export function inventFollowUp(random: Random): string {
  return withSlips(
    random,
    random
      .pick([
        'Nog een aanvulling: het is sinds gisteren iets minder geworden.',
        'Ik was vergeten te melden dat ik ook {medicijn} gebruik.',
        'Nog een vraagje erbij: mag ik er ook over bellen?',
        'Heeft u mijn vorige bericht gezien?',
      ])
      .replace(/\{(\w+)\}/g, (_whole, slot: string) => random.pick(slots[slot] ?? [''])),
  );
}
