import type { AuditAction } from '#shared/kernel/audit-action.ts';
import type { TemplateId } from '#shared/kernel/ids.ts';
import type { Person } from '#shared/kernel/person.ts';
import { rightsOn, type TextNow, type TextUnderRule } from '#shared/capabilities/templates/rules.ts';
import type { AuditNote } from '#main/rpc/audit.ts';
import { refuse } from '#main/rpc/refusal.ts';
import type { Reader } from '#main/store/reader.ts';
import { findText, lastStepBy, type LibraryRow, nowOf, underRule } from './library-store.ts';

/** A text as a screen names it: which one, and the revision that the screen showed. */
export interface TextRef {
  readonly templateId: TemplateId;
  readonly revision: number;
}

type Rule = (person: Person, text: TextUnderRule, now: TextNow) => boolean;

/**
 * Turns a rule about a text into a guard of the door.
 *
 * A text that is not there, or is another's personal one, is let through, so that the handler says that it is not there.
 */
export function textGuard(rule: Rule) {
  return (reader: Reader, input: { readonly templateId: TemplateId }, person: Person): boolean => {
    const row = findText(reader, input.templateId, person.id);
    return row === undefined || rule(person, underRule(row), nowOf(row));
  };
}

/** Guard for what everyone who is signed in may see. */
export function anyone(): boolean {
  return true;
}

/** The line in the log for a step on a text. */
export function textNote(action: AuditAction) {
  return (_reader: Reader, input: { readonly templateId: TemplateId; readonly reason: string }): AuditNote => ({
    action,
    objectType: 'template',
    objectId: input.templateId,
    ...(input.reason === '' ? {} : { reason: input.reason }),
  });
}

/** The text that a screen means, when it is still as the screen showed it and the step is open to it. */
export function textFor(
  reader: Reader,
  { templateId, revision }: TextRef,
  person: Person,
  step: keyof ReturnType<typeof rightsOn>,
) {
  const row = findText(reader, templateId, person.id);
  if (!row) return refuse('template-not-found');
  const isOpen = row.revision === revision && rightsOn(person, underRule(row), nowOf(row))[step];
  return isOpen ? row : refuse('template-moved-on', { byName: lastStepBy(reader, templateId) });
}

/** The version in work of a text that has one. */
export function workOf(row: LibraryRow): { readonly id: TemplateId; readonly version: number } {
  return { id: row.id, version: row.workVersion ?? 0 };
}
