import { calendarDayOf, dayOf, isOpenDay, type OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';
import { dueMoment } from '#shared/capabilities/counter/due.ts';
import { type PoolRole, poolRole } from '#shared/capabilities/counter/question-type.ts';
import { type CalendarDate, epochMsOf, type Instant } from '#shared/kernel/time.ts';
import { isOpenAt } from './calendar-rules.ts';
import type { AgreementTerms } from './model.ts';

/** The sentences of the receipt, in the patient's language. `{{name}}` is filled in. */
export interface ReceiptTexts {
  readonly welcome: string;
  readonly readerFirst: string;
  readonly readerAnswers: string;
  readonly prescriber: string;
  readonly or: string;
  readonly role: Readonly<Record<PoolRole, string>>;
  readonly laterToday: string;
  readonly closedNow: string;
  readonly weekend: string;
  readonly holiday: string;
  readonly answerBy: string;
  readonly answerToday: string;
  readonly answerSoon: string;
  readonly elsewhere: string;
  readonly cannotWait: string;
  readonly callUs: string;
  readonly callNow: string;
  readonly callOutOfHours: string;
  readonly suicidal: string;
  readonly automatic: string;
}

/** What a receipt is made from: nothing of the question itself, so that it says nothing about the patient. */
export interface ReceiptFacts {
  readonly arrivedAt: Instant;
  readonly terms: Omit<AgreementTerms, 'deputies' | 'leadId'>;
  readonly calendar: OpeningCalendar;
  /** When an answer is due by what came with the question itself; it goes before the term of the agreement. */
  readonly dueAt?: Instant | null;
  /** The telephone number of the department, for what cannot wait in opening hours. */
  readonly phone: string | null;
}

/** A receipt, with the last day on which the patient may expect an answer; null when the clinic never opens. */
export interface Receipt {
  readonly text: string;
  readonly promisedOn: CalendarDate | null;
}

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `dinsdag 24 november` */
function dayInWords(day: CalendarDate, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function whoAnswers({ terms }: ReceiptFacts, texts: ReceiptTexts): string {
  const reader = texts.role[terms.firstReader];
  if (terms.prescriberSigns) return filled(texts.prescriber, { reader });
  const named = [terms.answerer, ...terms.alsoAllowed.map(({ role }) => role)];
  const answerers = poolRole.options.filter((role) => named.includes(role));
  // The answering role is named first; the others follow in the order of the roles.
  const inOrder = [terms.answerer, ...answerers.filter((role) => role !== terms.answerer)];
  if (inOrder.length === 1 && terms.firstReader === terms.answerer) {
    return sentence(filled(texts.readerAnswers, { reader }));
  }
  const answerer = inOrder.map((role) => texts.role[role]).join(` ${texts.or} `);
  return filled(texts.readerFirst, { reader, answerer });
}

const weekend: readonly number[] = [0, 6];

/** Why nobody reads it now and when somebody will, for what came in outside opening hours. */
function whenRead(facts: ReceiptFacts, opensOn: CalendarDate, texts: ReceiptTexts, locale: string): string[] {
  const { arrivedAt, calendar } = facts;
  if (isOpenAt(calendar, epochMsOf(arrivedAt))) return [];
  const day = dayOf(arrivedAt, calendar.timeZone);
  const arrival = calendarDayOf(calendar, day);
  if (opensOn === day) return [texts.laterToday];
  const opens = dayInWords(opensOn, locale);
  if (arrival.closedBy !== null) return [filled(texts.holiday, { holiday: arrival.closedBy, opens })];
  const isWeekend = !isOpenDay(arrival) && weekend.includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  return [filled(isWeekend ? texts.weekend : texts.closedNow, { opens })];
}

function whenAnswered(arrivedOn: CalendarDate, promisedOn: CalendarDate, texts: ReceiptTexts, locale: string): string {
  const day = dayInWords(promisedOn, locale);
  return filled(promisedOn === arrivedOn ? texts.answerToday : texts.answerBy, { day });
}

function cannotWait({ phone }: ReceiptFacts, texts: ReceiptTexts): string[] {
  return [
    texts.cannotWait,
    ...(phone === null ? [] : [`- ${filled(texts.callUs, { phone })}`]),
    `- ${texts.callOutOfHours}`,
    `- ${texts.callNow}`,
    `- ${texts.suicidal}`,
  ];
}

/**
 * The receipt to a patient: who reads first, who answers, by when, and what to do when it cannot wait.
 *
 * Plain words, welcoming, and counted with the agreement and the calendar that the clinic itself goes by. It names no
 * patient, no department and no kind of question.
 *
 * @source domain facts 2.2 (practices show the expected moment directly after sending) and R3, R12, R14 of the requirements
 */
export function composeReceipt(facts: ReceiptFacts, texts: ReceiptTexts, locale = 'nl-NL'): Receipt {
  const { arrivedAt, calendar, terms } = facts;
  const due = dueMoment({ arrivedAt, termDays: terms.termDays, calendar });
  const start = due.steps.find(({ kind }) => kind === 'counts-from')?.at;
  const dueAt = facts.dueAt ?? due.dueAt;
  // What was due before it came can be promised no more.
  const promisedOn = dueAt === null || dueAt < arrivedAt ? null : dayOf(dueAt, calendar.timeZone);
  const opensOn = start === undefined ? null : dayOf(start, calendar.timeZone);
  const read = opensOn === null ? [] : whenRead(facts, opensOn, texts, locale);
  const answered =
    promisedOn === null
      ? texts.answerSoon
      : whenAnswered(dayOf(arrivedAt, calendar.timeZone), promisedOn, texts, locale);
  const elsewhere =
    terms.isOffered || terms.fallback === null ? [] : [filled(texts.elsewhere, { where: terms.fallback })];
  const paragraphs = [
    texts.welcome,
    ...elsewhere,
    [whoAnswers(facts, texts), ...read, answered].join(' '),
    cannotWait(facts, texts).join('\n'),
    texts.automatic,
  ];
  return { text: paragraphs.join('\n\n'), promisedOn };
}

/** What is known of a message when it is decided whether a receipt is due. */
export interface ReceivedMessage {
  readonly kind: 'patient-question' | 'clinician-reply' | 'system-notice';
  readonly channel: 'portal' | 'phone' | 'desk' | 'import';
  readonly sentAt: Instant;
}

/** A question older than this gets no receipt any more: its promise would come too late to be one. */
export const receiptWithinMs = 3 * 24 * 60 * 60_000;

/**
 * The question that a receipt is due for: the oldest unanswered one of the patient, when it came in by the portal, is
 * recent, and no notice followed it. `messages` are in order of time.
 */
export function questionWithoutReceipt<Message extends ReceivedMessage>(
  messages: readonly Message[],
  now: Instant,
): Message | undefined {
  const lastAnswer = messages.findLastIndex(({ kind }) => kind === 'clinician-reply');
  const unanswered = messages.slice(lastAnswer + 1);
  const first = unanswered.findIndex(({ kind }) => kind === 'patient-question');
  const question = unanswered[first];
  if (!question || question.channel === 'phone' || question.channel === 'desk') return undefined;
  const hasNotice = unanswered.slice(first).some(({ kind }) => kind === 'system-notice');
  const isRecent = epochMsOf(now) - epochMsOf(question.sentAt) <= receiptWithinMs;
  return hasNotice || !isRecent ? undefined : question;
}
