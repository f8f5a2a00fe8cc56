import type { Part } from '../lexicon/parts.ts';
import {
  asksInTelegramStyle,
  isAddressedToProfessional,
  namesPatient,
  ordersAbout,
  ordersInTelegramStyle,
  sendsCopy,
  speaksToReader,
  tellsReaderOfPatient,
  warnsOf,
  withholds,
} from './colleague-speech.ts';
import { asksAboutSomebody } from './colleague-build.ts';
import type { ColleagueAct, ColleagueCue } from './colleague-cue.ts';
import { unnamedIn } from './colleague-pronoun.ts';
import { weighedAct } from './colleague-score.ts';
import { colleagueCues } from './colleague-words.ts';
import type { CueHit } from './cues.ts';
import type { Found, Reading, Rule } from './rule.ts';
import { partsBySentence } from './sentence-parts.ts';
import { placeOf, tokensIn } from './sentence.ts';

type Hit = CueHit<ColleagueCue>;

/** Things of a colleague: `uw praktijk` speaks to one, `uw knie` to a patient. */
const ofColleague = new Set(
  (
    'praktijk oordeel beoordeling advies adviezen mening visie expertise medebeoordeling mede medebehandeling beleid ' +
    'inschatting consult evaluatie overname bevindingen diagnostiek zijde kant poli polikliniek afdeling centrum kliniek ' +
    'assistente poh praktijkondersteuner systeem his lab dienst waarneming observatie begeleiding inzet betrokkenheid dermatoscoop suggestie suggesties voorstel ' +
    'spreekuur ziekenhuis patient patiente patienten collega verwijzing brief hulp medewerking practice surgery opinion advice ' +
    'assessment view views clinic team patient department referral expert expertise review help letter'
  ).split(' '),
);
const owner = new Set(['uw', 'je', 'jouw', 'jullie', 'your']);
const reader = new Set(['u', 'you', 'je', 'jij']);
const adjective = /(?:e|ige|al|ed|ing)$/u;
const modal = new Set([
  'wilt',
  'wil',
  'kunt',
  'kun',
  'kan',
  'zou',
  'mag',
  'mogen',
  'verzoek',
  'verzoeken',
  'vraag',
  'vragen',
  'willen',
  'would',
  'could',
  'can',
  'ask',
  'if',
  'thank',
]);
const greeting = /^(?:geachte|beste|waarde|dear|hooggeachte|weledel\p{L}*|zeergeleerde|amice|amicae)$/u;

/** Why of a finding that holds only in a letter to a colleague: the whole text turns it into a request or takes it away. */
export const onlyToColleague = 'colleague-request-if-letter';
/** Why of a finding that holds only in a letter to the patient: who is spoken of there in the third person is not spoken to. */
export const onlyToPatient = 'colleague-request-if-to-patient';

/** The same of somebody whom the paragraph never named: in a letter about the reader's child that is the child. */
export const onlyToPatientUnnamed = 'colleague-request-if-unnamed';

/** The name a cue is kept by: the words that gave it away, at most a few. */
function nameOf(keys: readonly string[], { from, until }: Hit): string {
  return keys
    .slice(from, Math.min(until, from + 3))
    .filter((key) => /[\p{L}\p{Nd}]/u.test(key))
    .join(' ');
}

/** A sentence that speaks of what is the reader's own, body or pills, is for the patient. */
function isToPatient(keys: readonly string[]): boolean {
  return keys.some((key, at) => {
    const next = keys[at + 1] ?? '';
    if (owner.has(key)) {
      const isColleagues = ofColleague.has(next) || (adjective.test(next) && ofColleague.has(keys[at + 2] ?? ''));
      return !isColleagues && /^\p{L}/u.test(next);
    }
    return (
      reader.has(key) &&
      /^(?:bent|heeft|hebt|krijgt|komt|gaat|voelt|zelf|thuis|loopt|slikt|neemt|blijft|draagt|eet|drinkt|rookt|had|was|kreeg|kwam|mag|mocht|moet|woont|begint|stopt|slaapt|are|have|feel|get|take|may)$/u.test(
        next,
      ) &&
      !modal.has(keys[at - 1] ?? '')
    );
  });
}

/** A salutation and a line of copies stand at the head of their line; in running text the same words tell the patient something. */
function isAtHead(act: ColleagueAct, keys: readonly string[], { from }: Hit): boolean {
  if (act === 'copy') return from <= 1;
  return act !== 'salutation' || !greeting.test(keys[from] ?? '') || from <= 1;
}

const aboutDiagnosis = /^(?:DD|DDx|ddx)$/u;
/** A dose or a date comes before the small `dd`; the list of what it may be is written with capitals. */
function diagnosisList(parts: readonly Part[]): Hit | undefined {
  const at = parts.findIndex(({ text }) => aboutDiagnosis.test(text));
  const isDose = at > 0 && /^\d/u.test(parts[at - 1]?.key ?? '');
  return at < 0 || isDose ? undefined : { from: at, until: at + 1, group: 'warning' };
}

const acts: readonly ColleagueAct[] = ['withheld', 'warning', 'copy', 'salutation', 'request'];

function actIn(keys: readonly string[], hits: readonly Hit[], isPatients: boolean): Hit | undefined {
  for (const act of acts) {
    const hit = hits.find((one) => one.group === act && isAtHead(act, keys, one));
    // What is not told, or warned for, may be the reader's own too; a warning about the reader is for nobody but them.
    if (hit && (act === 'salutation' || act === 'copy' || !isPatients)) return hit;
  }
  return undefined;
}

