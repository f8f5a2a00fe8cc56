import type { Finding, FindingKind, Language } from './model.ts';
import { sentenceFinder } from './text/enclosing.ts';

/** How far a decision reaches: the sentence it was taken in, or the whole text. */
export const decisionScopes = ['once', 'everywhere'] as const;
export type DecisionScope = (typeof decisionScopes)[number];

/** Fewest characters of a reason: less explains nothing to who reads it later. */
export const shortestReason = 5;

/** What a writer decided to leave as it is. It names what was found, not where, so that it outlives other edits. */
export interface Decision {
  readonly kind: FindingKind;
  readonly lemma: string;
  readonly scope: DecisionScope;
  /** Of `once`: the sentence it was taken in, as `sentenceAround` gives it. Null for `everywhere`. */
  readonly sentence: string | null;
  readonly reason: string | null;
}

const keyOf = ({ kind, lemma }: Pick<Decision, 'kind' | 'lemma'>) => `${kind}:${lemma}`;

/**
 * The findings that nobody decided about yet, in the order of the text.
 *
 * `once` settles what has the same kind and lemma in a sentence with the same words, so that a sentence that was edited
 * raises it again; `everywhere` settles it in the whole text, but never a passage about somebody else. `text` must be the very text the findings were made of.
 */
export function openFindings(
  findings: readonly Finding[],
  text: string,
  decisions: readonly Decision[],
  language: Language,
): readonly Finding[] {
  if (decisions.length === 0) return findings;
  // A passage about somebody else is known by its theme alone: dismissing one must not dismiss the next.
  const reaching = decisions.filter(({ kind, scope }) => scope === 'everywhere' && kind !== 'third-party');
  const everywhere = new Set(reaching.map(keyOf));
  const sentences = new Map<string, Set<string>>();
  for (const one of decisions) {
    if (one.scope !== 'once' || one.sentence === null) continue;
    const known = sentences.get(keyOf(one)) ?? new Set();
    sentences.set(keyOf(one), known.add(one.sentence));
  }
  const sentenceOf = sentenceFinder(text, language);
  return findings.filter((finding) => {
    const key = keyOf(finding);
    if (everywhere.has(key)) return false;
    return !sentences.get(key)?.has(sentenceOf(finding.start, finding.end));
  });
}

/** The decision to leave a finding as it is, in its sentence or in the whole text. */
export function decisionAbout(
  finding: Finding,
  scope: DecisionScope,
  { text, language }: { readonly text: string; readonly language: Language },
  reason: string | null = null,
): Decision {
  const { kind, lemma, start, end } = finding;
  const sentence = scope === 'once' ? sentenceFinder(text, language)(start, end) : null;
  return { kind, lemma, scope, sentence, reason };
}
