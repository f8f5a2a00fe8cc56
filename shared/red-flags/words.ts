/** Rest before a word: none, a comma or the like, or the end of a sentence. */
export type Pause = 0 | 1 | 2;

/** A word or number of a text, folded for comparison, with its place in that text. */
export interface Word {
  /** Small letters without accents, or a number with a point for its decimal comma. */
  readonly text: string;
  /** First UTF-16 unit in the text that was given. */
  readonly start: number;
  /** The unit after the last. */
  readonly end: number;
  /** The rest that goes before it. */
  readonly pause: Pause;
}

/** Letters of a word beyond these start a new word, so that a text without spaces costs no more than another. */
const longestWord = 40;

const foldedCharacters = new Map<string, string>();
const mostFolded = 4096;

const letters = /[\p{L}\p{N}]/u;
const invisible = /^[\p{Mn}\p{Cf}\p{Variation_Selector}]*$/u;

/** Small letters and digits a character stands for; '' for what is not seen; ' ' for what parts words. */
function foldStranger(character: string): string {
  if (invisible.test(character)) return '';
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const kept = [...plain].filter((one) => letters.test(one)).join('');
  return kept === '' ? ' ' : kept.slice(0, 8);
}

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const folded = foldStranger(character);
  if (foldedCharacters.size < mostFolded) foldedCharacters.set(character, folded);
  return folded;
}

const isDigit = (code: number) => code >= 48 && code <= 57;
const isSmallLetter = (code: number) => code >= 97 && code <= 122;

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 96 || code === 0xb4;
}

/** `.`, `!`, `?`, `;` and line ends close a sentence; `,`, `:`, brackets and dashes only pause. */
function pauseOf(code: number): Pause {
  if (code === 10 || code === 33 || code === 46 || code === 59 || code === 63) return 2;
  if (code === 0x2026 || code === 0x2028 || code === 0x2029) return 2;
  if (code === 40 || code === 41 || code === 44 || code === 47 || code === 58) return 1;
  return code === 0x2013 || code === 0x2014 ? 1 : 0;
}

/** Folded letters in the making, until something parts them from what follows. */
class Reading {
  readonly words: Word[] = [];
  private pending = '';
  private isNumber = false;
  private start = 0;
  private end = 0;
  private pause: Pause = 2;

  /** Adds letters or digits that stand at `start`; a change between the two begins a new word. */
  take(folded: string, start: number, end: number): void {
    const digits = isDigit(folded.charCodeAt(0));
    if (this.pending !== '' && (digits !== this.isNumber || this.pending.length >= longestWord)) this.close();
    if (this.pending === '') {
      this.start = start;
      this.isNumber = digits;
    }
    this.pending += folded;
    this.end = end;
  }

  /** Adds a mark inside a number. */
  extendNumber(mark: string, end: number): void {
    this.pending += mark;
    this.end = end;
  }

  get holdsNumber(): boolean {
    return this.isNumber && this.pending !== '';
  }

  get holdsLetters(): boolean {
    return !this.isNumber && this.pending !== '';
  }

  close(): void {
    if (this.pending === '') return;
    this.words.push({ text: this.pending, start: this.start, end: this.end, pause: this.pause });
    this.pending = '';
    this.pause = 0;
  }

  rest(pause: Pause): void {
    this.close();
    if (pause > this.pause) this.pause = pause;
  }
}

/** A mark between two digits that belongs to the number: 38,5 38.5 130/80 10:30. */
function joinsNumber(reading: Reading, text: string, at: number, code: number): boolean {
  const isMark = code === 44 || code === 46 || code === 47 || code === 58;
  return isMark && reading.holdsNumber && isDigit(text.charCodeAt(at + 1));
}

function readOther(reading: Reading, text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (joinsNumber(reading, text, at, code)) {
    reading.extendNumber(code === 44 ? '.' : text.charAt(at), at + 1);
    return 1;
  }
  if (isApostrophe(code)) {
    if (!reading.holdsLetters) reading.rest(0);
    return 1;
  }
  if (code < 128) {
    reading.rest(pauseOf(code));
    return 1;
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? code);
  const folded = foldCharacter(character);
  if (folded === ' ') reading.rest(pauseOf(code));
  else if (folded !== '') reading.take(folded, at, at + character.length);
  return character.length;
}

/** The words of a text in their order. Takes time in proportion to the text and never throws. */
export function readWords(text: string): readonly Word[] {
  const reading = new Reading();
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isSmallLetter(code) || isDigit(code)) reading.take(text.charAt(at), at, ++at);
    else if (code >= 65 && code <= 90) reading.take(String.fromCharCode(code + 32), at, ++at);
    else at += readOther(reading, text, at);
  }
  reading.close();
  return reading.words;
}
