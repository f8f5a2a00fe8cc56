import { beginsWithLetter, wordTest } from '../text/remembered.ts';
const addressed = new Set(['u', 'je', 'jij', 'jou', 'jullie', 'uw', 'jouw']);
/** Who works in care, by words without accents. */
const professional = wordTest(
  /^(?:collega(?:e|s|'s)?|confreres?|huisarts(?:en|enpraktijk)?|ha|haio|poh|praktijk|praktijkondersteuner|dokter|dr|specialist|verwijzer|consultatiebureau|apotheek|apotheker|poli|polikliniek|verpleging|verpleegkundige?n?|verpleegkundig|wijkverpleging|wijkverpleegkundige|wijkteam|thuiszorg|trombosedienst|team|behandelteam|behandelaar|medebehandelaar|hoofdbehandelaar|casemanager|regiebehandelaar|doktersassistent\p{L}{0,3}|assistente?|begeleider|waarnemer|avonddienst|nachtdienst|weekenddienst|dagdienst|dienstdoende|secretariaat|ggz|jgz|spv|gp|\p{L}{1,20}arts|\p{L}{3,20}loog|\p{L}{1,20}psychiater|psychiater|geriater|internist|chirurg|kinderarts|\p{L}{2,20}therapeute?|dietiste?|logopediste?|mdl|orthopedagoog|maatschappelijk|voogd|operateur|operateurs|aanvrager|aanvragers|waarnemers|crisisdienst|\p{L}{3,12}organisatie|intern|invaller|vervanger|degene|wie|opname|spoed\p{L}*)$/u,
);
/** A word for who works in care. */
export const isProfessional = (key: string): boolean => professional.test(key);

const toward = new Set([
  'aan',
  'voor',
  'nb',
  'actie',
  'tav',
  'richting',
  'vraag',
  'verzoek',
  'bericht',
  'info',
  'ps',
  'bestemd',
]);
const small = new Set([
  'de',
  'het',
  'onze',
  'uw',
  'jullie',
  'eigen',
  'van',
  'voor',
  'aan',
  'dienstdoende',
  'alle',
  'intern',
]);
const asks = wordTest(/^(?:graag|gaarne|svp|gelieve|kun|kunt|wil|wilt|zou|mag|kan|verzoek|verzoeke|aub|s|te)$/u);
const colon = wordTest(/^[:–—-]$/u);
const letter = { test: beginsWithLetter };

/** Index of the first professional at the head of a sentence, behind `voor de` or `aan onze` at most; -1 when there is none. */
function professionalAtHead(keys: readonly string[], from: number): number {
  for (let at = from; at < from + 4; at += 1) {
    const key = keys[at] ?? '';
    if (professional.test(key)) return at;
    if (!toward.has(key) && !small.has(key)) return -1;
  }
  return -1;
}

/** `Ter attentie van`, `t.a.v.` and a mark of a list say nothing yet. */
function headOf(keys: readonly string[]): number {
  const first = keys.findIndex((key) => letter.test(key));
  const [one, two, three] = keys.slice(first, first + 3);
  if (one === 'ter' && two === 'attentie' && three === 'van') return first + 3;
  return first;
}

/** `Voor de huisarts: ...`, `Collega Smit, ...`: a sentence that first tells which professional it is for. */
export function isAddressedToProfessional(keys: readonly string[]): boolean {
  const head = headOf(keys);
  const at = head < 0 ? -1 : professionalAtHead(keys, head);
  if (at < 0) return false;
  const mark = keys.findIndex((key, index) => index > at && index <= at + 8 && (colon.test(key) || key === ','));
  const rest = keys.slice(mark + 1);
  const words = rest.filter((key) => letter.test(key)).length;
  if (mark < 0 || words < 3) return false;
  const isVocative = at === head && mark <= at + 3;
  if (keys[mark] === ',') return isVocative && (speaksToReader(rest) || asks.test(rest[0] ?? ''));
  return at > head || (isVocative && words > 3 && !/^poli/u.test(keys[at] ?? ''));
}

const negations = new Set(['niet', 'niets', 'niks', 'nooit', 'geen', 'nergens', 'evenmin']);
const told = wordTest(
  /^(?:be(?:sproken|noemd)|verteld|teruggekoppeld|geinformeerd|ingelicht|meegedeeld|medegedeeld|aangesneden|geconfronteerd|gemeld|genoemd|gezegd|voorgelezen|gedeeld|ingewijd|aangekaart|voorgelegd|uitgesproken|verklapt|toegelicht)$/u,
);
const spokenOf = wordTest(
  /^(?:onderwerp|sprake|hoogte|bespreken|benoemen|vertellen|terugkoppelen|informeren|inlichten|meedelen|mededelen|aansnijden|confronteren|voorlezen|verklappen|aankaarten)$/u,
);
const patients = wordTest(
  /^(?:patient|patiente|pat|pt|client|cliente|betrokkene|mevrouw|meneer|mw|dhr|ouders|moeder|vader|hem|haar|hen|familie|partner|echtgenoot|echtgenote|zelf)$/u,
);
const we = wordTest(/^(?:ik|wij|we|ons|mijn)$/u);
const have = wordTest(/^(?:heeft|hebben|had|hadden|wil|wilde|durft|durfde|kan|kon|kunnen|willen)$/u);
const farthest = 10;

/** `Met haar nog niet besproken`: what was not told to whom it is about, said by who could have told it. */
export function withholds(keys: readonly string[]): boolean {
  if (!keys.some((key) => negations.has(key))) return false;
  const isOurs = keys.some((key) => we.test(key));
  if (!isOurs && keys.some((key) => have.test(key))) return false;
  const isOfPatient = keys.some((key) => patients.test(key));
  return keys.some((key, at) => {
    if (!negations.has(key)) return false;
    const near = keys.slice(Math.max(0, at - 2), at + farthest);
    const isTold = near.some((one) => told.test(one));
    if (isOfPatient) return isTold || near.some((one) => spokenOf.test(one));
    return isTold && !isOurs && keys[at - 1] === 'nog';
  });
}

const orders = wordTest(
  /^(?:spreek|vraag|prik|probeer|let|denk|kijk|overweeg|ga|meld|bel|geef|start|stop|staak|controleer|verwijs|houd|hou|zie|neem|zeg|noem|vertel|bespreek|check|wees|blijf|noteer|informeer|laat|doe|schrijf|stuur|herhaal|verhoog|verlaag|bouw|verstrek|vermijd|documenteer|betrek|waarschuw|schakel|formuleer|regel|leg)$/u,
);
const strangers = wordTest(
  /^(?:patient|patiente|pat|pt|client|cliente|betrokkene|mevrouw|meneer|mw|dhr|ouders|moeder|vader|echtgenoot|echtgenote)$/u,
);
const owners = wordTest(/^(?:uw|je|jouw|jullie|mijn|zijn|een|de)$/u);

/** `Spreek moeder niet alleen`: somebody is told what to do with a person who is not the reader's. */
export function ordersAbout(keys: readonly string[]): boolean {
  return keys.some((key, at) => {
    if (!orders.test(key) || (at > 0 && !/^[:,;–—]$/u.test(keys[at - 1] ?? ''))) return false;
    const near = keys.slice(at + 1, at + 5);
    const isThing = /^(?:laat|leg|neem|gebruik|doe|houd|hou|stuur|geef)$/u.test(key);
    if (
      !isThing &&
      /^(?:hem|haar)$/u.test(near[0] ?? '') &&
      /^(?:alleen|apart|niet|nooit|eens|op|deze|volgende|morgen|vandaag|te|zo|liever|s|svp|thuis|terug)$/u.test(
        near[1] ?? '',
      )
    )
      return true;
    return near.some((one, index) => strangers.test(one) && !owners.test(near[index - 1] ?? ''));
  });
}

/** In what is written to a colleague: it speaks to one, or orders. */
export function speaksToReader(keys: readonly string[]): boolean {
  return keys.some((key) => addressed.has(key)) || orders.test(keys.find((key) => letter.test(key)) ?? '');
}

const finite = wordTest(
  /^(?:is|zijn|was|waren|heeft|hebben|had|hadden|wil|willen|wilde|kan|kunnen|kon|mag|mogen|moet|moeten|zal|zullen|zou|zouden|wordt|worden|werd|werden|hoeft|hoeven|gaat|gaan|komt|komen|krijgt|krijgen|weet|weten|durft|doet|laat|blijft)$/u,
);
/** True when words have a verb of their own, besides the last. */
export const isFinite = (words: readonly string[]) => words.slice(0, -1).some((key) => finite.test(key));

const toWhom = wordTest(/^(?:met|aan|bij|van|tegen|voor|zonder)$/u);
const limits = wordTest(/^(?:niet|nooit|geen|altijd|liefst|eerst|alleen|nergens)$/u);
/** `Nooit met hem alleen zijn`: an order without a verb form for anybody. */
export function ordersInTelegramStyle(keys: readonly string[]): boolean {
  const words = keys.filter((key) => letter.test(key));
  if (!(words.at(-1) ?? '').endsWith('en')) return false;
  // `Vader niet zonder moeder ontvangen`, `De echtgenoot graag buiten de gesprekken houden`
  const isOfStranger = strangers.test(words[0] ?? '') || (words[0] === 'de' && strangers.test(words[1] ?? ''));
  if (isOfStranger) return !isFinite(words) && words.some((key) => limits.test(key) || telegram.test(key));
  if (!limits.test(words[0] ?? '')) return false;
  return (
    words.some((key, at) => strangers.test(key) || (/^(?:hem|haar)$/u.test(key) && toWhom.test(words[at - 1] ?? ''))) &&
    !words.some((key) => ofPatient.test(key) && key !== 'zelf')
  );
}

const copy = wordTest(/^(?:kopie|kopieen|copie|afschrift|afschriften|doorslag|cc|duplicaat)$/u);
/** `De bedrijfsarts ontvangt een afschrift`: to whom a letter goes too, told to nobody in particular. */
export function sendsCopy(keys: readonly string[]): boolean {
  if (!keys.some((key) => copy.test(key)) || keys.some((key) => we.test(key) || key === 'wij')) return false;
  return keys.some((key) => professional.test(key)) && !keys.some((key) => addressed.has(key));
}

const telegram = wordTest(/^(?:graag|gaarne|svp|gelieve|verzoek|verzoeke|verzoeken|aub)$/u);
/** What a patient is asked, and greetings that open the same way. */
const ofPatient = wordTest(
  /^(?:u|uw|je|jij|jullie|jouw|uzelf|ons|gedaan|ziens|tot|kom\p{L}*|aanwezig|mee\p{L}*|neem|nemen|bel|belt|bellen|invul\p{L}*|ingevuld\p{L}*|afbellen|afzeggen|verzetten|nuchter|toon|tonen|drink\p{L}*|eten|eet|stuur|terugsturen|retour\p{L}*|betalen|doorgeven|wachten|aanmelden|melden|meld|inlever\p{L}*|plas\p{L}*|douchen|rust\p{L}*|slapen|opschrijven|bijhouden|smeren|slikken|innemen|inloggen|\p{L}*lijst|\p{L}*formulier\p{L}*|foto|app|balie|\p{L}*bewijs|paspoort|\p{L}*pas|kleding|schoenen|blaas|ondertekenen|begrip|stil|stilte|parkeren|zitten|plaatsnemen|roken|bezoek\p{L}*|laten|wandelen|minuten|handen|zelf|doe|luister\p{L}*|lees|lezen)$/u,
);

/** `Gaarne echo over een jaar`: asked in telegram style, and not of the patient. */
export function asksInTelegramStyle(keys: readonly string[]): boolean {
  const words = keys.filter((key) => letter.test(key));
  const first = words[0] === 's' && words[1] === 'v' ? 'svp' : (words[0] ?? '');
  return words.length > 2 && telegram.test(first) && !words.some((key) => ofPatient.test(key));
}

const oneOfMany = wordTest(/^(?:als|een|elke|iedere|ieder|geen|de|per|andere)$/u);
const noun = wordTest(/^(?:patiente?|pat|pt|cliente?|betrokkene|dhr)$/u);
const person = wordTest(
  /^(?:man|vrouw|dame|heer|jongen|meisje|jongeman|patiente?|client|kleuter|peuter|zuigeling|gezin)$/u,
);

/** `Patiënte`, `deze heer`: the patient in the third person. */
export function namesPatient(keys: readonly string[]): boolean {
  return keys.some((key, at) => {
    if (noun.test(key)) return ![keys[at - 1], keys[at - 2]].some((before) => oneOfMany.test(before ?? ''));
    const isPointedAt =
      keys[at - 1] === 'deze' || keys[at - 1] === 'dit' || keys[at - 2] === 'deze' || keys[at - 2] === 'dit';
    return isPointedAt && person.test(key);
  });
}

/** `Ik stuur u deze vrouw`: the reader is not the patient. */
export function tellsReaderOfPatient(keys: readonly string[]): boolean {
  return keys.some((key) => /^(?:u|jou|jij|jullie|je)$/u.test(key)) && namesPatient(keys);
}

const warned = wordTest(/^(?:nb|cave|attentie|alert|opgelet|waarschuwing|letop)$/u);
const relatives = wordTest(
  /^(?:man|vrouw|zoon|dochter|kleinzoon|familie|ouders|vader|moeder|echtgenoot|echtgenote|partner|hij|zij|ze|broer|ex)$/u,
);

/** `Let op: echtgenoot ...`: a warning about somebody who is not the reader. */
export function warnsOf(keys: readonly string[]): boolean {
  const words = keys.filter((key) => letter.test(key));
  const [first = '', second = ''] = words;
  const isWarning =
    warned.test(first) || (/^(?:let|pas)$/u.test(first) && second === 'op') || (first === 'n' && second === 'b');
  if (!isWarning || keys.some((key) => addressed.has(key))) return false;
  if (first === 'cave') return true;
  return (
    namesPatient(keys) || words.slice(1, 10).some((key) => relatives.test(key) || /^(?:mevrouw|meneer|mw)$/u.test(key))
  );
}
