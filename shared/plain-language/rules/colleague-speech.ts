/** Who works in care, by words without accents. */
const professional =
  /^(?:collega(?:e|s|'s)?|confreres?|huisarts(?:en|enpraktijk)?|ha|haio|poh|praktijk|praktijkondersteuner|dokter|dr|specialist|verwijzer|consultatiebureau|apotheek|apotheker|poli|polikliniek|verpleging|verpleegkundige?n?|verpleegkundig|wijkverpleging|wijkverpleegkundige|wijkteam|thuiszorg|trombosedienst|team|behandelteam|behandelaar|medebehandelaar|hoofdbehandelaar|casemanager|regiebehandelaar|doktersassistent\p{L}{0,3}|assistente?|begeleider|waarnemer|avonddienst|nachtdienst|weekenddienst|dagdienst|dienstdoende|secretariaat|ggz|jgz|spv|gp|\p{L}{1,20}arts|\p{L}{3,20}loog|\p{L}{1,20}psychiater|psychiater|geriater|internist|chirurg|kinderarts|\p{L}{2,20}therapeute?|dietiste?|logopediste?|mdl|orthopedagoog|maatschappelijk)$/u;
const toward = new Set(['aan', 'voor', 'nb', 'actie', 'tav', 'richting', 'vraag', 'verzoek', 'bericht', 'info', 'ps', 'bestemd']);
const small = new Set(['de', 'het', 'onze', 'uw', 'jullie', 'eigen', 'van', 'voor', 'aan', 'dienstdoende', 'alle', 'intern']);
const colon = /^[:–—-]$/u;
const letter = /^\p{L}/u;

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
  if (mark < 0 || keys.slice(mark + 1).filter((key) => letter.test(key)).length < 3) return false;
  const isVocative = at === head && mark <= at + 3;
  return keys[mark] === ',' ? isVocative && keys[mark + 1] !== 'en' : isVocative || at > head;
}

const negations = new Set(['niet', 'niets', 'niks', 'nooit', 'geen', 'nergens', 'evenmin']);
const told =
  /^(?:be(?:sproken|noemd)|verteld|teruggekoppeld|geinformeerd|ingelicht|meegedeeld|medegedeeld|aangesneden|geconfronteerd|gemeld|genoemd|gezegd|voorgelezen|gedeeld|ingewijd|aangekaart|voorgelegd|uitgesproken|verklapt|toegelicht)$/u;
const spokenOf =
  /^(?:onderwerp|sprake|hoogte|bespreken|benoemen|vertellen|terugkoppelen|informeren|inlichten|meedelen|mededelen|aansnijden|confronteren|voorlezen|verklappen|aankaarten)$/u;
const patients =
  /^(?:patient|patiente|pat|pt|client|cliente|betrokkene|mevrouw|meneer|mw|dhr|ouders|moeder|vader|hem|haar|hen|familie|partner|echtgenoot|echtgenote|zelf)$/u;
const we = /^(?:ik|wij|we|ons|mijn)$/u;
const have = /^(?:heeft|hebben|had|hadden|wil|wilde|durft|durfde|kan|kon|kunnen|willen)$/u;
const farthest = 10;

/** `Met haar nog niet besproken`: what was not told to whom it is about, said by who could have told it. */
export function withholds(keys: readonly string[]): boolean {
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

const orders =
  /^(?:spreek|vraag|prik|probeer|let|denk|kijk|overweeg|ga|meld|bel|geef|start|stop|staak|controleer|verwijs|houd|hou|zie|neem|zeg|noem|vertel|bespreek|check|wees|blijf|noteer|informeer|laat|doe|schrijf|stuur|herhaal|verhoog|verlaag|bouw|verstrek|vermijd|documenteer|betrek|waarschuw|schakel|formuleer|regel|leg)$/u;
const strangers = /^(?:patient|patiente|pat|pt|client|cliente|betrokkene|mevrouw|meneer|mw|dhr|ouders|moeder|vader|echtgenoot|echtgenote)$/u;
const owners = /^(?:uw|je|jouw|jullie|mijn|zijn|een|de)$/u;

/** `Spreek moeder niet alleen`: somebody is told what to do with a person who is not the reader's. */
export function ordersAbout(keys: readonly string[]): boolean {
  return keys.some((key, at) => {
    if (!orders.test(key) || (at > 0 && !/^[:,;–—]$/u.test(keys[at - 1] ?? ''))) return false;
    const near = keys.slice(at + 1, at + 5);
    return near.some((one, index) => strangers.test(one) && !owners.test(near[index - 1] ?? ''));
  });
}

const addressed = new Set(['u', 'je', 'jij', 'jou', 'jullie', 'uw', 'jouw']);
/** In what is written to a colleague: it speaks to one, or orders. */
export function speaksToReader(keys: readonly string[]): boolean {
  return keys.some((key) => addressed.has(key)) || orders.test(keys.find((key) => letter.test(key)) ?? '');
}
