import { remembered } from '../text/remembered.ts';
import { normOf, type Token } from '../text/tokens.ts';

/** A word, or what stands between its hyphens, as the lexicon is searched by it. */
export interface Part {
  /** Small letters without accents. */
  readonly key: string;
  /** First UTF-16 unit in the text that was given. */
  readonly start: number;
  /** The unit after the last. */
  readonly end: number;
  /** As it stands there. */
  readonly text: string;
  /** Index of its token in the paragraph. */
  readonly token: number;
}

const accents = /\p{M}/gu;
const plainAscii = /^[\x20-\x7E]*$/;

/** A word without accents, dots and what cannot be seen: `Oesofagusvarices` and `oesofagusvarices` are one. */
export const keyOf: (text: string) => string = remembered((text) => {
  const norm = normOf(text).replaceAll('.', '');
  return plainAscii.test(norm)
    ? norm
    : norm.normalize('NFD').replace(accents, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
});

const cutting = /[-‐‑]/u;

/** Splits words at hyphens, keeping where each part stands. Marks become parts too, so that no phrase runs across one. */
export function partsOf(text: string, tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  for (const [token, { kind, start, end, norm }] of tokens.entries()) {
    if (kind !== 'word' || !norm.includes('-')) {
      const slice = text.slice(start, end);
      parts.push({ key: keyOf(slice), start, end, text: slice, token });
      continue;
    }
    let from = start;
    for (const piece of text.slice(start, end).split(cutting)) {
      if (piece !== '') parts.push({ key: keyOf(piece), start: from, end: from + piece.length, text: piece, token });
      from += piece.length + 1;
    }
  }
  return parts;
}
