import type { PractitionerId, ResultId } from '#shared/kernel/ids.ts';
import { invariant } from '#shared/kernel/invariant.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Writer } from '#main/store/writer.ts';
import { insertHold, listOpenHolds, markAgreed, markHoldsEnded, type NewHold } from './hold-store.ts';
import { planAnew } from './release.ts';
import { findOpenResult, markTouched } from './result-store.ts';

interface Deed {
  readonly id: PractitionerId;
  readonly at: Instant;
}

function standAnew(writer: Writer, resultId: ResultId, by: Deed, afterHold = false): void {
  const result = findOpenResult(writer, resultId);
  invariant(result !== undefined, 'only an unreleased result is held');
  planAnew(writer, result, { now: by.at, changedBy: by.id, afterHold });
}

/** A doctor asks to keep a result back. Until the second reader agrees it releases itself as it would have. */
export function askHold(writer: Writer, hold: NewHold): void {
  insertHold(writer, hold);
  // Not planned anew: the moment may be the sender's, which the policy does not know.
  markTouched(writer, hold.resultId, hold.byId);
}

/** The second reader agrees with the hold that waits for them. False when none does. */
export function agreeToHold(writer: Writer, resultId: ResultId, by: Deed): boolean {
  const asked = listOpenHolds(writer, resultId).find(({ agreed_at: agreedAt }) => agreedAt === null);
  if (asked?.second_reader_id !== by.id) return false;
  markAgreed(writer, { resultId, holdId: asked.id }, by);
  standAnew(writer, resultId, by);
  return true;
}

/** Ends every hold of a result. False when there was none. What should have been released meanwhile is due at once. */
export function endHolds(writer: Writer, resultId: ResultId, by: Deed): boolean {
  const holds = listOpenHolds(writer, resultId);
  if (holds.length === 0) return false;
  markHoldsEnded(writer, resultId, by);
  if (holds.some(({ agreed_at: agreedAt }) => agreedAt !== null)) standAnew(writer, resultId, by, true);
  else markTouched(writer, resultId, by.id);
  return true;
}
