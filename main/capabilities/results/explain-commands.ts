import {
  checkedTextOf,
  openBlanksOf,
  plainTextOf,
  showsSomething,
} from '#shared/capabilities/counter/answer-document.ts';
import type { resultsContract } from '#shared/capabilities/results/contract.ts';
import { isPortalOff, mayReleaseExplained } from '#shared/capabilities/results/rules.ts';
import type { Person } from '#shared/kernel/person.ts';
import { auditTrail } from '#main/capabilities/access/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { SignedInCall } from '#main/rpc/call.ts';
import type { CommandDefinition, Handlers, InputOf, OutputOf } from '#main/rpc/definition.ts';
import { refuse, type Refusal } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { findDraft, removeDraft, saveDraft } from './explanation-store.ts';
import { explainResult } from './explain.ts';
import { type OpenCounts, openFindingsIn, wordsForCheck } from './language-gate.ts';
import { listReaders } from './readers.ts';
import { supervisorFirst } from './release-commands.ts';
import { findResult, type ResultRow } from './result-store.ts';
import { guardOf, isTreater, mayOpenResult, meantResult, resultNote, steppedTo } from './sight.ts';

type ResultsHandlers = Handlers<typeof resultsContract>;

const ownTyping = notAudited('the typing of one person, shown to nobody else; releasing it is logged');

/** Who may read the result, and who was writing when it went out of their reach: what they typed stays theirs. */
function mayKeepDraft(reader: Reader, input: Parameters<typeof mayOpenResult>[1], person: Person): boolean {
  return mayOpenResult(reader, input, person) || findDraft(reader, input.resultId, person.id) !== null;
}

const saveExplanation: ResultsHandlers['saveExplanation'] = {
  verb: 'command',
  access: mayKeepDraft,
  audit: ownTyping,
  isQuiet: true,
  run: (writer, { resultId, body, decisions }, call) => {
    if (!findResult(writer, resultId, call.person.id)) return refuse('result-not-found');
    saveDraft(writer, { resultId, authorId: call.person.id, body, decisions, savedAt: call.now });
    return { savedAt: call.now };
  },
};

const discardExplanation: ResultsHandlers['discardExplanation'] = {
  verb: 'command',
  access: mayKeepDraft,
  audit: ownTyping,
  run: (writer, { resultId }, call) => {
    if (!findResult(writer, resultId, call.person.id)) return refuse('result-not-found');
    removeDraft(writer, resultId, call.person.id);
    return {};
  },
};

type ReleaseInput = InputOf<typeof resultsContract.releaseWithExplanation>;
/** The release with what the language check found open, or null when it could not check. */
type CheckedRelease = ReleaseInput & { readonly open: OpenCounts | null };

/** What still stands open in the text itself. An override lets language pass, never somebody else's privacy. */
function textObjection({ body, open, override }: CheckedRelease) {
  if (!showsSomething(plainTextOf(body))) return refuse('answer-empty');
  const blanks = openBlanksOf(body);
  if (blanks.length > 0) return refuse('blanks-open', { labels: blanks.map((blank) => blank.attrs.label) });
  if (open === null) return refuse('language-not-ready');
  if (open.thirdParty > 0) return refuse('third-party-open', { count: open.thirdParty });
  return open.language > 0 && override === null ? refuse('findings-open', { count: open.language }) : undefined;
}

/** A portal that is off with nobody else to read it: the explanation would reach no one. */
function reachesNobody(reader: Reader, row: ResultRow, patientOnly: boolean, call: SignedInCall): boolean {
  if (!isPortalOff(row.portal_off_until, call.now)) return false;
  const readers = listReaders(reader, { id: row.patient_id, name: row.patient_name }, call.now);
  return patientOnly || readers.every(({ kind }) => kind === 'patient');
}

/** Explanation, release and record entry in one transaction. The patient's question about it stays open: a person closes it. */
const releaseChecked: CommandDefinition<
  CheckedRelease,
  OutputOf<typeof resultsContract.releaseWithExplanation> | Refusal
> = {
  verb: 'command',
  access: guardOf(mayReleaseExplained),
  audit: (reader, input, call) => ({
    ...resultNote('release')(reader, input, call),
    reason: [
      'with-explanation',
      ...(input.patientOnly ? ['patient-only'] : []),
      ...(input.override ? [`findings passed: ${input.override.reason}`] : []),
    ].join(', '),
  }),
  run: (writer, input, call) => {
    const row = meantResult(writer, input, call);
    if ('code' in row) return row;
    const objection = supervisorFirst(writer, call.person) ?? textObjection(input);
    if (objection) return objection;
    if (reachesNobody(writer, row, input.patientOnly, call)) return refuse('portal-off');
    explainResult(writer, { ...input, overrideReason: input.override?.reason ?? null }, call);
    auditTrail.append(writer, {
      call,
      procedure: 'results.releaseWithExplanation',
      note: { action: 'file', patientId: row.patient_id, objectType: 'result', objectId: row.id },
      outcome: 'done',
    });
    return steppedTo(writer, row.id, call.person.id);
  },
};

const releaseWithExplanation: ResultsHandlers['releaseWithExplanation'] = {
  verb: 'task',
  access: (person) => person !== undefined && isTreater(person),
  action: 'release',
  run: async (input, call) => {
    const { additions } = await call.perform(wordsForCheck, {});
    const open = await openFindingsIn(checkedTextOf(input.body), input.decisions, additions);
    return call.perform(releaseChecked, { ...input, open });
  },
};

/** Writing an explanation, and releasing a result with it. */
export const explainCommands = { saveExplanation, discardExplanation, releaseWithExplanation };
