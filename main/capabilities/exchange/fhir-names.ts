import type { Code } from '#shared/capabilities/exchange/fhir-codes.ts';
import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';
import type { Concept, HumanName, Identifier } from './fhir-schemas.ts';

/** Text that the store and the screen can hold: no NUL, no half characters. What was sent stays in the kept body. */
export function harmless(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\u{FFFD}');
}

/** A name as it is shown: its text, or its parts in order. Empty when there is none. */
export function nameOf(names: readonly HumanName[] | undefined): string {
  const name = names?.find((one) => one.text !== undefined || one.family !== undefined) ?? names?.[0];
  if (!name) return '';
  const parts = [...(name.prefix ?? []), ...(name.given ?? []), name.family, ...(name.suffix ?? [])];
  const built = parts.filter((part) => part !== null && part !== undefined && part !== '').join(' ');
  return harmless(name.text ?? built).trim();
}

/** Every code of a list of concepts. */
export function codesOf(concepts: readonly (Concept | undefined)[] | undefined): Code[] {
  return (concepts ?? []).flatMap((concept) =>
    (concept?.coding ?? []).map((coding) => ({ system: coding.system, code: coding.code })),
  );
}

/** The words of a concept: its own text, or what a coding displays. */
export function wordsOf(concept: Concept | undefined): string | undefined {
  const words = concept?.text ?? concept?.coding?.find((coding) => coding.display !== undefined)?.display;
  return words === undefined ? undefined : harmless(words).trim();
}

/** The value of the first identifier of a system. */
export function identifierOf(identifiers: readonly Identifier[] | undefined, system: string): string | null {
  return identifiers?.find((identifier) => identifier.system === system && identifier.value)?.value ?? null;
}

/** The citizen service number, when it has the shape of one. */
export function bsnOf(identifiers: readonly Identifier[] | undefined): string | null {
  const bsn = identifierOf(identifiers, systems.bsn);
  return bsn !== null && /^\d{9}$/.test(bsn) ? bsn : null;
}
