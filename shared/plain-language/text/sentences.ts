import type { Language } from '../model.ts';
import { type Token } from './tokens.ts';

/** A run of tokens that a reader takes in one breath. */
export interface Sentence {
  /** Index of its first token in the paragraph. */
  readonly from: number;
  /** Index after its last token. */
  readonly until: number;
  /** An item of a list or a heading: no sentence for the formulas, and never too long. */
  readonly isFragment: boolean;
}

/** Words that end with a point in the middle of a sentence. */
const abbreviated: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    (
      'dr drs mr mw mevr dhr prof ir ing st nr tel bijv bv vb resp ca evt incl excl max min mnd wk jr jl mrt afd gr ' +
      'pat pt med gem ong vlg aug sept okt nov dec jan feb apr geb gyn int chir card neur fys spec ass art nrs blz pag ' +
      'vgl zgn sec cf vs mg ml tab tabl caps dd opm spec heer mej ds zr fam lab ontsl beh onderz diagn diff bloedond ' +
      'toel verv vit i.v.m o.a'
    ).split(' '),
  ),
  en: new Set(
    'dr mr mrs ms prof st no tel vs approx max min incl excl e.g i.e dept fig hr hrs wk wks yr yrs mo pt pts sr jr ca'.split(
      ' ',
    ),
  ),
};

/** Abbreviations that may also close a sentence. */
const mayEnd = new Set(
  'etc e.d enz min mg ml mnd wk jr a.n z.n e.c.i d.d p.o i.v a.m p.m s.c i.m hr hrs wks yrs mo no'.split(' '),
);
/** The letter behind one of these is a sort of it, no initial of a name. */
const lettered = new Set(
  'hepatitis influenza type vitamine vit vitamin groep bloedgroep group stadium stage klasse class'.split(' '),
);

const closing = new Set([')', '"', '”', '’', "'", ']', '»']);
const ending = new Set(['.', '!', '?', '…']);
const bullets = new Set(['-', '–', '—', '•', '*', '·', '‣', '▪']);
const nameParticles = new Set(['van', 'de', 'der', 'den', 'ten', 'ter', "'t", 'het', 'in']);

const startsCapital = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.text);
const startsSmall = (token: Token | undefined) => token !== undefined && /^\p{Ll}/u.test(token.text);
const isInitial = (token: Token) => /^\p{Lu}$/u.test(token.text);

/** Cuts the tokens of a paragraph into sentences. A line end closes one when what follows cannot go on with it. */
export function sentencesOf(tokens: readonly Token[], language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (until: number) => {
    const isEmpty = !tokens.slice(from, until).some(({ kind }) => kind !== 'mark' && kind !== 'break');
    if (!isEmpty) sentences.push({ from, until, isFragment: isFragment(tokens, from, until) });
    from = until;
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    if (token.kind === 'break' && breaksAt(tokens, index)) close(index + 1);
    if (!endsAt(tokens, index, language)) continue;
    let after = index + 1;
    while (after < tokens.length && (closing.has(tokens[after]?.text ?? '') || ending.has(tokens[after]?.text ?? ''))) {
      after += 1;
    }
    close(after);
    index = after - 1;
  }
  close(tokens.length);
  return sentences;
}

/** A line end inside running text is only a wrapped line: small letters go on with what stood before. */
function breaksAt(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const before = tokens[index - 1];
  if (next === undefined || before === undefined || next.kind === 'break') return true;
  if (bullets.has(next.text)) return true;
  return !(startsSmall(next) && ![':', ';'].includes(before.text));
}

/** `e.c.i.` closes a sentence only when it may, and no name goes on behind it. */
function dottedEnds({ norm, text }: Token, next: Token | undefined): boolean {
  if (!text.endsWith('.') || !mayEnd.has(norm.slice(0, -1))) return false;
  const mayBeInitials = /^\p{Lu}/u.test(text) && nameParticles.has(next?.norm ?? '');
  return startsCapital(next) && !mayBeInitials;
}

/** A point that touches the word before it may belong to that word: `dr.`, `A.`, `1.`. */
function pointEnds(tokens: readonly Token[], index: number, language: Language): boolean {
  const [before, token, next] = [tokens[index - 1], tokens[index], nextShown(tokens, index)];
  if (before === undefined) return false;
  if (before.end !== token?.start) return !startsSmall(next);
  if (endsWithoutSpace(tokens, index) || isEnumerator(tokens, index)) return false;
  if (isInitial(before) && lettered.has(wordBefore(tokens, index - 1))) return !startsSmall(next);
  if (abbreviated[language].has(before.norm) || isInitial(before))
    return mayEnd.has(before.norm) && startsCapital(next);
  return !startsSmall(next);
}

/** The word that stands before one, a point between them left out: `vit. D`. */
function wordBefore(tokens: readonly Token[], index: number): string {
  const before = tokens[index - 1];
  return (before?.text === '.' ? tokens[index - 2]?.norm : before?.norm) ?? '';
}

function endsAt(tokens: readonly Token[], index: number, language: Language): boolean {
  const token = tokens[index];
  if (token?.kind === 'dotted') return dottedEnds(token, nextShown(tokens, index));
  if (token?.kind !== 'mark' || !ending.has(token.text)) return false;
  return token.text !== '.' || pointEnds(tokens, index, language);
}

/** A point with a letter right behind it stands in a code or in a word that misses its space. */
function endsWithoutSpace(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const token = tokens[index];
  return (
    next !== undefined &&
    token !== undefined &&
    next.start === token.end &&
    !startsCapital(next) &&
    next.kind !== 'mark' &&
    next.kind !== 'break'
  );
}

/** `1.` at the start of a line numbers what follows. */
function isEnumerator(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const beforeThat = tokens[index - 2];
  const isShort = before?.kind === 'number' && before.text.length <= 2;
  return isShort && (beforeThat === undefined || beforeThat.kind === 'break');
}

function nextShown(tokens: readonly Token[], index: number): Token | undefined {
  let after = index + 1;
  while (after < tokens.length && closing.has(tokens[after]?.text ?? '')) after += 1;
  const next = tokens[after];
  return next?.kind === 'break' ? undefined : next;
}

/** An item of a list, a heading, a line of an address: words without an end mark on a line of their own. */
function isFragment(tokens: readonly Token[], from: number, until: number): boolean {
  const first = tokens[from];
  const isItem = first !== undefined && (bullets.has(first.text) || isEnumerator(tokens, from + 1));
  const shown = tokens.slice(from, until).filter(({ kind }) => kind !== 'break');
  const isEnded = shown.slice(-2).some(({ text }) => ending.has(text));
  const words = shown.filter(({ kind }) => kind === 'word').length;
  return (isItem && words <= 12) || (!isEnded && words <= 8);
}
