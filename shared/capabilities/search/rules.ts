import type { QueryPart } from './query-language.ts';

/**
 * Does a query ask for open work alone, so that a number beside it says what is still to be done?
 *
 * A view that also finds what is closed has no badge: its number would only grow, and nobody would have to act on it.
 */
export function asksForOpenWork(parts: readonly QueryPart[]): boolean {
  return parts.some((part) => {
    if (part.field === 'is') return part.isExcluded ? part.value === 'closed' : part.value !== 'closed';
    if (part.field !== 'status') return false;
    return part.isExcluded ? part.value === 'closed' : onlyOpenStatus(parts);
  });
}

/** Statuses asked for together mean either, so each of them must be one of open work. */
function onlyOpenStatus(parts: readonly QueryPart[]): boolean {
  return parts.every((part) => part.field !== 'status' || part.isExcluded || part.value !== 'closed');
}
