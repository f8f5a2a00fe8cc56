import type { LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import type { Letter, LetterKind, LetterText } from '#shared/capabilities/letters/model.ts';
import { emptyDocument } from '#shared/capabilities/letters/rules.ts';
import type { SectionKey } from '#shared/capabilities/letters/section.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { auditTrail } from '#main/capabilities/access/public.ts';
import { releaseDueLetters } from '#main/capabilities/letters/public.ts';
import { sql } from '#main/store/sql.ts';
import { openTestClinic, type TestClinic } from './test-clinic.ts';
import { openTestDoor, type TestDoor } from './test-door.ts';

type Client = ReturnType<TestDoor['as']>['letters'];
type Inline = NonNullable<
  Extract<LetterDocument['content'][number]['content'][number], { type: 'paragraph' }>['content']
>[number];

/** Words of a passage that must reach no reader outside the team. */
export const secretWords = 'Zwager is bekend met alcoholproblemen';
export const secretPassage = '3f0d7a52-0f5a-4f57-8c1c-5d8a2f4f1c01';
/** What a child told in confidence; the child reads it, the parents do not. */
export const childWords = 'Zij wil niet dat haar vader dit leest';
export const childPassage = '3f0d7a52-0f5a-4f57-8c1c-5d8a2f4f1c02';

/** Plain words for a reader, in which the check finds nothing. */
export const plainWords = 'U bent sneller moe. Wij zien u over drie maanden.';

export const said = (text: string): Inline => ({ type: 'text', text });
export const marked = (text: string, theme: 'health' | 'child-confidential' = 'health'): Inline => ({
  type: 'text',
  text,
  marks: [{ type: 'thirdParty', attrs: { passageId: theme === 'health' ? secretPassage : childPassage, theme } }],
});

/** A text of a kind with pieces in one of its sections. */
export function textWith(
  kind: LetterKind,
  text: LetterText,
  key: SectionKey,
  pieces: readonly Inline[],
): LetterDocument {
  const document = emptyDocument(kind, text);
  return {
    ...document,
    content: document.content.map((section) =>
      section.attrs.key === key ? { ...section, content: [{ type: 'paragraph', content: [...pieces] }] } : section,
    ),
  };
}

/** A demo clinic with its letters, called by the codes of its staff and patients. */
export interface TestLetters {
  readonly clinic: TestClinic;
  readonly door: TestDoor;
  as(staff: string): Client;
  open(staff: string, letterId: LetterId): Promise<Letter>;
  /** What a screen that is up to date names of a letter. */
  ref(staff: string, letterId: LetterId): Promise<{ letterId: LetterId; revision: number }>;
  /** A letter to a patient of cardiology with these pieces as its answer; plain words when none are given. */
  written(
    staff: string,
    pieces?: readonly Inline[],
    changes?: { patient?: string; department?: string },
  ): Promise<LetterId>;
  /** A letter that was written and signed. */
  signed(staff: string, pieces?: readonly Inline[]): Promise<LetterId>;
  /** A letter that readers see. */
  released(staff: string, pieces?: readonly Inline[]): Promise<LetterId>;
  /** Lets out what is due at the clock's moment; gives how many. */
  letOut(): number;
  /** The log of a letter, oldest first: action, outcome, name, reason. */
  lines(letterId: LetterId): string[];
  close(): void;
}

const everyone = { patient: true, proxies: true, gp: false };

/** Opens the letters of a demo clinic. Close it when done. */
export function openTestLetters(): TestLetters {
  const clinic = openTestClinic();
  const door = openTestDoor(clinic.store, clinic.now);
  const as = (staff: string) => door.as(clinic.staff(staff)).letters;
  const open = (staff: string, letterId: LetterId) => as(staff).open({ letterId });
  const ref = async (staff: string, letterId: LetterId) => {
    const { revision } = await open(staff, letterId);
    return { letterId, revision };
  };
  const letOut = () => clinic.store.write((writer) => releaseDueLetters(writer, door.clock.now(), auditTrail));
  const written: TestLetters['written'] = async (staff, pieces = [said(plainWords)], changes = {}) => {
    const { patient = 'P10', department = 'CAR' } = changes;
    const { letterId } = await as(staff).start({
      kind: 'patient-letter',
      language: 'nl',
      about: { patientId: clinic.ids.patient(patient) },
      departmentId: clinic.ids.department(department),
    });
    const body = textWith('patient-letter', 'patient', 'answer', pieces);
    await as(staff).saveText({ ...(await ref(staff, letterId)), text: 'patient', body });
    return letterId;
  };
  const signed: TestLetters['signed'] = async (staff, pieces) => {
    const letterId = await written(staff, pieces);
    await as(staff).sign({ ...(await ref(staff, letterId)), override: null });
    return letterId;
  };
  return {
    clinic,
    door,
    as,
    open,
    ref,
    written,
    signed,
    released: async (staff, pieces) => {
      const letterId = await signed(staff, pieces);
      await as(staff).release({ ...(await ref(staff, letterId)), readers: everyone });
      door.clock.advance(10 * 60_000);
      letOut();
      return letterId;
    },
    letOut,
    lines: (letterId) =>
      clinic.store.read((reader) =>
        reader
          .all<{ line: string }>(
            sql`
            SELECT action || ' ' || outcome || ' ' || person_name || coalesce(' (' || reason || ')', '') AS line
            FROM audit_event WHERE object_id = ${letterId} ORDER BY sequence`,
          )
          .map((row) => row.line),
      ),
    close: () => clinic.close(),
  };
}
