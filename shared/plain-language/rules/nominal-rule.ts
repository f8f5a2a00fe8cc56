import type { Token } from '../text/tokens.ts';
import type { Found, Reading, Rule } from './rule.ts';
import { tokensIn } from './sentence.ts';

const dutchNominal = /^\p{L}{3,}(?:ing|atie|itie|ctie|ptie|sering)$/u;
/** Things rather than deeds, or what everybody says. */
const dutchThings = new Set(
  'afdeling verzekering voeding zwelling verwijzing oefening vergoeding ervaring mening vereniging stelling woning rekening regeling instelling verpleging medicatie operatie situatie informatie relatie reactie functie infectie locatie vakantie organisatie patiënt generatie conditie sectie ontsteking bloeding beweging ademhaling spanning opleiding leiding afspraak ring koning ding kring bevalling ontwikkeling richting instructie vaccinatie injectie combinatie transplantatie zitting afwijking vernauwing verkleuring beperking verbetering'.split(
    ' ',
  ),
);
const dutchLight =
  /^(?:vindt|vinden|vond|vonden|plaatsvinden|plaatsgevonden|verricht|verrichten|verrichtte|uitgevoerd|uitvoeren|voert|geschiedt|geschieden|overgegaan|toegepast|toepassen|bewerkstelligd|gerealiseerd)$/u;
const englishNominal = /^\p{L}{3,}(?:tion|ment|ance|ence|isation|ization)$/u;
const englishThings = new Set(
  'information operation infection medication condition treatment appointment department patient question reaction injection section attention position option insurance ambulance distance station vaccination moment comment evidence difference science experience balance hospital movement equipment government'.split(
    ' ',
  ),
);
const englishLight = /^(?:perform|performed|performing|carried|conduct|conducted|undertaken|undergo|underwent)$/u;

const manyNominals = 4;

function isNominal({ norm, kind }: Token, isDutch: boolean): boolean {
  if (kind !== 'word') return false;
  return isDutch
    ? dutchNominal.test(norm) &&
        !dutchThings.has(norm) &&
        ![...dutchThings].some((thing) => thing.length > 5 && norm.endsWith(thing))
    : englishNominal.test(norm) && !englishThings.has(norm);
}

const articles = new Set(['het', 'de', 'the']);
const near = 6;

/** `het verrichten van`, `het afnemen van`. */
function isTurnedVerb(tokens: readonly Token[], index: number, isDutch: boolean): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!token || before?.norm !== 'het' || next?.norm !== 'van') return false;
  return isNominal(token, isDutch) || (isDutch && /^\p{L}{4,}en$/u.test(token.norm));
}

/** `vindt beoordeling plaats`: a deed as a thing, carried by a verb that says nothing. */
function isCarried(tokens: readonly Token[], index: number, isDutch: boolean): boolean {
  const token = tokens[index];
  if (!token || !isNominal(token, isDutch)) return false;
  const light = isDutch ? dutchLight : englishLight;
  return tokens.slice(Math.max(0, index - near), index + near + 1).some(({ norm }) => light.test(norm));
}

/** A deed turned into a thing, with its article and what follows it. */
function turned(tokens: readonly Token[], isDutch: boolean): Found | undefined {
  const at = tokens.findIndex(
    (_token, index) => isTurnedVerb(tokens, index, isDutch) || isCarried(tokens, index, isDutch),
  );
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (at < 0 || !token) return undefined;
  const start = before && articles.has(before.norm) ? before.start : token.start;
  const end = next && /^(?:van|of)$/u.test(next.norm) ? next.end : token.end;
  return { kind: 'nominal', start, end, lemma: token.norm, why: { from: 'rule', key: 'nominal' } };
}

/** Deeds written as things: `het verrichten van een onderzoek`, or many of them in a sentence. One a sentence is said. */
export const nominalRule: Rule = (reading: Reading) =>
  reading.sentences.flatMap((sentence): Found[] => {
    if (sentence.isFragment) return [];
    const tokens = tokensIn(reading, sentence);
    const isDutch = reading.language === 'nl';
    const one = turned(tokens, isDutch);
    if (one) return [one];
    const nominals = tokens.filter((token) => isNominal(token, isDutch));
    const [first, last] = [nominals[0], nominals.at(-1)];
    if (!first || !last || nominals.length < manyNominals) return [];
    return [
      {
        kind: 'nominal',
        start: first.start,
        end: last.end,
        lemma: first.norm,
        why: { from: 'rule', key: 'nominals', values: { count: nominals.length } },
      },
    ];
  });
