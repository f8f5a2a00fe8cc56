import type { GapCode } from '#shared/capabilities/exchange/fault-codes.ts';
import { gapCodes } from '#shared/capabilities/exchange/fault-codes.ts';
import type { Language } from '#shared/capabilities/vault/model.ts';
import { gapText } from './reason-texts.ts';

/** The sentence for a gap code kept in the store, for the conversation it belongs to; an unknown code stays as it is. */
export function gapSentence(code: string, language: Language): string {
  const known: GapCode | undefined = gapCodes.find((one) => one === code);
  return known === undefined ? code : gapText(known, language);
}
