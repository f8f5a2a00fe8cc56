import type { LetterInline, PassageTheme } from '#shared/capabilities/letters/letter-document.ts';
import type { Face, FontName } from './fonts.ts';

/** A piece of a line in one font, with where it leads to. */
export interface Run {
  readonly text: string;
  readonly face: Face;
  readonly address?: string;
}

/** A run in a font that has all its characters. */
export interface SetRun extends Run {
  readonly font: FontName;
}

function faceOf(isBold: boolean, isItalic: boolean): Face {
  if (isBold) return isItalic ? 'boldItalic' : 'bold';
  return isItalic ? 'italic' : 'regular';
}

function textOf(node: Exclude<LetterInline, { type: 'stub' }>): string {
  if (node.type === 'hardBreak') return '\n';
  return node.type === 'text' ? node.text : (node.attrs.value ?? '');
}

/** The pieces of a paragraph. A passage that was taken out is said to be so, between square brackets and slanted. */
export function runsOf(
  content: readonly LetterInline[] | undefined,
  stubs: Readonly<Record<PassageTheme, string>>,
): Run[] {
  return (content ?? []).map((node): Run => {
    if (node.type === 'stub') return { text: `[${stubs[node.attrs.theme]}]`, face: 'italic' };
    const marks = node.marks ?? [];
    const link = marks.find((mark) => mark.type === 'letterLink');
    const has = (type: string) => marks.some((mark) => mark.type === type);
    return {
      text: textOf(node),
      face: faceOf(has('bold'), has('italic')),
      ...(link?.type === 'letterLink' ? { address: link.attrs.address } : {}),
    };
  });
}

// Characters that nobody sees have no place on paper, and those that turn its direction could hide words.
const unseen = /(?![\n])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** Cuts runs so that each is in a font that has its characters; what no font has becomes a visible sign. */
export function setRuns(runs: readonly Run[], has: (font: FontName, codePoint: number) => boolean): SetRun[] {
  return runs.flatMap((run) => {
    const parts: { font: FontName; text: string }[] = [];
    for (const character of run.text.replace(unseen, '')) {
      const codePoint = character.codePointAt(0) ?? 0;
      const isPlain = character === '\n' || has(run.face, codePoint);
      const font: FontName = isPlain ? run.face : `wide-${run.face}`;
      const shown = isPlain || has(font, codePoint) ? character : '\uFFFD';
      const last = parts.at(-1);
      if (last && (last.font === font || /^\s$/u.test(shown))) last.text += shown;
      else parts.push({ font, text: shown });
    }
    return parts.map((part) => ({ ...run, ...part }));
  });
}
