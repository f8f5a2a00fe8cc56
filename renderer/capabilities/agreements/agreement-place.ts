import type { AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import type { Department } from '#shared/capabilities/access/model.ts';
import type { QuestionType } from '#shared/capabilities/counter/question-type.ts';

/** A cell of the matrix: a question type, in a department or, with null, in the whole organisation. */
export interface AgreementPlace {
  readonly questionType: QuestionType;
  readonly department: Pick<Department, 'id' | 'code' | 'name'> | null;
}

function isAt(version: AgreementVersion, { questionType, department }: AgreementPlace): boolean {
  return version.questionType === questionType && (version.department?.id ?? null) === (department?.id ?? null);
}

/** The version in force at a place itself. */
export function ownVersion(versions: readonly AgreementVersion[], place: AgreementPlace): AgreementVersion | undefined {
  return versions.find((version) => version.status === 'in-force' && isAt(version, place));
}

/** The version that holds at a place: its own, else that of the whole organisation. */
export function heldVersion(
  versions: readonly AgreementVersion[],
  place: AgreementPlace,
): AgreementVersion | undefined {
  return ownVersion(versions, place) ?? ownVersion(versions, { ...place, department: null });
}

/** What is on its way at a place: a proposal before what was agreed for later; undefined when nothing is. */
export function comingTo(
  versions: readonly AgreementVersion[],
  place: AgreementPlace,
): 'proposed' | 'planned' | undefined {
  const statuses = versions.filter((version) => isAt(version, place)).map(({ status }) => status);
  return (['proposed', 'planned'] as const).find((status) => statuses.includes(status));
}

/** True for the same cell. */
export function isSamePlace(one: AgreementPlace, other: AgreementPlace | undefined): boolean {
  return one.questionType === other?.questionType && one.department?.id === other.department?.id;
}
