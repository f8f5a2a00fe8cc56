import type { Instant } from '#shared/kernel/time.ts';

/** More words than these are more than thanks. */
const mostWords = 25;
const mostCharacters = 200;

/** Words that thank, Dutch and English, as they are typed. */
const thanks = [
  'bedankt',
  'dank',
  'dankje',
  'dankjewel',
  'dankjulliewel',
  'dankuwel',
  'dankbaar',
  'bedankje',
  'thanks',
  'thank',
  'thankyou',
  'thx',
  'tnx',
  'merci',
];

/**
 * Every other word that may stand in a thanks. What is not in this list may be a request, a complaint or a symptom, and
 * then a person must read it as a question.
 */
const plain = [
  // Dutch: who, to whom, for what
  'ik ben wij we u jij je jullie jou uw jouw mijn ons onze het de een en of dit dat is was zijn wel voor van aan met om',
  'heel hele hartelijk hartelijke heeel zeer erg veel vele duizend alvast nogmaals namens ook echt super enorm bij deze',
  'snelle snel vlotte vlot duidelijke duidelijk goede goed fijne fijn prettige prettig mooie mooi lieve lief nette netjes',
  'antwoord antwoorden reactie reacties uitleg informatie info bericht berichtje advies hulp moeite zorg goeden zorgen tijd',
  'geruststelling gerust gerustgesteld geruststellend blij genoeg helder begrepen weet nu hier verder kan er mee wat terug',
  'snelheid service terugkoppeling oke okee ok top prima perfect fantastisch geweldig helemaal begrip bevestiging',
  'dag avond weekend weekeinde week fijn nog toegewenst gewenst werkdag werkze werk succes',
  'beste geachte hallo hoi hi hey goedemorgen goedemiddag goedenavond groet groeten groetjes vriendelijke met mvg vr gr',
  'mevrouw meneer dokter dokters zuster zusters assistente assistenten team allemaal allen iedereen heer mw dhr dr',
  // English
  'i am we you your my our the a an and for this that is was so very much many lot lots again really all of it',
  'quick fast clear kind good great nice lovely helpful reply answer answers response explanation information message',
  'advice help time care happy reassured understood know now enough okay perfect brilliant wonderful appreciated appreciate',
  'have day evening weekend week hello dear regards best doctor nurse everyone team',
]
  .join(' ')
  .split(' ');

const thankful = new Set(thanks);
const known = new Set([...thanks, ...plain]);

/** Lower case, without accents, marks and pictures; a question mark stays so that it can be seen. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}?]+/u)
    .filter((word) => word !== '');
}

/** The last lines of a message may be its signature: up to three words that are in no list. */
const mostNames = 3;

function withoutSignature(text: string): string {
  const lines = text.trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  const isSignature = lines.length > 1 && wordsOf(last).length <= mostNames && !/[?\d]/.test(last);
  const hasSmallWords = last.split(/\s+/).some((word) => /^\p{Ll}/u.test(word) && !known.has(word.toLowerCase()));
  return isSignature && !hasSmallWords ? lines.slice(0, -1).join('\n') : text;
}

/**
 * True for a message that thanks and does nothing else: short, no question, no number, and no word that is not known to
 * belong in a thanks. Doubt is no.
 *
 * Nothing is closed by it: it only decides that a message stands in the strip of thanks, where a person looks at it.
 */
export function isShortThanks(text: string): boolean {
  if (text.length > mostCharacters || /[?\d]/.test(text)) return false;
  const words = wordsOf(withoutSignature(text));
  if (words.length === 0 || words.length > mostWords) return false;
  return words.some((word) => thankful.has(word)) && words.every((word) => known.has(word));
}

/** One message of a conversation, as far as thanks go by it. */
export interface ThanksCandidate {
  readonly kind: string;
  readonly body: string;
  readonly sentAt: Instant;
  readonly hasAttachment: boolean;
}

/** The patient's words since the last answer, and whether there was an answer at all. */
export interface SinceAnswer {
  readonly isAnswered: boolean;
  readonly unanswered: readonly ThanksCandidate[];
}

/**
 * True when all that the patient wrote after an answer is thanks, without anything attached.
 *
 * `mayAlarm` is the red-flag scan: whatever it finds, even in a thanks, makes it a question.
 */
export function isOnlyThanks({ isAnswered, unanswered }: SinceAnswer, mayAlarm: (text: string) => boolean): boolean {
  if (!isAnswered || unanswered.length === 0) return false;
  return unanswered.every(({ body, hasAttachment }) => !hasAttachment && isShortThanks(body) && !mayAlarm(body));
}
