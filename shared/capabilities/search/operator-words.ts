import type { ItemState, QuestionType } from '#shared/capabilities/counter/model.ts';
import { foldedWord } from '#shared/kernel/words.ts';
import type { Channel, Flag, Operator, Standing } from './model.ts';

type Words = readonly string[];

/** How each operator is written: Dutch first, then English. Either works in both languages. */
export const operatorNames: Readonly<Record<Operator, Words>> = {
  type: ['soort', 'type'],
  from: ['van', 'from'],
  status: ['status'],
  before: ['voor', 'before'],
  after: ['na', 'after'],
  department: ['afdeling', 'department'],
  flag: ['vlag', 'flag'],
  owner: ['eigenaar', 'owner'],
  channel: ['kanaal', 'channel'],
  is: ['is'],
};

const types: Readonly<Record<QuestionType, Words>> = {
  UITSLAG: ['uitslag', 'result', 'uitslagen', 'results'],
  MEDICATIE: ['medicijnen', 'medicines', 'medicatie', 'medication', 'medicijn'],
  HERHAAL: ['herhaalrecept', 'repeat', 'herhaal', 'recept', 'prescription'],
  AFSPRAAK: ['afspraak', 'appointment', 'afspraken', 'appointments'],
  MEDISCH: ['klacht', 'complaint', 'medisch', 'medical'],
  NAZORG: ['nazorg', 'aftercare'],
  VOORBEREID: ['voorbereiding', 'preparation', 'voorbereid'],
  DOSSIER: ['dossier', 'file'],
};

const states: Readonly<Record<ItemState, Words>> = {
  new: ['nieuw', 'new'],
  taken: ['opgepakt', 'taken'],
  'waiting-for-colleague': ['collega', 'colleague'],
  'waiting-for-patient': ['patient', 'patient'],
  'in-outbox': ['outbox', 'outbox', 'postvakuit'],
  closed: ['gesloten', 'closed'],
  reopened: ['heropend', 'reopened'],
};

const flagWords: Readonly<Record<Flag, Words>> = {
  red: ['rood', 'red'],
  amber: ['oranje', 'amber', 'orange'],
  urgent: ['spoed', 'urgent', 'dringend'],
  gap: ['gat', 'gap', 'onvolledig', 'incomplete'],
  thanks: ['bedankje', 'thanks', 'bedankjes'],
  attachment: ['bijlage', 'attachment', 'bijlagen', 'attachments'],
  'on-behalf': ['namens', 'proxy', 'gemachtigde'],
  draft: ['concept', 'draft'],
};

const channelWords: Readonly<Record<Channel, Words>> = {
  portal: ['portaal', 'portal'],
  phone: ['telefoon', 'phone'],
  desk: ['balie', 'desk'],
  import: ['import', 'import'],
};

const standingWords: Readonly<Record<Standing, Words>> = {
  open: ['open', 'open'],
  closed: ['gesloten', 'closed'],
  snoozed: ['gesnoozed', 'snoozed', 'sluimerend'],
};

/** How each fixed value is written: Dutch first, English second, then what else is understood. */
export const valueWords = {
  type: types,
  status: states,
  flag: flagWords,
  channel: channelWords,
  is: standingWords,
} as const satisfies Readonly<Partial<Record<Operator, Readonly<Record<string, Words>>>>>;

export type FixedOperator = keyof typeof valueWords;

/** Who can own an item besides a colleague by name. */
export const ownerWords: Readonly<Record<'me' | 'nobody', Words>> = {
  me: ['ik', 'me', 'mij'],
  nobody: ['niemand', 'nobody'],
};

/** The days that can be named, besides dates and the days of the week. */
export const dayWords = {
  today: ['vandaag', 'today'],
  yesterday: ['gisteren', 'yesterday'],
  dayBeforeYesterday: ['eergisteren'],
  lastWeek: ['vorige week', 'last week'],
  thisWeek: ['deze week', 'this week'],
  lastMonth: ['vorige maand', 'last month'],
  thisMonth: ['deze maand', 'this month'],
  lastYear: ['vorig jaar', 'last year'],
} as const satisfies Readonly<Record<string, Words>>;

/** Monday first. */
export const weekdayWords: readonly Words[] = [
  ['maandag', 'monday'],
  ['dinsdag', 'tuesday'],
  ['woensdag', 'wednesday'],
  ['donderdag', 'thursday'],
  ['vrijdag', 'friday'],
  ['zaterdag', 'saturday'],
  ['zondag', 'sunday'],
];

/** The operator that is written like this, without its colon. */
export function operatorNamed(name: string): Operator | undefined {
  const folded = foldedWord(name);
  const found = Object.entries(operatorNames).find(([, names]) => names.includes(folded));
  return found?.[0] as Operator | undefined;
}

/** The fixed value of an operator that is written like this. */
export function valueNamed(operator: FixedOperator, written: string): string | undefined {
  const folded = foldedWord(written);
  return Object.entries(valueWords[operator]).find(([, words]) => (words as Words).includes(folded))?.[0];
}
