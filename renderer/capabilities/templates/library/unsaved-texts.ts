import type { CoreClient } from '#shared/capabilities/contract.ts';
import type { TextDraft } from './text-draft.ts';

/**
 * Texts that were typed and not yet kept, for as long as the window lives.
 *
 * Going to another screen or locking the window takes nothing away. Each belongs to whoever typed it; a template says
 * nothing about patients.
 */
const shelves = new WeakMap<CoreClient, Map<string, TextDraft>>();

/** The unsaved texts of this window, by person and text. */
export function unsavedTextsOf(client: CoreClient): Map<string, TextDraft> {
  const known = shelves.get(client);
  if (known) return known;
  const shelf = new Map<string, TextDraft>();
  shelves.set(client, shelf);
  return shelf;
}
