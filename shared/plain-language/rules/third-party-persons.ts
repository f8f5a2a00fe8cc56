import type { Language } from '../model.ts';
import { listed } from './cues.ts';

/** What a word for a person tells: which pronouns go on with it, and how far it can be trusted. */
export interface PersonWord {
  readonly gender: 'male' | 'female' | 'any' | 'many';
  /** Leaflets use it for anyone's: `uw partner kan meekomen`. */
  readonly isGeneral: boolean;
  /** Says nothing on its own: `een man van 45` is the patient, `haar man` is not. */
  readonly needsOwner: boolean;
}

/** The words of a language that tell who a sentence is about. */
export interface PersonWords {
  readonly persons: ReadonlyMap<string, PersonWord>;
  readonly owners: ReadonlySet<string>;
  /** Owners that are the reader: a leaflet may mean anyone. */
  readonly readerOwners: ReadonlySet<string>;
  readonly reader: ReadonlySet<string>;
  readonly patient: ReadonlySet<string>;
  readonly anyone: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, readonly PersonWord['gender'][]>;
  readonly relatives: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Those that lead from a cue to whose it is: `schulden van haar zoon`. */
  readonly belonging: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly modals: ReadonlySet<string>;
  readonly chances: ReadonlySet<string>;
  readonly imperatives: ReadonlySet<string>;
  /** Verbs that open a question, or a condition: `Heeft uw partner klachten, bel dan`. */
  readonly inversions: ReadonlySet<string>;
  readonly reporting: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Verbs of the second person: a `u` behind one is a subject, also after somebody else was named. */
  readonly secondPerson: ReadonlySet<string>;
  readonly and: string;
}

type Kind = Partial<Pick<PersonWord, 'isGeneral' | 'needsOwner'>>;

function personsOf(
  groups: readonly (readonly [PersonWord['gender'], string, Kind?])[],
): ReadonlyMap<string, PersonWord> {
  const persons = new Map<string, PersonWord>();
  for (const [gender, words, kind = {}] of groups) {
    for (const word of listed(words)) persons.set(word, { gender, isGeneral: false, needsOwner: false, ...kind });
  }
  return persons;
}

const set = (words: string) => new Set(words.split(' '));

const combined = (firsts: string, kin: string) =>
  firsts
    .split(' ')
    .flatMap((first) => kin.split(' ').map((one) => `${first}${one}`))
    .join(',');

const dutchFirsts = 'stief schoon pleeg adoptie bonus half tweeling ex';

const dutchPersons = personsOf([
  [
    'male',
    `vader, vaders, papa, opa, grootvader, overgrootvader, broer, broertje, zoon, zoontje, kleinzoon, oom, neef, neefje`,
  ],
  ['male', combined(dutchFirsts, 'vader broer broertje zoon zoontje')],
  ['male', 'echtgenoot, zwager, exman, schoonpapa, buurman, buurjongen, peetoom, huisbaas, verloofde, pleegopa'],
  ['male', 'vriend, vriendje, exvriend, kennis'],
  ['male', 'pa, man, jongen, baas', { needsOwner: true }],
  ['female', `moeder, moeders, mama, oma, grootmoeder, overgrootmoeder, zus, zusje, zuster, dochter, dochtertje`],
  ['female', combined(dutchFirsts, 'moeder zus zusje dochter dochtertje')],
  ['female', `kleindochter, tante, nicht, nichtje, echtgenote, schoonzuster, buurvrouw, buurmeisje, exvrouw`],
  ['female', 'vriendin, vriendinnetje, exvriendin'],
  ['female', 'ma, vrouw, meisje', { needsOwner: true }],
  [
    'any',
    'ex, exen, levensgezel, huisgenoot, kamergenoot, medebewoner, huurder, verhuurder, leidinggevende, mantelzorger',
  ],
  ['any', 'partner, expartner, wederhelft, familielid', { isGeneral: true }],
  [
    'any',
    `werkgever, chef, leraar, lerares, docent, juf, meester, trainer, coach, collega, kleinkind, pleegkind, stiefkind`,
    { needsOwner: true },
  ],
  ['any', 'kind, baby, kindje', { needsOwner: true, isGeneral: true }],
  ['any', 'familie, gezin, schoonfamilie, familieanamnese', { isGeneral: true }],
  ['many', 'grootouders, schoonouders, stiefouders, pleegouders, adoptieouders, ooms, tantes, neven, nichten, buren'],
  [
    'many',
    'zoons, zonen, dochters, kleinkinderen, pleegkinderen, stiefkinderen, stiefzonen, schoonzonen, huisgenoten, exen',
  ],
  [
    'many',
    'ouders, kinderen, broers, zussen, zusters, broertjes, zusjes, familieleden, gezinsleden',
    { isGeneral: true },
  ],
  ['many', 'vrienden, vriendinnen, collegas, werkgevers', { needsOwner: true }],
  ['any', 'oudste, jongste, middelste'],
  ['male', 'bovenbuurman, onderbuurman, achterbuurman, overbuurman, buurjongetje, schoonvaders, opas, broers'],
  ['female', 'bovenbuurvrouw, onderbuurvrouw, achterbuurvrouw, overbuurvrouw, omas, nichten'],
  ['many', 'bovenburen, onderburen, overburen, achterburen, buurtgenoten, vennoten, huurders'],
  ['any', 'compagnon, zakenpartner, vennoot, onderhuurder, flatgenoot, klasgenoot, teamgenoot, buurkind'],
  ['any', 'leerkracht, oppas, voetbaltrainer, gastouder, schoolleider'],
  [
    'any',
    'huisgenote, reisgenoot, reisgenote, gymleraar, ploegbaas, directeur, eigenaar, eigenares, tweeling, teamleider',
  ],
  ['any', 'maat, gids, manager, stagiair, stagiaire', { needsOwner: true }],
]);

