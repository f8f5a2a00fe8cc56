import type { Checker } from '#shared/plain-language/checker.ts';
import type { FindingKind } from '#shared/plain-language/model.ts';
import { type Part, type PassageCase, rowsOf } from './rows.ts';
import { foundOf, perThousand, spansOf, sumOfShares, touchesAny } from './share.ts';

/** Near-misses that a mild remark may touch: they count neither way. */
const mildTheme = 'family-history';

function measurePassage(checker: Checker, { text, thirdParty, colleague, theme }: PassageCase) {
  const { findings, words } = checker.check(text);
  const [others, colleagues] = [spansOf(text, thirdParty), spansOf(text, colleague)];
  const falseOf = (kind: FindingKind) =>
    findings.filter((one) => one.kind === kind && !touchesAny(one, [...others, ...colleagues])).length;
  return {
    words,
    third: foundOf(findings, 'third-party', others),
    colleague: foundOf(findings, 'colleague', colleagues),
    falseThird: theme === mildTheme ? 0 : falseOf('third-party'),
    falseColleague: falseOf('colleague'),
  };
}

/** Passages about somebody else and for colleagues, and what only looks like them. */
export function measurePassages(checker: Checker, part: Part, name = 'passages') {
  const judged = rowsOf<PassageCase>(part, name).map((row) => measurePassage(checker, row));
  return {
    passagesThirdPartyFound: sumOfShares(judged.map(({ third }) => third)),
    passagesColleagueFound: sumOfShares(judged.map(({ colleague }) => colleague)),
    passagesFalseThirdPartyPerThousand: perThousand(judged, ({ falseThird }) => falseThird),
    passagesFalseColleaguePerThousand: perThousand(judged, ({ falseColleague }) => falseColleague),
  };
}
