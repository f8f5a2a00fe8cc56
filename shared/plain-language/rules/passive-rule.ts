import type { Token } from '../text/tokens.ts';
import type { Found, Reading, Rule } from './rule.ts';
import { clausesOf, tokensIn } from './sentence.ts';

const dutchForms = new Set(['word', 'wordt', 'worden', 'werd', 'werden', 'geworden']);
const dutchBe = new Set(['is', 'zijn', 'was', 'waren']);
const dutchParticiple =
  /^(?:(?:aan|af|bij|door|in|mee|na|om|onder|op|over|samen|terug|toe|uit|vast|voor|weg|ver|klaar|plaats|goed)?ge\p{L}{2,}(?:d|t|en)|(?:aan|af|door|in|na|om|op|terug|toe|uit|voor)?(?:be|ver|ont|her|er)\p{L}{3,}(?:d|t|en)|(?:\p{L}{2,5})?gedaan|onder(?:zocht|broken|houden|steund|schat|tekend)|over(?:legd|wogen|handigd|schat)|voltooid|\p{L}{3,}eerd)$/u;
/** End like a participle and are none. */
const dutchNone = new Set(
  'geen gezond gezicht gebied gevoel gewicht gewoon gelijk genoeg geheugen gewicht gezin geluid geneesmiddelen gesprek gesprekken gegevens gebeuren gemiddeld gehemelte beter best bent bed beiden bekend bent benen bekken begin beleid verder vermoeidheid verpleegkundigen verband verstand vervolgens vergeten verwachten vermoeden verstandig gewend geschikt gezwollen bereid bevoegd verkouden verliefd verward verplicht getrouwd ontevreden onderzoek onderdeel herstel vertrouwen verzekering verschillende gedurende gevaar gevolg geval gevallen eerst ernst'.split(
    ' ',
  ),
);
/** `Wordt u gebeld` and the like: fixed and clear. */
const dutchFixed = new Set([
  'verwacht',
  'geboren',
  'gevraagd',
  'gebeld',
  'geholpen',
  'bedankt',
  'vergoed',
  'wakker',
  'beter',
  'ouder',
  'ziek',
  'zwanger',
  'misselijk',
  'benauwd',
  'erger',
  'bedoeld',
]);

const openers = new Set(
  'en maar want omdat dat die waar waarbij als toen terwijl zodat of indien nadat voordat hoewel and but because that which when while so if although'.split(
    ' ',
  ),
);

function isDutchParticiple({ norm, kind }: Token): boolean {
  return kind === 'word' && dutchParticiple.test(norm) && !dutchNone.has(norm) && !dutchFixed.has(norm);
}

function dutchPassive(clause: readonly Token[]): Found | undefined {
  const auxiliary = clause.find(({ norm }) => dutchForms.has(norm));
  const hasAgent = clause.some(({ norm }) => norm === 'door');
  const helper = auxiliary ?? (hasAgent ? clause.find(({ norm }) => dutchBe.has(norm)) : undefined);
  const participle = helper && clause.findLast(isDutchParticiple);
  return helper && participle && foundOf(helper, participle);
}

const englishBe = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);
const englishParticiple =
  /(?:\p{L}{2,}ed|given|taken|done|seen|made|found|shown|known|held|sent|kept|told|put|set|begun|written|chosen|drawn|undertaken)$/u;
const englishNone = new Set(
  'tired worried interested pleased related used supposed married allowed advised needed red bed swollen concerned'.split(
    ' ',
  ),
);

function englishPassive(clause: readonly Token[]): Found | undefined {
  const at = clause.findIndex(({ norm }) => englishBe.has(norm));
  if (at < 0) return undefined;
  const participle = clause
    .slice(at + 1, at + 4)
    .find(({ norm }) => englishParticiple.test(norm) && !englishNone.has(norm));
  const helper = clause[at];
  return helper && participle && foundOf(helper, participle);
}

function foundOf(helper: Token, participle: Token): Found {
  const [first, last] = helper.start < participle.start ? [helper, participle] : [participle, helper];
  return {
    kind: 'passive',
    start: first.start,
    end: last.end,
    lemma: participle.norm,
    why: { from: 'rule', key: 'passive' },
  };
}

/** From this many in a hundred words on, passives are said; one here and there is good style. */
const shownFrom = 1.6;
const leastShown = 2;

/** Sentences that hide who does something. Silent while there are few. */
export const passiveRule: Rule = (reading: Reading) => {
  const judge = reading.language === 'nl' ? dutchPassive : englishPassive;
  const found = reading.sentences.flatMap((sentence) => {
    const first = clausesOf(tokensIn(reading, sentence), openers)
      .map(judge)
      .find((one) => one !== undefined);
    return first ? [first] : [];
  });
  const words = reading.tokens.filter(({ kind }) => kind === 'word').length;
  return found.length >= leastShown && (100 * found.length) / Math.max(words, 1) >= shownFrom ? found : [];
};