const dutch: PersonWords = {
  persons: dutchPersons,
  owners: set(
    'uw je jouw jullie mijn onze ons zijn haar hun diens ex nieuwe huidige vorige eerste tweede derde oudste jongste ' +
      'middelste andere overleden aanstaande beste goede enige eigen wier beide minderjarige volwassen toenmalige inwonende',
  ),
  readerOwners: set('uw je jouw jullie'),
  reader: set('u je jij jullie uzelf'),
  patient: set('patient patiente pat pt client cliente betrokkene mevrouw meneer mw dhr'),
  anyone: set('mensen iemand sommigen sommige iedereen patienten personen jongeren velen ieder elke iedere niemand'),
  pronouns: new Map([
    ['hij', ['male', 'any']],
    ['hem', ['male', 'any']],
    ['zijn', ['male', 'any']],
    ['zij', ['female', 'any', 'many']],
    ['ze', ['female', 'any', 'many']],
    ['haar', ['female', 'any']],
    ['hun', ['many', 'any']],
    ['hen', ['many', 'any']],
    ['beiden', ['many']],
    ['deze', ['male', 'female', 'any', 'many']],
  ]),
  relatives: set('die dat wie wier wiens waarvan waarbij'),
  prepositions: set(
    'van met bij voor door tegen over aan naar op na sinds zonder om tot naast tussen namens via rond wegens vanwege ' +
      'ondanks dankzij volgens mbt ivm tgv tav tov obv jegens richting onder buiten uit omtrent betreffende rondom',
  ),
  belonging: set('van bij door tussen'),
  openers: set(
    'en maar want omdat die dat wie terwijl toen zodat waardoor doordat nadat voordat hoewel als indien wanneer dus of zodra ' +
      'aangezien waarbij waarna waarvan waarvoor sinds nu tot wier wiens',
  ),
  conditions: set('als indien wanneer mocht stel zodra of'),
  modals: set('kan kunnen kunt mag mogen hoeft hoeven'),
  chances: set(
    'kan kunnen kunt kans risico mogelijk misschien testen onderzoeken hoeven hoeft vragen vaak soms moeten',
  ),
  imperatives: set(
    'praat vraag bel overleg bespreek vertel neem laat zorg schakel zoek probeer let denk gebruik ga kijk lees waarschuw ' +
      'geef meld houd deel noem wees maak leg schrijf kom stuur controleer informeer',
  ),
  inversions: set(
    'heeft hebben is zijn bent hebt wordt drinkt gebruikt heb komt komen kunt kan wilt was had zit zitten loopt lijdt',
  ),
  reporting: set(
    'vertelt vertelde vertelden zegt zei zeggen meldt meldde melden belt belde bellen vindt vond vinden ziet zag merkt merkte ' +
      'denkt dacht vreest vraagt vroeg vragen noemt noemde geeft gaf geven zorgen ongerust bezorgd bang herkent beschrijft ' +
      'hoorde hoort vermoedt vermoedde bevestigt benoemt uit zien merken denken',
  ),
  negations: set('geen nooit nimmer ontkent'),
  secondPerson: set(
    'bent hebt kunt wilt zult was werd raakte voelt voelde kreeg krijgt ging gaat slaapt kwam ontwikkelde',
  ),
  and: 'en',
};

