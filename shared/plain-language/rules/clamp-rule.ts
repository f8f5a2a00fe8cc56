import type { Token } from '../text/tokens.ts';
import type { Found, Reading, Rule } from './rule.ts';
import { placeOf, tokensIn } from './sentence.ts';

const auxiliaries = new Set(
  'is zijn was waren heeft hebben had hadden wordt worden werd werden zal zullen zou zouden kan kunnen kon konden moet moeten moest moesten mag mogen mocht wil willen wilde dient dienen hoeft'.split(
    ' ',
  ),
);
const closing =
  /^(?:(?:\p{L}{0,6})?ge\p{L}{2,}(?:d|t|en)|(?:be|ver|ont|her)\p{L}{3,}(?:d|t|en)|onder(?:zocht|broken|steund)|\p{L}{3,}eerd|worden|geworden|zijn|kunnen|moeten|te)$/u;
const determiners = new Set('de het een deze dit die dat'.split(' '));
const joiners = new Set('en maar want of dat die omdat als waarbij waardoor zodat'.split(' '));

/** Words between the halves of a verb, or between an article and its noun, beyond which a reader loses the thread. */
const mostBetweenVerbs = 10;
const mostBeforeNoun = 5;

/** `zijn` before another word is as likely whose something is. */
const isPossessive = ({ norm }: Token, next: Token | undefined) => norm === 'zijn' && next?.kind === 'word';

/** `heeft ... onderzocht` with a long way between, without a comma where one could rest. */
function verbClamp(
  tokens: readonly Token[],
): { readonly first: Token; readonly last: Token; readonly between: number } | undefined {
  for (const [index, first] of tokens.entries()) {
    if (!auxiliaries.has(first.norm)) continue;
    let between = 0;
    for (const [offset, last] of tokens.slice(index + 1).entries()) {
      if (last.kind === 'mark' && last.text !== '(' && last.text !== ')') break;
      const isFar = between > mostBetweenVerbs && !isPossessive(last, tokens[index + offset + 2]);
      if (isFar && closing.test(last.norm)) return { first, last, between };
      if (joiners.has(last.norm) || auxiliaries.has(last.norm)) break;
      between += 1;
    }
  }
  return undefined;
}

/** `de door de cardioloog in maart voorgeschreven medicijnen`. */
function nounClamp(
  tokens: readonly Token[],
): { readonly first: Token; readonly last: Token; readonly between: number } | undefined {
  for (const [index, first] of tokens.entries()) {
    const opens =
      determiners.has(first.norm) &&
      /^(?:door|in|op|aan|bij|met|voor|tijdens|tot|van|uit)$/u.test(tokens[index + 1]?.norm ?? '');
    if (!opens) continue;
    const rest = tokens.slice(index + 1, index + 16);
    const end = rest.findIndex(
      ({ norm, kind }, at) =>
        at >= mostBeforeNoun - 1 &&
        kind === 'word' &&
        /^(?:\p{L}{0,6}ge\p{L}{2,}(?:de|te|en)|(?:be|ver|ont|her)\p{L}{3,}(?:de|te|en)|\p{L}{3,}(?:eerde|ende))$/u.test(
          norm,
        ),
    );
    const noun = rest[end + 1];
    const isBroken = rest
      .slice(0, end + 1)
      .some(({ kind, norm }) => kind === 'mark' || auxiliaries.has(norm) || joiners.has(norm));
    if (end >= 0 && noun?.kind === 'word' && !isBroken) return { first, last: noun, between: end + 1 };
  }
  return undefined;
}

/** Sentences whose parts that belong together stand far apart. One a sentence is said. */
export const clampRule: Rule = (reading: Reading) =>
  reading.sentences.flatMap((sentence): Found[] => {
    if (sentence.isFragment) return [];
    const tokens = tokensIn(reading, sentence);
    const clamp = verbClamp(tokens) ?? nounClamp(tokens);
    if (!clamp) return [];
    const { start } = placeOf([clamp.first]);
    return [
      {
        kind: 'clamp',
        start,
        end: clamp.last.end,
        lemma: '',
        why: {
          from: 'rule',
          key: 'clamp',
          values: { count: clamp.between, first: clamp.first.text, last: clamp.last.text },
        },
      },
    ];
  });
