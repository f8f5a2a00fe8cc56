import type { lettersContract } from '#shared/capabilities/letters/contract.ts';
import { gateOf, type GateOutcome } from '#shared/capabilities/letters/gate.ts';
import { letterTexts, type LetterTexts } from '#shared/capabilities/letters/model.ts';
import { plainTextOf, renderFor } from '#shared/capabilities/letters/rendering.ts';
import { isAskedToSign, isEmptyText, mainTextOf, signsLetters } from '#shared/capabilities/letters/rules.ts';
import type { LetterId, LetterVersionId, PractitionerId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Checker } from '#shared/plain-language/checker.ts';
import type { Language } from '#shared/plain-language/model.ts';
import { findPersonName } from '#main/capabilities/access/public.ts';
import { type Additions, LanguageChecks, readAdditions } from '#main/capabilities/glossary/public.ts';
import { newId } from '#main/platform/identifiers.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { CommandDefinition, Handlers, InputOf, QueryDefinition } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Writer } from '#main/store/writer.ts';
import { letterGuard, letterNote, mayOpenLetter, rightsOf, sightOf } from './letter-sight.ts';
import { changeLetter, findLetter, insertLetterStep, type LetterRow } from './letter-store.ts';
import { findLetterheadNumber, readSender } from './letterhead-store.ts';
import { listEnclosures } from './shelf-store.ts';
import { readDecisions, readDecisionTrail, readTexts } from './text-store.ts';
import { insertRendering, insertVersion, type StoredAudience } from './version-store.ts';
import { meantLetter, movedOn, stepped } from './write-commands.ts';

type LetterHandlers = Handlers<typeof lettersContract>;
type SignInput = InputOf<typeof lettersContract.sign>;

const checks = new LanguageChecks();

/** What the check of a letter has to be made of. */
interface Wanted {
  readonly language: Language;
  readonly additions: Additions;
}

/** In what language a letter is, and the organisation's words of it. */
const languageOf: QueryDefinition<{ readonly letterId: LetterId }, Wanted | NotThere> = {
  verb: 'query',
  access: mayOpenLetter,
  audit: notAudited('the language of a letter, asked within its signing, which is logged'),
  run: (reader, input) => {
    const row = findLetter(reader, input.letterId);
    if (!row) return refuse('letter-not-found');
    return { language: row.language, additions: readAdditions(reader, row.language) };
  },
};
type NotThere = ReturnType<typeof refuse<'letter-not-found'>>;

/** The texts that are signed: one that shows nothing is left out. */
function filledTexts(texts: LetterTexts): LetterTexts {
  return {
    professional: isEmptyText(texts.professional) ? null : texts.professional,
    patient: isEmptyText(texts.patient) ? null : texts.patient,
  };
}

function judge(writer: Writer, row: LetterRow, checker: Checker, isOverridden: boolean): GateOutcome {
  const texts = filledTexts(readTexts(writer, row.id));
  const decisions = readDecisions(writer, row.id);
  const gated = letterTexts.flatMap((text) => {
    const body = texts[text];
    if (body === null) return [];
    return [{ text, body, findings: checker.check(plainTextOf(body)).findings, decisions: decisions[text] }];
  });
  const terms = { main: mainTextOf(row.kind), language: row.language, isOverridden };
  return gateOf(gated, terms);
}

/** Why the gate stays closed, the gravest first; undefined when it opens. */
function closedBy({ isEmpty, blanks, openThirdParty, openFindings }: GateOutcome) {
  if (isEmpty) return refuse('letter-empty');
  if (blanks.length > 0) return refuse('blanks-open', { labels: blanks });
  if (openThirdParty.length > 0) return refuse('third-party-open', { count: openThirdParty.length });
  if (openFindings.length > 0) return refuse('findings-open', { count: openFindings.length });
  return undefined;
}

const audiences: readonly StoredAudience[] = ['team', 'patient', 'proxy'];

/** Who signs when, and why although the language check found something. */
export interface Signature {
  readonly overrideReason: string | null;
  readonly by: { readonly id: PractitionerId; readonly at: Instant };
}

/** Writes the version and what each audience reads of it; from here on neither changes. */
export function signAs(writer: Writer, row: LetterRow, { overrideReason, by }: Signature): void {
  const id = newId<LetterVersionId>();
  const texts = filledTexts(readTexts(writer, row.id));
  insertVersion(writer, {
    id,
    letterId: row.id,
    title: row.title,
    language: row.language,
    texts,
    decisions: readDecisionTrail(writer, row.id),
    enclosures: listEnclosures(writer, row.id),
    sender: readSender(writer, row.departmentId),
    letterheadNumber: findLetterheadNumber(writer),
    overrideReason,
    signedBy: by.id,
    signedAt: by.at,
  });
  for (const audience of audiences) {
    for (const text of letterTexts) {
      const body = texts[text];
      if (body !== null) insertRendering(writer, id, audience, { text, body: renderFor(body, audience) });
    }
  }
  changeLetter(writer, row, { state: 'signed', signedAt: by.at, signedBy: by.id }, by);
  insertLetterStep(writer, { letterId: row.id, step: 'signed', byId: by.id, at: by.at, reason: overrideReason });
}

/**
 * Who may sign: whoever was asked, and the doctor who writes it. A doctor in training is let through to be told who signs. A
 * letter that is not put before anybody is let through too, so that the handler can say that it moved on.
 */
const maySign = letterGuard((person, letter) => {
  if (person.role !== 'doctor') return false;
  return letter.state !== 'ready' || !signsLetters(person) || isAskedToSign(person, letter);
});

type SignResult = ReturnType<LetterHandlers['sign']['run']> extends Promise<infer Result> ? Result : never;

function signCommand(checker: Checker): CommandDefinition<SignInput, SignResult> {
  return {
    verb: 'command',
    access: maySign,
    audit: (reader, input) => letterNote('sign', input.override?.reason)(reader, input),
    run: (writer, input, call) => {
      const row = meantLetter(writer, input, call);
      if ('code' in row) return row;
      if (!signsLetters(call.person)) {
        return refuse('supervisor-signs', { byName: findPersonName(writer, call.person.supervisorId) ?? '' });
      }
      if (!rightsOf(row, sightOf(writer, call)).sign) return movedOn(row, call);
      const closed = closedBy(judge(writer, row, checker, input.override !== null));
      if (closed) return closed;
      const by = { id: call.person.id, at: call.now };
      signAs(writer, row, { overrideReason: input.override?.reason ?? null, by });
      return stepped(writer, row.id, call);
    },
  };
}

/**
 * Signs a letter. The check is made ready first; then one transaction reads the texts, judges them and freezes them, so that what is
 * signed is what was checked.
 */
export const sign: LetterHandlers['sign'] = {
  verb: 'task',
  access: (person) => person?.role === 'doctor',
  action: 'sign',
  run: async (input, call) => {
    const { language, additions } = await call.perform(languageOf, { letterId: input.letterId });
    const checker = await checks.of(language, additions).catch(() => undefined);
    return checker ? call.perform(signCommand(checker), input) : refuse('language-not-ready');
  },
};
