import type { LayWords } from '../lexicon/entry.ts';
import type { Reading } from '../rules/rule.ts';
import type { Token } from '../text/tokens.ts';

/** Finite verbs that often stand right behind a subject, for one and for more. */
const pluralByVerb = new Map(
  (
    'is zijn,was waren,wordt worden,werd werden,heeft hebben,had hadden,kan kunnen,kon konden,moet moeten,mag mogen,gaat gaan,ging gingen,' +
    'komt komen,kwam kwamen,blijft blijven,bleef bleven,lijkt lijken,leek leken,blijkt blijken,bleek bleken,geeft geven,gaf gaven,zit zitten,' +
    'veroorzaakt veroorzaken,past passen,staat staan,zal zullen,groeit groeien,verdwijnt verdwijnen'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);
/** Behind one of these a noun is no subject, and the verb behind it goes with another. */
const prepositions = new Set(
  'aan achter bij binnen boven buiten door in langs met na naar naast om onder op over per sinds te tegen tijdens tot tussen uit van vanaf vanwege via volgens voor wegens zonder'.split(
    ' ',
  ),
);

/** True for lay words that are more than one thing whatever they stand for: `medicijnen`. */
export const isOnlyPlural = ({ number }: LayWords): boolean => number === 'plural';

/** True for words that cannot be more than one thing: `hoge bloeddruk`. They fit in no plural's place. */
export const hasNoPlural = (lay: LayWords): boolean =>
  !isOnlyPlural(lay) && (lay.plural === undefined || lay.plural === '');

/** The verb beside a subject that turns from one into more, with the form it must then have: right behind, or after `er`. */
export function verbToChange(
  { tokens }: Pick<Reading, 'tokens'>,
  phrase: { readonly firstToken: number; readonly lastToken: number },
): { readonly verb: Token; readonly plural: string } | undefined {
  const [before, beforeThat] = [tokens[phrase.firstToken - 1], tokens[phrase.firstToken - 2]];
  const isAfterEr = beforeThat?.norm === 'er' && pluralByVerb.has(before?.text ?? '');
  const verb = isAfterEr ? before : tokens[phrase.lastToken + 1];
  const plural = pluralByVerb.get(verb?.text ?? '');
  return verb && plural !== undefined && !prepositions.has(before?.norm ?? '') ? { verb, plural } : undefined;
}
