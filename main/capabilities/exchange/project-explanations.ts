import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import type { PractitionerId, ResultId } from '#shared/kernel/ids.ts';
import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import { keepExplanation } from '#main/capabilities/results/public.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import { codesOf, harmless, nameOf, wordsOf } from './fhir-names.ts';
import type { Communication, Practitioner, PractitionerRole } from './fhir-schemas.ts';
import type { KnownResource, KnownResources } from './known-resources.ts';
import { isHidden, sentAtOf } from './project-messages.ts';
import { practitionerBehind } from './project-staff.ts';

/** Longest explanation that a result takes in; what is longer stays a message. */
const longestExplanation = 200_000;

/** The id under which the explanation of a result goes out, the same every time. */
export function explanationIdOf(resultId: string): string {
  return idOfName(`${resultId}/explanation`);
}

/** Does this message explain a report? Then it lives with the result and is no conversation. */
export function explainedReport(resources: KnownResources, known: KnownResource): KnownResource | undefined {
  const body = resources.body<Communication>(known.id);
  const isExplanation = codesOf(body.category).some(
    ({ system, code }) => system === systems.messageCategory && code === 'result-explanation',
  );
  return isExplanation ? resources.target(known.id, 'about') : undefined;
}

function authorOf(resources: KnownResources, known: KnownResource, body: Communication) {
  const sender = resources.target(known.id, 'sender');
  const practitioner = sender && practitionerBehind(resources, sender);
  const role = sender?.type === 'PractitionerRole' ? resources.body<PractitionerRole>(sender.id) : undefined;
  const name = practitioner ? nameOf(resources.body<Practitioner>(practitioner.id).name) : '';
  return {
    id: (practitioner?.localId ?? null) as PractitionerId | null,
    name: name || harmless(body.sender?.display ?? ''),
    functionTitle: wordsOf(role?.code?.[0]) ?? '',
  };
}

/**
 * Keeps the explanation that came with a report that was released. While the result waits here the explanation waits with it, as it
 * came, so that the patient never has one without the other.
 */
export function projectExplanation(resources: KnownResources, known: KnownResource, report: KnownResource): void {
  const body = resources.body<Communication>(known.id);
  const resultId = report.localId as ResultId | null;
  if (known.localId !== null || resultId === null || isHidden(body)) return;
  const text = harmless((body.payload ?? []).flatMap(({ contentString }) => contentString ?? []).join('\n\n'));
  if (text === '' || text.length > longestExplanation) return;
  const isKept = keepExplanation(resources.writer, {
    resultId,
    document: documentOfText(text),
    plainText: text,
    author: authorOf(resources, known, body),
    at: sentAtOf(body, known),
    patientOnly: false,
    decisions: [],
    overrideReason: null,
  });
  if (isKept) resources.project(known.id, { localId: explanationIdOf(resultId) });
}
