import type { Token } from '../text/tokens.ts';
import type { Found, Reading, Rule } from './rule.ts';
import { clausesOf, tokensIn } from './sentence.ts';

const dutchNegators = new Set('niet geen nooit niemand niets nergens zonder noch nimmer'.split(' '));
/** Deny by themselves, so that a second denial turns round. */
const dutchImplied =
  /^(?:on(?:mogelijk|denkbaar|waarschijnlijk|gebruikelijk|aannemelijk|nodig|belangrijk|voldoende|gunstig|terecht|verstandig|behandeld|opgemerkt|verlet|verminderd)\p{L}*|uitgesloten|uitsluiten|uit te sluiten|ontkent|ontkennen|ontkende|afwezig|afwezigheid|behalve|tenzij|ontbreekt|ontbreken|vermijd|vermijden|voorkomen|nalaten|weerlegd|weerhoudt)$/u;
const englishNegators = new Set(
  "not no never nobody nothing without neither nor cannot can't don't doesn't didn't isn't wasn't won't".split(' '),
);
const englishImplied =
  /^(?:un(?:likely|usual|common|necessary|able|remarkable|reasonable)|im(?:possible|probable)|deny|denies|denied|exclude|excluded|absent|absence|unless|fail|failed|lack|lacks|avoid)$/u;

/** `niet alleen ... maar ook`, `niet meer zonder`, `geen of nauwelijks`: two, and no riddle. */
function isPlain(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.norm ?? '';
  return ['alleen', 'only', 'just', 'slechts'].includes(next);
}

const openers = new Set(
  'en maar want omdat die waar waarbij als toen terwijl zodat of indien nadat voordat hoewel and but because which when while so if although or'.split(
    ' ',
  ),
);

function riddleIn(clause: readonly Token[], isDutch: boolean): Found | undefined {
  const negators = isDutch ? dutchNegators : englishNegators;
  const implied = isDutch ? dutchImplied : englishImplied;
  const plain = clause.filter((token, index) => negators.has(token.norm) && !isPlain(clause, index));
  const hidden = clause.filter(({ norm }) => implied.test(norm));
  const all = [...plain, ...hidden].toSorted((a, b) => a.start - b.start);
  const [first, last] = [all[0], all.at(-1)];
  if (plain.length === 0 || all.length < 2 || !first || !last) return undefined;
  // `voorkomen` denies only when something is to be prevented; as `komt niet voor` it does not.
  return {
    kind: 'double-negation',
    start: first.start,
    end: last.end,
    lemma: all.map(({ norm }) => norm).join(' '),
    why: { from: 'rule', key: 'double-negation' },
  };
}

/** Two denials in one clause: the reader has to work out what remains. */
export const negationRule: Rule = (reading: Reading) =>
  reading.sentences.flatMap((sentence) => {
    const clauses = clausesOf(tokensIn(reading, sentence), openers);
    const found = clauses.map((clause) => riddleIn(clause, reading.language === 'nl')).find((one) => one !== undefined);
    return found ? [found] : [];
  });
