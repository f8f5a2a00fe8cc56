import { flatTextOf } from '#shared/capabilities/letters/flat-text.ts';
import type { LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import type { LetterKind, Rendering } from '#shared/capabilities/letters/model.ts';
import type { LetterId, PatientId, PractitionerId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Language } from '#shared/plain-language/model.ts';
import type { Reader } from '#main/store/reader.ts';
import { findLetter, listReleasedIds } from './letter-store.ts';
import { chosenReaders } from './letter-view.ts';
import { findNewestVersion, listRenderings } from './version-store.ts';
import { flatWordsOf, withdrawnWordsOf } from './words.ts';

/** What readers of one kind get of a letter, as plain text. */
export interface ReadersText {
  readonly audience: 'patient' | 'proxy';
  readonly text: string;
  /** True when a passage was taken out for them. */
  readonly isRedacted: boolean;
}

/** A letter that was released, as it is told to other systems. */
export interface OutsideLetter {
  readonly id: LetterId;
  readonly patientId: PatientId;
  readonly kind: LetterKind;
  readonly title: string;
  readonly language: Language;
  readonly state: 'released' | 'withdrawn' | 'corrected';
  readonly signedAt: Instant;
  readonly signedBy: PractitionerId;
  readonly correctsId: LetterId | null;
  /** What the treatment team reads, with every passage. */
  readonly full: string;
  /** For those it was released to; a notice once it was withdrawn. */
  readonly forReaders: readonly ReadersText[];
}

function hasStub({ content }: LetterDocument): boolean {
  return content.some((section) => JSON.stringify(section).includes('"type":"stub"'));
}

function flat(renderings: readonly Rendering[], language: Language): string {
  return renderings.map(({ body }) => flatTextOf(body, flatWordsOf(language))).join('\n\n');
}

function outside(reader: Reader, id: LetterId): OutsideLetter {
  const row = findLetter(reader, id);
  const version = findNewestVersion(reader, id);
  invariant(row !== undefined && version !== undefined, 'a released letter was signed');
  const { language, title, signedAt, signedBy } = version;
  const chosen = chosenReaders(row);
  const audiences = [...(chosen?.patient ? ['patient' as const] : []), ...(chosen?.proxies ? ['proxy' as const] : [])];
  const isGone = row.state === 'withdrawn';
  return {
    id,
    patientId: row.patientId,
    kind: row.kind,
    title,
    language,
    state: row.state === 'withdrawn' || row.state === 'corrected' ? row.state : 'released',
    signedAt,
    signedBy,
    correctsId: row.correctsId,
    full: flat(listRenderings(reader, version.id, 'team'), language),
    forReaders: audiences.map((audience) => {
      const renderings = listRenderings(reader, version.id, audience);
      const isRedacted = renderings.some(({ body }) => hasStub(body));
      return { audience, isRedacted, text: isGone ? withdrawnWordsOf(language) : flat(renderings, language) };
    }),
  };
}

/** Every letter that readers have seen, one by one. */
export function* eachOutsideLetter(reader: Reader): Generator<OutsideLetter, void> {
  for (const id of listReleasedIds(reader)) yield outside(reader, id);
}
