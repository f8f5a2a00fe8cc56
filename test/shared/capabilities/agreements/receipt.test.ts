import { describe, expect, it } from 'vitest';

import {
  composeReceipt,
  questionWithoutReceipt,
  type ReceiptFacts,
  type ReceivedMessage,
} from '#shared/capabilities/agreements/receipt.ts';
import { termsOf } from '#shared/capabilities/agreements/rules.ts';
import { amsterdam, type OpeningCalendar } from '#shared/capabilities/counter/calendar.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import en from '#shared/locales/en/receipt.json' with { type: 'json' };
import texts from '#shared/locales/nl/receipt.json' with { type: 'json' };
import { sampleAgreement } from '#test/support/counter-samples.ts';

const at = (moment: string) => moment as Instant;
const calendar: OpeningCalendar = {
  timeZone: amsterdam,
  blocks: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: '08:00', closesAt: '17:00' })),
  exceptions: [{ day: '2026-12-25' as CalendarDate, isOpen: false, name: 'Eerste kerstdag' }],
};
const facts = (arrivedAt: string, changes: Partial<ReceiptFacts['terms']> = {}): ReceiptFacts => ({
  arrivedAt: at(arrivedAt),
  terms: { ...termsOf(sampleAgreement()), ...changes },
  calendar,
  phone: '000 - 000 01 01',
});
const textOf = (...asked: Parameters<typeof facts>) => composeReceipt(facts(...asked), texts).text;

describe('R3, R12, R14: the receipt to the patient', () => {
  it('R12: welcomes, says who reads and who answers, and by when', () => {
    const receipt = composeReceipt(facts('2026-11-24T09:00:00.000Z'), texts);
    expect(receipt.promisedOn).toBe('2026-11-26');
    expect(receipt.text).toBe(`Dank u wel voor uw bericht. U stoort niet: uw vraag is welkom.

Eerst leest een verpleegkundige uw vraag. Daarna antwoordt een verpleegkundige of een arts. U krijgt uiterlijk donderdag 26 november antwoord.

Kan uw vraag niet wachten? Wacht dan niet op ons antwoord.
- Overdag: bel ons op 000 - 000 01 01.
- In de avond, de nacht of het weekend: bel de huisartsenspoedpost. Het nummer hoort u als u uw eigen huisarts belt.
- Is er direct gevaar voor een leven? Bel 112.
- Denkt u aan zelfdoding? Bel 113 of gratis 0800-0113, dag en nacht.

Dit bericht is automatisch gemaakt.`);
  });

  it.each([
    ['on a working day', '2026-11-24T09:00:00.000Z', /^(?!.*(nu weekend|gesloten)).*$/s],
    ['in the evening', '2026-11-24T19:00:00.000Z', 'Wij zijn nu gesloten. Wij lezen uw vraag op woensdag 25 november.'],
    ['before opening', '2026-11-24T06:00:00.000Z', 'Wij zijn nog gesloten. Wij lezen uw vraag vandaag.'],
    ['on Saturday', '2026-11-21T20:00:00.000Z', 'Het is nu weekend. Wij lezen uw vraag op maandag 23 november.'],
    [
      'on a holiday',
      '2026-12-25T10:00:00.000Z',
      'Wij zijn vandaag gesloten (Eerste kerstdag). Wij lezen uw vraag op maandag 28 december.',
    ],
  ])('R14: says when somebody reads it, for a question %s', (_name, arrivedAt, expected) => {
    if (typeof expected === 'string') expect(textOf(arrivedAt)).toContain(expected);
    else expect(textOf(arrivedAt)).toMatch(expected);
  });

  it('R3: says it plainly where the first reader answers, and where a prescriber decides', () => {
    const own = { answerer: 'desk' as const, firstReader: 'desk' as const, alsoAllowed: [] };
    expect(textOf('2026-11-24T09:00:00.000Z', own)).toContain(
      'Een medewerker van het loket leest uw vraag en geeft u antwoord.',
    );
    expect(textOf('2026-11-24T09:00:00.000Z', { ...own, prescriberSigns: true })).toContain(
      'Een arts of andere voorschrijver beslist over uw recept.',
    );
  });

  it('promises today where the term is none, and no day where the clinic never opens', () => {
    expect(textOf('2026-11-24T09:00:00.000Z', { termDays: 0 })).toContain(
      'U krijgt vandaag nog antwoord (dinsdag 24 november).',
    );
    const never = composeReceipt(
      { ...facts('2026-11-24T09:00:00.000Z'), calendar: { ...calendar, blocks: [] } },
      texts,
    );
    expect(never.promisedOn).toBeNull();
    expect(never.text).toContain('U krijgt zo snel mogelijk antwoord.');
  });

  it('promises what came with the question itself before what the agreement says, but never the past', () => {
    const asked = facts('2026-11-24T09:00:00.000Z');
    expect(composeReceipt({ ...asked, dueAt: at('2026-12-01T16:00:00.000Z') }, texts).promisedOn).toBe('2026-12-01');
    const late = composeReceipt({ ...asked, dueAt: at('2026-11-20T16:00:00.000Z') }, texts);
    expect(late.promisedOn).toBeNull();
    expect(late.text).toContain('U krijgt zo snel mogelijk antwoord.');
  });

  it('R16: says where to go for what is not offered here', () => {
    expect(textOf('2026-11-24T09:00:00.000Z', { isOffered: false, fallback: 'uw eigen apotheek.' })).toContain(
      "Met zo'n vraag kunt u beter hier terecht: uw eigen apotheek.",
    );
  });

  it('leaves no place open in any language, whatever the agreement', () => {
    for (const language of [texts, en]) {
      for (const role of ['doctor', 'nurse', 'desk'] as const) {
        const made = composeReceipt(facts('2026-11-21T20:00:00.000Z', { firstReader: role, answerer: role }), language);
        expect(made.text).not.toMatch(/[{}]|undefined|null/);
      }
    }
  });

  it('keeps every Dutch sentence short enough to read in one breath', () => {
    const sentences = textOf('2026-11-21T20:00:00.000Z').split(/[.?!]\s+|\n/);
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([]);
  });
});

