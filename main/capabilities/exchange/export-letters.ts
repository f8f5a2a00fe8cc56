import type { JsonObject } from '#shared/capabilities/exchange/canonical-json.ts';
import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import type { LetterKind } from '#shared/capabilities/letters/model.ts';
import type { OutsideLetter, ReadersText } from '#main/capabilities/letters/public.ts';
import { idOfName } from '#main/platform/identifiers.ts';
import {
  bodyOf,
  type LocalResource,
  ownIdentifier,
  type ReferenceTo,
  referenceMember,
  staffReference,
} from './export-local.ts';

const contentType = 'text/plain; charset=utf-8';

/** LOINC codes of documents; the other kinds go by their title alone. */
const documentTypes: Readonly<Partial<Record<LetterKind, string>>> = { 'gp-letter': '11488-4', discharge: '18842-5' };

const statuses = { released: 'current', corrected: 'superseded', withdrawn: 'entered-in-error' } as const;

function label(system: string, code: string): JsonObject {
  return { system, code };
}

/** A document and the bytes it points at. */
interface Paper {
  readonly id: string;
  readonly text: string;
  readonly labels: readonly JsonObject[];
  readonly relatesTo: readonly JsonObject[];
}

function binaryIdOf(documentId: string): string {
  return idOfName(`${documentId}/text`);
}

function binaryOf({ id, text }: Paper): LocalResource {
  const binaryId = binaryIdOf(id);
  const body = bodyOf('Binary', binaryId, {
    contentType,
    securityContext: { reference: `DocumentReference/${id}` },
    data: Buffer.from(text, 'utf8').toString('base64'),
  });
  return { localId: binaryId, threadId: null, body };
}

function documentOf(letter: OutsideLetter, paper: Paper, referenceTo: ReferenceTo): LocalResource {
  const signer = referenceMember(staffReference(referenceTo, letter.signedBy));
  const loinc = documentTypes[letter.kind];
  const body = bodyOf('DocumentReference', paper.id, {
    meta: { security: [...paper.labels] },
    masterIdentifier: ownIdentifier(paper.id),
    status: statuses[letter.state],
    docStatus: letter.correctsId === null ? 'final' : 'amended',
    type: {
      ...(loinc === undefined ? {} : { coding: [{ system: systems.loinc, code: loinc }] }),
      text: letter.title,
    },
    subject: referenceMember(referenceTo('Patient', letter.patientId)),
    date: letter.signedAt,
    author: signer ? [signer] : undefined,
    authenticator: signer,
    relatesTo: [...paper.relatesTo],
    securityLabel: paper.labels.map((one) => ({ coding: [one] })),
    content: [
      {
        attachment: {
          contentType,
          language: letter.language,
          url: `Binary/${binaryIdOf(paper.id)}`,
          title: letter.title,
        },
      },
    ],
  });
  return { localId: paper.id, threadId: null, body };
}

/** A letter of which another takes the place; named in both renderings of the newer one. */
function replaces(documentId: string | null): JsonObject[] {
  return documentId === null ? [] : [{ code: 'replaces', target: { reference: `DocumentReference/${documentId}` } }];
}

function readersIdOf(letterId: string, audience: ReadersText['audience']): string {
  return idOfName(`${letterId}/for/${audience}`);
}

function readersPaper(letter: OutsideLetter, { audience, text, isRedacted }: ReadersText): Paper {
  const earlier = letter.correctsId === null ? null : readersIdOf(letter.correctsId, audience);
  return {
    id: readersIdOf(letter.id, audience),
    text,
    labels: [
      label(systems.release, letter.state === 'withdrawn' ? 'withheld' : 'released'),
      label(systems.confidentiality, 'N'),
      label(systems.audience, audience),
      ...(isRedacted ? [label(systems.observationValue, 'REDACTED')] : []),
    ],
    relatesTo: [{ code: 'transforms', target: { reference: `DocumentReference/${letter.id}` } }, ...replaces(earlier)],
  };
}

/**
 * A letter as other systems take it: one document with all of it for the treatment team, and one for each kind of readers it
 * was released to, made of their own rendering. Never one document with a hidden part.
 *
 * @source fhir-mapping §1.5: the full one is restricted and not for the patient's feed, the other a transformation of it
 */
export function letterResources(letter: OutsideLetter, referenceTo: ReferenceTo): LocalResource[] {
  const full: Paper = {
    id: letter.id,
    text: letter.full,
    labels: [label(systems.release, 'withheld'), label(systems.confidentiality, 'R'), label(systems.actCode, 'NOAUTH')],
    relatesTo: replaces(letter.correctsId),
  };
  const papers = [full, ...letter.forReaders.map((one) => readersPaper(letter, one))];
  return papers.flatMap((paper) => [documentOf(letter, paper, referenceTo), binaryOf(paper)]);
}
