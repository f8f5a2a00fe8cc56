import type { FindingDecision } from '#shared/capabilities/letters/model.ts';
import { openFindings } from '#shared/plain-language/decisions.ts';
import { type Additions, LanguageChecks, readAdditions } from '#main/capabilities/glossary/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { QueryDefinition } from '#main/rpc/definition.ts';
import { isTreater } from './sight.ts';

/** How much of a text nobody decided about yet. */
export interface OpenCounts {
  /** Passages that look as if they are about somebody else. */
  readonly thirdParty: number;
  readonly language: number;
}

const checks = new LanguageChecks();

/** The organisation's own words, which the check counts with. Explanations are in Dutch. */
export const wordsForCheck: QueryDefinition<Record<never, never>, { readonly additions: Additions }> = {
  verb: 'query',
  access: (_reader, _input, person) => isTreater(person),
  audit: notAudited('the words of the organisation, read within a release, which is logged'),
  run: (reader) => ({ additions: readAdditions(reader, 'nl') }),
};

/**
 * Counts what the language check finds and nobody decided about; what the text explains itself counts as decided, as in
 * letters. Null when the check could not be made.
 */
export async function openFindingsIn(
  text: string,
  decisions: readonly FindingDecision[],
  additions: Additions,
): Promise<OpenCounts | null> {
  const checker = await checks.of('nl', additions).catch(() => undefined);
  if (checker === undefined) return null;
  const found = openFindings(checker.check(text).findings, text, decisions, 'nl');
  // An explanation helps who does not know a word; it takes nothing from what is said about somebody else.
  const open = found.filter(({ kind, isExplained }) => kind === 'third-party' || !isExplained);
  const thirdParty = open.filter(({ kind }) => kind === 'third-party').length;
  return { thirdParty, language: open.length - thirdParty };
}
