import { remembered } from './remembered.ts';

/** What a piece of text is, as far as its letters tell. */
export type TokenKind = 'word' | 'dotted' | 'number' | 'date' | 'time' | 'dose' | 'unit' | 'address' | 'mark' | 'break';

/** A piece of a text: a word, a number, a mark. What lies between tokens is white space. */
export interface Token {
  readonly kind: TokenKind;
  /** First UTF-16 unit in the text that was given. */
  readonly start: number;
  /** The unit after the last. */
  readonly end: number;
  /** As it stands in the text, without what cannot be seen. */
  readonly text: string;
  /** Small letters, straight apostrophes, one way of writing each accent. */
  readonly norm: string;
}

/** Soft hyphens, zero-width characters and marks of direction: they part no word and are not seen. */
const unseen = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF';
const letter = `[\\p{L}\\p{M}${unseen}]`;
const alphanumeric = `[\\p{L}\\p{M}\\p{Nd}${unseen}]`;
const apostrophe = "['’‘`´]";
const hyphen = '[-‐‑]';
const month =
  '(?:jan|feb|febr|mrt|apr|mei|jun|jul|aug|sep|sept|okt|nov|dec|mar|may|oct|' +
  'januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|' +
  'january|february|march|june|july|august|october)';
const unit =
  '(?:mmol\\/mol|mmol\\/l|µmol\\/l|umol\\/l|pmol\\/l|nmol\\/l|mosmol\\/kg|mg\\/dl|mg\\/l|µg\\/l|ug\\/l|ng\\/l|ng\\/ml|g\\/dl|g\\/l|' +
  'mg\\/mmol|mg\\/kg|ie\\/l|iu\\/l|u\\/l|miu\\/l|mu\\/l|ml\\/min(?:\\/1[.,]73\\s?m(?:2|²))?|l\\/min|kg\\/m(?:2|²)|mm\\s?hg|mmhg|mm\\/uur|mm\\/h|' +
  '10\\^\\d+\\/l|x\\s?10\\^?\\d+\\/l|fl|fmol|kpa|bpm|\\/min|°\\s?c|°|%|‰|mg|µg|mcg|ml|cm|mm|kg|mcv|cl|dl|kcal|msv|gy)';

/** In order: the first that fits, counts. Every one is bounded, so that a hostile text costs no more than its length. */
const patterns: readonly (readonly [TokenKind, string])[] = [
  ['break', '\\r\\n|[\\n\\r\\u2028\\u2029\\u0085]'],
  [
    'address',
    '(?:https?:\\/\\/|www\\.)[^\\s<>"]{0,2000}[^\\s<>".,;:!?)]|[\\p{L}\\p{Nd}._+-]{1,64}@[\\p{L}\\p{Nd}-]{1,64}(?:\\.[\\p{L}\\p{Nd}-]{1,32}){1,4}|(?:[\\p{L}\\p{Nd}-]{1,64}\\.){1,4}(?:nl|com|org|be|eu|net|uk)(?![\\p{L}\\p{Nd}])(?:\\/[^\\s<>"]{0,500}[^\\s<>".,;:!?)])?',
  ],
  [
    'date',
    `\\d{4}-\\d{2}-\\d{2}(?!\\d)|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})(?!\\d)|\\d{1,2}\\s${month}(?!\\p{L})(?:\\.?\\s\\d{4}(?!\\d))?`,
  ],
  ['time', '\\d{1,2}[:.]\\d{2}(?=\\s?(?:uur|u|h|am|pm)(?!\\p{L}))|(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\d)'],
  [
    'dose',
    '\\d{1,2}\\s?(?:x\\s?)?dd(?:\\s?\\d{1,3})?(?![\\p{L}\\d])|\\d{1,2}x\\/(?:dag|d|week|dgs)(?!\\p{L})|\\d(?:-\\d){2,3}(?!\\d)|\\d{1,2}\\/(?:12|52)(?!\\d)',
  ],
  [
    'number',
    `[<>≤≥±~]?\\s?\\d{1,15}(?:[.,]\\d{1,15}){0,6}(?:\\^\\d{1,3})?(?:(?!${alphanumeric})|(?=${unit}(?!${alphanumeric})))|[½¼¾]`,
  ],
  ['unit', `${unit}(?!${alphanumeric})`],
  ['dotted', `(?:${letter}{1,4}\\.){2,8}(?!${letter})|(?:${letter}{1,4}\\.){1,6}${letter}{1,4}(?=\\.?(?:[\\s,;:)]|$))`],
  [
    'word',
    `(?:${apostrophe}(?=[st]${hyphen}|[nst](?:\\s|$)))?${alphanumeric}+(?:(?:${apostrophe}|${hyphen}|\\+(?=${letter}))${alphanumeric}+)*`,
  ],
  ['mark', '[\\s\\S]'],
];

const letterOrSpan = /\\p\{\w+\}|\\u[0-9A-F]{4}|\\.|\[[^\]]*\]|[a-zµ]/gu;

/**
 * A pattern that takes capitals for small letters. The flag that does so makes the classes of letters cost several times
 * as much to prepare, which the first check of a program would wait for.
 */
function inAnyCase(pattern: string): string {
  return pattern.replace(letterOrSpan, (piece) => {
    if (piece === 'µ') return '[µμΜ]';
    if (/^[a-z]$/.test(piece)) return `[${piece}${piece.toUpperCase()}]`;
    return /^\[[a-z]+\]$/.test(piece) ? `[${piece.slice(1, -1)}${piece.slice(1, -1).toUpperCase()}]` : piece;
  });
}

const reader = new RegExp(patterns.map(([kind, pattern]) => `(?<${kind}>${inAnyCase(pattern)})`).join('|'), 'guy');
const kinds = patterns.map(([kind]) => kind);

const unseenCharacters = new RegExp(`[${unseen}]`, 'gu');
const plainAscii = /^[\x20-\x7E]*$/;

/** A text as it is compared: small letters, straight apostrophes and hyphens, one way of writing each accent. */
export const normOf: (text: string) => string = remembered((text) => {
  if (plainAscii.test(text)) return text.toLowerCase().replace(/`/g, "'");
  return text
    .replace(unseenCharacters, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑]/g, '-');
});

const whiteSpace = /[^\S\n\r\u2028\u2029\u0085]+/uy;

function kindOf(groups: Record<string, string | undefined>): TokenKind {
  return kinds.find((kind) => groups[kind] !== undefined) ?? 'mark';
}

/** The tokens of a text in order. The text between `start` and `end` of each is the text that was given. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    whiteSpace.lastIndex = position;
    if (whiteSpace.test(text)) position = whiteSpace.lastIndex;
    reader.lastIndex = position;
    const match = reader.exec(text);
    if (match === null) break;
    const seen = match[0].replace(unseenCharacters, '');
    const end = position + match[0].length;
    if (seen.trim() !== '' || /[\n\r\u2028\u2029\u0085]/u.test(match[0])) {
      const lead = match[0].length - match[0].trimStart().length;
      const kind = kindOf(match.groups ?? {});
      const start = kind === 'break' ? position : position + lead;
      tokens.push({ kind, start, end, text: seen.trim(), norm: normOf(seen.trim()) });
    }
    position = end;
  }
  return tokens;
}

/** True for what carries a word's meaning: a word or a dotted abbreviation. */
export const isWordly = ({ kind }: Token): boolean => kind === 'word' || kind === 'dotted';
