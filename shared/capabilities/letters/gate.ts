import { type Decision, openFindings } from '#shared/plain-language/decisions.ts';
import type { Finding, FindingKind, Language } from '#shared/plain-language/model.ts';
import { findingKinds } from '#shared/plain-language/model.ts';
import type { LetterDocument } from './letter-document.ts';
import type { LetterText } from './model.ts';
import { isEmptyLetter, openBlanksOf, type PlacedPassage, plainTextOf, readText } from './rendering.ts';

/** One text of a letter with what the check found in it, and what was decided about that. */
export interface GatedText {
  readonly text: LetterText;
  readonly body: LetterDocument;
  /** Of the very text that `readText` gives for this body. */
  readonly findings: readonly Finding[];
  readonly decisions: readonly Decision[];
}

/** What keeps a letter from being signed, and a signed one from its readers. */
export interface GateOutcome {
  /** Language findings that nobody handled; none when they were overridden. */
  readonly openFindings: readonly OpenFinding[];
  /** Passages that seem to be about somebody else, neither marked nor dismissed. */
  readonly openThirdParty: readonly OpenFinding[];
  /** Labels of blanks that show nothing. */
  readonly blanks: readonly string[];
  readonly isEmpty: boolean;
}

export interface GateTerms {
  /** The text that this kind of letter cannot do without. */
  readonly main: LetterText;
  readonly language: Language;
  readonly isOverridden: boolean;
}

export interface OpenFinding {
  readonly text: LetterText;
  readonly finding: Finding;
}

const forProfessionals: ReadonlySet<FindingKind> = new Set(['third-party', 'colleague', 'confronting']);
const all: ReadonlySet<FindingKind> = new Set(findingKinds);

/**
 * Which kinds of findings have to be handled in a text. A professional text that stands beside a version for the patient may
 * use the words of the profession; the patient reads it too, so what hurts or concerns others counts always.
 *
 * @source R52, R55, R106, R109
 */
export function countingKinds(text: LetterText, hasPatientVersion: boolean): ReadonlySet<FindingKind> {
  return text === 'professional' && hasPatientVersion ? forProfessionals : all;
}

const sign = /[\p{L}\p{N}]/u;

/** True when all that can be read of a finding lies in passages that were marked; dots and spaces at its ends do not matter. */
export function isMarked(
  { start, end }: Pick<Finding, 'start' | 'end'>,
  text: string,
  passages: readonly PlacedPassage[],
): boolean {
  let at = start;
  const inOrder = passages.filter((one) => one.start < end && one.end > start).sort((a, b) => a.start - b.start);
  if (inOrder.length === 0) return false;
  for (const passage of inOrder) {
    if (sign.test(text.slice(at, Math.max(at, passage.start)))) return false;
    at = Math.max(at, passage.end);
  }
  return !sign.test(text.slice(at, Math.max(at, end)));
}

/** An explanation helps who does not know a word; it takes nothing from what is said about somebody else. */
function isExplained(finding: Finding): boolean {
  return finding.isExplained && finding.kind !== 'third-party';
}

/** Where the section stands in which the letter asks something of its receiver; nowhere when it has none. */
function askingRange({ content }: LetterDocument): { readonly start: number; readonly end: number } {
  const at = content.findIndex((section) => section.attrs.key === 'asked');
  if (at === -1) return { start: 0, end: 0 };
  const lengthOf = (count: number) => plainTextOf({ type: 'doc', content: content.slice(0, count) }).length;
  return { start: lengthOf(at), end: lengthOf(at + 1) };
}

function openIn(gated: GatedText, hasPatientVersion: boolean, language: Language): OpenFinding[] {
  const { text, passages } = readText(gated.body);
  const counting = countingKinds(gated.text, hasPatientVersion);
  const asking = askingRange(gated.body);
  // What is asked of a colleague is said to that colleague; anywhere else it may be meant for other eyes.
  const isAsked = ({ kind, start, end }: Finding) => kind === 'colleague' && start >= asking.start && end <= asking.end;
  const counted = gated.findings.filter(
    (finding) =>
      counting.has(finding.kind) && !isExplained(finding) && !isAsked(finding) && !isMarked(finding, text, passages),
  );
  return openFindings(counted, text, gated.decisions, language).map((finding) => ({ text: gated.text, finding }));
}

/**
 * Judges whether a letter may be signed. A finding is handled when it was decided about, is explained in the text, or lies in a
 * passage that was marked. An override lets language findings pass, never a suggestion about somebody else.
 *
 * @source R109: release is blocked until third-party suggestions are accepted or dismissed
 */
export function gateOf(texts: readonly GatedText[], { main, language, isOverridden }: GateTerms): GateOutcome {
  const filled = texts.filter((one) => !isEmptyLetter(one.body));
  const hasPatientVersion = filled.some((one) => one.text === 'patient');
  const open = filled.flatMap((one) => openIn(one, hasPatientVersion, language));
  const isThirdParty = ({ finding }: OpenFinding) => finding.kind === 'third-party';
  return {
    openFindings: isOverridden ? [] : open.filter((one) => !isThirdParty(one)),
    openThirdParty: open.filter(isThirdParty),
    blanks: filled.flatMap((one) => openBlanksOf(one.body).map((blank) => blank.attrs.label)),
    isEmpty: !filled.some((one) => one.text === main),
  };
}
