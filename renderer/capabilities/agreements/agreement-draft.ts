import type { AgreementTerms, AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import { saysWhereToGo, termsOf } from '#shared/capabilities/agreements/rules.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';

/** A proposal while somebody fills it in. */
export interface AgreementDraft {
  readonly terms: AgreementTerms;
  readonly owner: string;
  readonly reason: string;
  readonly validFrom: CalendarDate;
}

/** A proposal begins as what holds now. */
export function draftOf(version: AgreementVersion, today: CalendarDate): AgreementDraft {
  return { terms: termsOf(version), owner: version.owner, reason: '', validFrom: today };
}

const shortestReason = 3;
const shortestOwner = 2;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day as a date field gives it. */
export function isDay(text: string): text is CalendarDate {
  return datePattern.test(text);
}

/** What is still wrong with a draft. */
export function faultsOf({ terms, owner, reason, validFrom }: AgreementDraft) {
  return {
    owner: owner.trim().length < shortestOwner,
    reason: reason.trim().length < shortestReason,
    validFrom: !isDay(validFrom),
    fallback: !saysWhereToGo({ ...terms, fallback: terms.fallback?.trim() ?? null }),
  };
}

export type DraftFaults = ReturnType<typeof faultsOf>;