describe('whether a receipt is due', () => {
  const message = (kind: ReceivedMessage['kind'], sentAt: string, channel: ReceivedMessage['channel'] = 'portal') => ({
    kind,
    channel,
    sentAt: at(sentAt),
  });
  const now = at('2026-11-24T09:00:00.000Z');
  const asked = message('patient-question', '2026-11-24T08:00:00.000Z');

  it.each([
    ['a new question', [asked], asked],
    ['a new question after an answer', [message('clinician-reply', '2026-11-20T08:00:00.000Z'), asked], asked],
    [
      'an imported question without a channel',
      [{ ...asked, channel: 'import' as const }],
      { ...asked, channel: 'import' },
    ],
    ['an answered one', [asked, message('clinician-reply', '2026-11-24T08:30:00.000Z')], undefined],
    ['one that a notice followed', [asked, message('system-notice', '2026-11-24T08:01:00.000Z')], undefined],
    [
      'a second message on one that a notice followed',
      [
        asked,
        message('system-notice', '2026-11-24T08:01:00.000Z'),
        message('patient-question', '2026-11-24T08:30:00.000Z'),
      ],
      undefined,
    ],
    ['one of more than three days ago', [message('patient-question', '2026-11-21T08:59:59.999Z')], undefined],
    ['one that came by telephone', [{ ...asked, channel: 'phone' as const }], undefined],
    ['one that came to the desk', [{ ...asked, channel: 'desk' as const }], undefined],
    ['a conversation without questions', [], undefined],
  ])('for %s', (_name, messages, expected) => {
    expect(questionWithoutReceipt(messages, now)).toEqual(expected);
  });
});
