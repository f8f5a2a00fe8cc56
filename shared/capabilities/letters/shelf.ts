import type { DepartmentId } from '#shared/kernel/ids.ts';
import type { ShelfItem } from './model.ts';

/** What a letter is about, as far as the shelf needs to know. */
export interface ShelfWish {
  /** Everything it says, in lower case. */
  readonly words: string;
  readonly departmentId: DepartmentId | null;
}

const letter = /[\p{L}\p{N}]/u;

/** True when a subject stands in the words as a word, or as the beginning of one: `hartfalen` in `hartfalenpoli`. */
export function isAbout(words: string, subject: string): boolean {
  const wanted = subject.toLowerCase();
  for (let at = words.indexOf(wanted); at !== -1; at = words.indexOf(wanted, at + 1)) {
    if (at === 0 || !letter.test(words.charAt(at - 1))) return true;
  }
  return false;
}

/**
 * The shelf in the order of a letter: what it speaks of first, then what is of its department, then the rest, each by title.
 *
 * @source R59: suggest a leaflet or link from what the letter is about
 */
export function inFitOrder(
  items: readonly ShelfItem[],
  { words, departmentId }: ShelfWish,
): (ShelfItem & { isSuggested: boolean })[] {
  const isOwn = (item: ShelfItem) => departmentId !== null && item.departmentId === departmentId;
  return items
    .map((item) => ({ ...item, isSuggested: item.subjects.some((subject) => isAbout(words, subject)) }))
    .sort(
      (a, b) =>
        Number(b.isSuggested) - Number(a.isSuggested) ||
        Number(isOwn(b)) - Number(isOwn(a)) ||
        a.title.localeCompare(b.title, 'nl'),
    );
}
