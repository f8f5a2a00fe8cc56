import type { Checker } from '#shared/plain-language/checker.ts';
import type { Finding, FindingKind } from '#shared/plain-language/model.ts';
import { isMeant } from './judge.ts';
import { type Part, rowsOf, type TermCase } from './rows.ts';
import { overlaps, type Share } from './share.ts';

/** Kinds of findings about words and not about sentences. */
export const wordKinds: ReadonlySet<FindingKind> = new Set(['term', 'abbreviation', 'word', 'formal', 'confronting']);

function wordsAt(checker: Checker, sentence: string, part: string): readonly Finding[] {
  const at = sentence.toLowerCase().indexOf(part.toLowerCase());
  const { findings } = checker.check(sentence);
  return findings.filter((finding) => wordKinds.has(finding.kind) && overlaps(finding, [at, at + part.length]));
}

interface TermFigures {
  readonly termsFound: Share;
  readonly abbreviationsFound: Share;
  /** Of what was found, how often what is said of it holds an accepted meaning. */
  readonly meaningsAccepted: Share;
}

/** Terms that must be found, in the sentences they stand in. */
export function measureTerms(checker: Checker, part: Part, name = 'terms'): TermFigures {
  const judged = rowsOf<TermCase>(part, name)
    .filter(({ tier }) => tier === 1)
    .flatMap((one) =>
      one.sentences.map((sentence) => ({ ...one, sentence, found: wordsAt(checker, sentence, one.form) })),
    );
  const known = judged.filter(({ found }) => found.length > 0);
  const foundOfKind = (kind: TermCase['kind']): Share => ({
    part: known.filter((one) => one.kind === kind).length,
    whole: judged.filter((one) => one.kind === kind).length,
  });
  return {
    termsFound: foundOfKind('term'),
    abbreviationsFound: foundOfKind('abbreviation'),
    meaningsAccepted: {
      part: known.filter(({ found, accepted }) => isMeant(found, accepted)).length,
      whole: known.length,
    },
  };
}

function flaggedOf(checker: Checker, rows: readonly { readonly part: string; readonly sentence: string }[]): Share {
  const flagged = rows.filter(({ part, sentence }) => wordsAt(checker, sentence, part).length > 0);
  return { part: flagged.length, whole: rows.length };
}

/** Ordinary words and names that were flagged. */
export function measureSilence(checker: Checker, part: Part) {
  const ordinary = rowsOf<{ word: string; sentence: string }>(part, 'ordinary');
  const names = rowsOf<{ name: string; sentence: string }>(part, 'names');
  return {
    ordinaryFlagged: flaggedOf(
      checker,
      ordinary.map(({ word, sentence }) => ({ part: word, sentence })),
    ),
    namesFlagged: flaggedOf(
      checker,
      names.map(({ name, sentence }) => ({ part: name, sentence })),
    ),
  };
}
