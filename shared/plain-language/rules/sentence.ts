import type { Sentence } from '../text/sentences.ts';
import { isWordly, type Token } from '../text/tokens.ts';
import type { Reading } from './rule.ts';

/** The tokens of a sentence, without line ends. */
export function tokensIn({ tokens }: Pick<Reading, 'tokens'>, { from, until }: Sentence): readonly Token[] {
  return tokens.slice(from, until).filter(({ kind }) => kind !== 'break');
}

/** Where a sentence stands: from its first to its last token that is not a line end or a bullet. */
export function placeOf(tokens: readonly Token[]): { readonly start: number; readonly end: number } {
  const shown = tokens.filter(({ text }, index) => index > 0 || !/^[-–—•*·‣▪]$/u.test(text));
  return { start: shown[0]?.start ?? 0, end: shown.at(-1)?.end ?? 0 };
}

/** A clause: what stands between marks and the words that begin a new one. */
export function clausesOf(tokens: readonly Token[], openers: ReadonlySet<string>): readonly (readonly Token[])[] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    const isCut = token.kind === 'mark' && /^[,;:()–—.!?…]$/u.test(token.text);
    if (isCut || openers.has(token.norm)) clauses.push([]);
    if (!isCut) clauses.at(-1)?.push(token);
  }
  return clauses.filter((clause) => clause.some(isWordly));
}
