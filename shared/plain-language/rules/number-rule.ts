import type { Token } from '../text/tokens.ts';
import type { Found, Reading, Rule } from './rule.ts';
import { placeOf, tokensIn } from './sentence.ts';

/** Units of the laboratory and of measurements: a number in them says nothing to a reader by itself. */
const measuring =
  /^(?:.*mol\/(?:l|mol)|mosmol\/kg|m?g\/d?l|.?g\/(?:l|ml|mmol)|[iu]+\/?[eu]?\/l|.{0,2}u\/l|ie\/l|ml\/min.*|kg\/m[2²]|mm ?hg|mm\/(?:uur|h)|.*10\^?\d.*|fl|fmol|kpa|mcv|msv|gy|bpm)$/u;
/** Scores and measures that are written with a number and no unit. */
const scores =
  /^(?:t-score|z-score|nyha|gcs|emv|apgar|apgarscore|mmse|moca|gleason|gleasonscore|birads|bi-rads|pirads|asa|gold|ecog|karnofsky|dlco|fev1|inr|ph|hba1c|egfr|gfr|ldl|hdl|crp|bse|psa|tsh|ft4|hb|lvef|ef|rr|bmi|sat|saturatie|pols|vas|nrs|sad-persons|mdrd|ck|ldh|asat|alat|gamma-gt|ggt|creat|kreatinine|creatinine|ureum|kalium|natrium)$/u;
const verdicts =
  /^(?:te|hoog|hoge|hoger|laag|lage|lager|normaal|normale|goed|goede|verhoogd|verhoogde|verlaagd|verlaagde|afwijkend|slecht|slechter|beter|prima|mooi|gezond|gunstig|ongunstig|veilig|keurig|netjes|iets|minder|meer|moet|mag|hoort|onder|boven|tussen|grens|streefwaarde|normaalwaarde|gemiddeld|high|low|normal|raised|lowered|higher|lower|good|healthy|target|should|usual|above|below|between|fine|abnormal|better|worse)$/u;

/** After it a number counts time or how often, whatever stands before it. */
const counted =
  /^(?:seconden?|minuut|minuten|uur|uren|dag|dagen|weken|week|maand|maanden|jaar|jaren|keer|maal|x|tabletten?|stuks|seconds?|minutes?|hours?|days?|weeks?|months?|years?|times?|tablets?)$/u;

const decimals = /^[<>≤≥±~]?\s?\d+[.,]\d{2,}$/u;

function measured(tokens: readonly Token[], index: number): Token | undefined {
  const [number, next, before] = [tokens[index], tokens[index + 1], tokens[index - 1]];
  if (number?.kind !== 'number') return undefined;
  if (next && (next.kind === 'unit' || next.kind === 'word') && measuring.test(next.norm.replace(/\s/gu, ' ')))
    return next;
  if (next?.norm === '%' && decimals.test(number.text)) return next;
  if (next && counted.test(next.norm)) return undefined;
  const named = [before, tokens[index - 2]].some((token) => token !== undefined && scores.test(token.norm));
  return named ? (next?.norm === '%' ? next : number) : undefined;
}

/** Figures without a word that says what they mean: `kalium 5,8 mmol/l` and no `te hoog`. */
export const numberRule: Rule = (reading: Reading) =>
  reading.sentences.flatMap((sentence): Found[] => {
    const tokens = tokensIn(reading, sentence);
    if (tokens.some(({ norm }) => verdicts.test(norm))) return [];
    const found: Found[] = [];
    for (const [index, token] of tokens.entries()) {
      const last = measured(tokens, index);
      if (!last) continue;
      const { start } = placeOf([token]);
      found.push({
        kind: 'number',
        start,
        end: last.end,
        lemma: last === token ? 'score' : last.norm,
        why: { from: 'rule', key: 'number' },
      });
    }
    return found;
  });