/** In a letter to a colleague whoever is asked or warned is the colleague; the whole text tells which letter it is. */
function ifToColleague(keys: readonly string[], hits: readonly Hit[]): Hit | undefined {
  return hits.find(
    ({ group, from }) => group === 'letter' && (from <= 1 || !/^(?:graag|gaarne)$/u.test(keys[from] ?? '')),
  );
}

/** What speaks to its reader, and not of the reader's own: for a colleague when the letter is. */
function ifInLetter(keys: readonly string[], isPatients: boolean): Hit | undefined {
  if (isPatients) return undefined;
  const whole = { from: 0, until: keys.length };
  if (speaksToReader(keys)) return { ...whole, group: 'letter' };
  return namesPatient(keys) ? { ...whole, group: 'clinical' } : undefined;
}

/** `Met haar kunt u bespreken ...` tells what may be done; `Kunt u haar zien?` asks. */
const may = /^(?:kunt|kun|kan|can|could)$/u;

/** Somebody is asked for what only a professional does, or for something about a patient who is spoken of. */
function requestIn(keys: readonly string[], hits: readonly Hit[]): Hit | undefined {
  const ask = hits.find(({ group, from }) => group === 'ask' && (from <= 1 || !may.test(keys[from] ?? '')));
  if (!ask) return undefined;
  const has = (cue: ColleagueCue) => hits.some(({ group }) => group === cue);
  const isOrder = ask.from <= 1 && has('lab');
  return isOrder || has('task') || (has('chore') && has('clinical')) ? ask : undefined;
}

/** What the build of a sentence tells, whatever words it is filled with. */
function builtIn(keys: readonly string[], hits: readonly Hit[], isToColleague: boolean): Hit | undefined {
  const whole = (group: ColleagueCue): Hit => ({ from: 0, until: keys.length, group });
  if (withholds(keys)) return whole('withheld');
  if (warnsOf(keys) || ordersInTelegramStyle(keys)) return whole('warning');
  if (sendsCopy(keys)) return whole('copy');
  const asking = [isAddressedToProfessional, ordersAbout, asksInTelegramStyle, tellsReaderOfPatient];
  if (asking.some((isSo) => isSo(keys))) return whole('request');
  const asks = speaksToReader(keys) || hits.some(({ group }) => group === 'task' || group === 'ask');
  return isToColleague && asks ? whole('request') : undefined;
}

function hitIn(reading: Reading, parts: readonly Part[], isToColleague: boolean): Hit | undefined {
  const keys = parts.map(({ key }) => key);
  const every = colleagueCues[reading.language].in(keys);
  const harmless = every.filter(({ group }) => group === 'harmless');
  const hits = every.filter((hit) => !harmless.some(({ from, until }) => from < hit.until && hit.from < until));
  const diagnosis = diagnosisList(parts);
  const isPatients = isToPatient(keys);
  return (
    actIn(keys, hits, isPatients) ??
    (isPatients ? undefined : (requestIn(keys, hits) ?? builtIn(keys, hits, isToColleague))) ??
    diagnosis ??
    (isPatients
      ? undefined
      : weighedAct(
          reading.language,
          parts.map(({ key, token }) => (reading.isName[token] === true ? '' : key)),
          parts.some(({ token }) => reading.isMatched.has(token)),
        )) ??
    ifToColleague(keys, hits) ??
    ifInLetter(keys, isPatients)
  );
}

function actOf({ group }: Hit): ColleagueAct {
  return acts.find((act) => act === group) ?? 'request';
}

function whyKey(hit: Hit): string {
  if (hit.group === 'letter') return onlyToColleague;
  return hit.group === 'clinical' ? onlyToPatient : `colleague-${actOf(hit)}`;
}

/** In a letter to the patient `zij weet dat niet` is about the patient and not to them. */
function unnamedHit(keys: readonly string[], isUnnamed: boolean): Hit | undefined {
  if (isUnnamed && asksAboutSomebody(keys)) return { from: 0, until: keys.length, group: 'request' };
  return isUnnamed && !speaksToReader(keys) ? { from: 0, until: keys.length, group: 'clinical' } : undefined;
}

/** In one paragraph what follows on a word to a colleague is for the colleague, until it speaks to the patient. */
function goesOnToColleague(keys: readonly string[], hit: Hit | undefined, isBefore: boolean): boolean {
  if (hit && (hit.group === 'salutation' || isAddressedToProfessional(keys))) return true;
  return isBefore && !isToPatient(keys);
}

/** Sentences meant for a colleague, not for the patient who will read them. */
export const colleagueRule: Rule = (reading) => {
  const sentences = partsBySentence(reading);
  const unnamed = unnamedIn(reading, sentences);
  let isToColleague = false;
  return reading.sentences.flatMap((sentence, index): Found[] => {
    const parts = sentences[index] ?? [];
    const keys = parts.map(({ key }) => key);
    const own = hitIn(reading, parts, isToColleague);
    const hit = own ?? unnamedHit(keys, unnamed[index] === true);
    isToColleague = goesOnToColleague(keys, hit, isToColleague);
    if (!hit) return [];
    const lemma = nameOf(keys, hit);
    const key = own ? whyKey(hit) : onlyToPatientUnnamed;
    const why = { from: 'rule', key } as const;
    return [{ kind: 'colleague', ...placeOf(tokensIn(reading, sentence)), lemma, why }];
  });
};
