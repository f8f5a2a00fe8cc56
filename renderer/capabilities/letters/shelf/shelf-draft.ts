import { isAllowedAddress } from '#shared/capabilities/letters/link-hosts.ts';
import type { Letter, ShelfItem } from '#shared/capabilities/letters/model.ts';

/** A link or leaflet as somebody types it in. */
export interface ShelfDraft {
  readonly kind: ShelfItem['kind'];
  readonly title: string;
  readonly address: string;
  readonly edition: string;
  readonly subjects: readonly string[];
  /** For every department, instead of that of the letter alone. */
  readonly isForAll: boolean;
}

export const emptyShelfDraft: ShelfDraft = {
  kind: 'link',
  title: '',
  address: '',
  edition: '',
  subjects: [],
  isForAll: false,
};

/** What a draft lacks: a title, or an address that is allowed. A leaflet may go without an address. */
export function faultsOf({ kind, title, address }: ShelfDraft): { readonly title: boolean; readonly address: boolean } {
  const typed = address.trim();
  return { title: title.trim() === '', address: (kind === 'link' || typed !== '') && !isAllowedAddress(typed) };
}

const filled = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

/** The item as it goes on the shelf of the letter's department, or on that of all. */
export function itemOf(draft: ShelfDraft, { departmentId }: Pick<Letter, 'departmentId'>) {
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    address: filled(draft.address),
    departmentId: draft.isForAll ? null : departmentId,
    subjects: draft.subjects.map((subject) => subject.trim()).filter((subject) => subject !== ''),
    edition: draft.kind === 'link' ? null : filled(draft.edition),
  };
}