const englishFirsts = 'step foster god half ex';

const englishPersons = personsOf([
  ['male', `father, dad, daddy, grandfather, grandad, grandpa, brother, son, grandson, uncle, nephew, husband, fiance`],
  ['male', combined(englishFirsts, 'father brother son husband dad')],
  ['male', 'boyfriend, landlord', {}],
  ['male', 'boy', { needsOwner: true }],
  [
    'female',
    `mother, mum, mom, mummy, grandmother, gran, granny, grandma, sister, daughter, granddaughter, aunt, niece, wife, fiancee`,
  ],
  ['female', combined(englishFirsts, 'mother sister daughter wife mum')],
  ['female', 'girlfriend, landlady'],
  [
    'any',
    'ex, cousin, spouse, housemate, flatmate, roommate, neighbour, neighbor, sibling, grandchild, stepchild, lodger',
  ],
  ['any', 'partner, relative', { isGeneral: true }],
  ['any', 'boss, employer, manager, teacher, coach, colleague, friend, supervisor', { needsOwner: true }],
  ['any', 'child, baby', { needsOwner: true, isGeneral: true }],
  ['any', 'family, household', { isGeneral: true }],
  [
    'many',
    'grandparents, laws, stepparents, uncles, aunts, neighbours, neighbors, sons, daughters, cousins, grandchildren, exes',
  ],
  ['many', 'parents, children, brothers, sisters, siblings, relatives', { isGeneral: true }],
  ['many', 'friends, colleagues', { needsOwner: true }],
]);

const english: PersonWords = {
  persons: englishPersons,
  owners: set(
    'your my our his her their ex new current former first second third eldest oldest youngest older younger other late best ' +
      'close own only whose both little big adult',
  ),
  readerOwners: set('your'),
  reader: set('you yourself'),
  patient: set('patient pt client mr mrs ms'),
  anyone: set('people someone anyone everyone somebody anybody patients persons others many nobody'),
  pronouns: new Map([
    ['he', ['male', 'any']],
    ['him', ['male', 'any']],
    ['his', ['male', 'any']],
    ['she', ['female', 'any']],
    ['her', ['female', 'any']],
    ['they', ['many', 'any']],
    ['them', ['many', 'any']],
    ['their', ['many', 'any']],
    ['both', ['many']],
  ]),
  relatives: set('who whose whom that'),
  prepositions: set(
    'of with by for from to about at on after since without near between against under over around because through despite ' +
      'during before behind beside into like',
  ),
  belonging: set('of by in with between'),
  openers: set(
    'and but because who that whose while when so which although if since after before as unless until or whether',
  ),
  conditions: set('if unless when whether should'),
  modals: set('can may might could should must will would'),
  chances: set('can may might could chance risk possibly perhaps tested often sometimes should'),
  imperatives: set(
    'talk ask call discuss tell take let make try look think use go read warn give keep share be bring write come send check ' +
      'inform please',
  ),
  inversions: set('do does is are has have can will did was were'),
  reporting: set(
    'tells told says said reports reported calls called thinks thought sees saw noticed notices fears asks asked worried ' +
      'worries concerned finds found mentions mentioned describes described suspects suspected confirms confirmed',
  ),
  negations: set('no never denies'),
  secondPerson: set('are were have became become felt feel got developed'),
  and: 'and',
};

/** The words that tell who a sentence is about, by language. */
export const personWords: Readonly<Record<Language, PersonWords>> = { nl: dutch, en: english };
