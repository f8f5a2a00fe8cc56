import type { FaultCode, GapCode } from '#shared/capabilities/exchange/fault-codes.ts';
import type { Language } from '#shared/capabilities/vault/model.ts';
import en from '#shared/locales/en/fhir.json' with { type: 'json' };
import nl from '#shared/locales/nl/fhir.json' with { type: 'json' };

/** The sentences of this capability; the type is that of the source language, so that a missing one does not compile. */
const texts: Readonly<Record<Language, typeof nl>> = { nl, en };

/** Why a file was refused, as a sentence. It holds nothing of the file. */
export function faultText(code: FaultCode, language: Language): string {
  return texts[language].fault[code];
}

/** What is missing, as a sentence. */
export function gapText(code: GapCode, language: Language): string {
  return texts[language].gap[code];
}
