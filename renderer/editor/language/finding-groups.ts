import { type Finding, type FindingKind, findingKinds } from '#shared/plain-language/model.ts';

/** The findings of one kind, in the order of the text. */
export interface FindingGroup {
  readonly kind: FindingKind;
  readonly findings: readonly Finding[];
}

/** How a list shows findings. */
export interface GroupedFindings {
  readonly groups: readonly FindingGroup[];
  /** What the text explains already. */
  readonly explained: readonly Finding[];
  /** What asks for a decision, in the order of the list. */
  readonly order: readonly Finding[];
}

/**
 * What the text explains: where it does so, and the same word wherever it stands after that.
 *
 * Only for the screens; whether something is explained for the level or a release stands in the finding itself.
 */
export function explainedIn(findings: readonly Finding[]): ReadonlySet<string> {
  const known = new Set<string>();
  const explained = new Set<string>();
  for (const { id, kind, lemma, isExplained } of findings) {
    const key = `${kind}:${lemma}`;
    if (isExplained) known.add(key);
    if (known.has(key)) explained.add(id);
  }
  return explained;
}

/** Puts findings under their kinds, in the order in which a side list shows those. */
export function groupedFindings(findings: readonly Finding[]): GroupedFindings {
  const isExplained = explainedIn(findings);
  const asking = findings.filter(({ id }) => !isExplained.has(id));
  const groups = findingKinds
    .map((kind) => ({ kind, findings: asking.filter((finding) => finding.kind === kind) }))
    .filter((group) => group.findings.length > 0);
  return {
    groups,
    explained: findings.filter(({ id }) => isExplained.has(id)),
    order: groups.flatMap((group) => group.findings),
  };
}

/** The finding after or before one in a list; undefined at its end, the first or last when there is none to start from. */
export function neighbourOf(
  order: readonly Finding[],
  id: string | undefined,
  direction: 'next' | 'previous',
): Finding | undefined {
  const at = order.findIndex((finding) => finding.id === id);
  if (at < 0) return direction === 'next' ? order[0] : order.at(-1);
  return direction === 'next' ? order[at + 1] : at === 0 ? undefined : order[at - 1];
}

/** True when somebody would see no difference: only where they stand may differ. */
export function looksSame(one: Finding, other: Finding): boolean {
  return (
    one.id === other.id &&
    one.text === other.text &&
    one.explanation === other.explanation &&
    one.isExplained === other.isExplained &&
    one.isLessExact === other.isLessExact &&
    one.plain.join('\n') === other.plain.join('\n') &&
    JSON.stringify(one.why) === JSON.stringify(other.why)
  );
}

/** The findings that were shown when the new ones look the same, so that nothing is drawn again; else the new ones. */
export function sameOrNew(shown: readonly Finding[], found: readonly Finding[]): readonly Finding[] {
  const isSame =
    shown.length === found.length &&
    found.every((one, at) => {
      const before = shown[at];
      return before !== undefined && looksSame(before, one);
    });
  return isSame ? shown : found;
}
