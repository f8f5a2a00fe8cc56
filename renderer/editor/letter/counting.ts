import { countingKinds } from '#shared/capabilities/letters/gate.ts';
import type { LetterText } from '#shared/capabilities/letters/model.ts';
import type { FindingCounts } from '../language/language-session.ts';

/**
 * Which findings count in a text of a letter: those that the release gate asks about, and no others.
 *
 * A text for a professional beside a version for the patient may speak the words of the profession, and its section with requests is
 * meant for a colleague.
 */
export function countsIn(text: LetterText, hasPatientVersion: boolean): FindingCounts {
  const kinds = countingKinds(text, hasPatientVersion);
  return ({ kind }, document, at) => {
    if (!kinds.has(kind)) return false;
    return kind !== 'colleague' || document.resolve(at).node(1).attrs['key'] !== 'asked';
  };
}
