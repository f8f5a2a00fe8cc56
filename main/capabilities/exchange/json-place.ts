import { endOfString } from './json-depth.ts';

/** What may come next in a text of JSON. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const spacePattern = /[ \t\r\n]*/y;
const wordPattern = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** Walks a text of JSON token by token, without recursion. */
class Walker {
  readonly #text: string;
  readonly #open: string[] = [];
  #expected: Expected = 'value';

  constructor(text: string) {
    this.#text = text;
  }

  /** The position of the first token that may not be there; the length of the text when it stops too early. */
  run(): number {
    let at = matchEnd(spacePattern, this.#text, 0);
    while (at < this.#text.length) {
      const end = this.#take(at);
      if (end === undefined) return at;
      at = matchEnd(spacePattern, this.#text, end);
    }
    return this.#text.length;
  }

  #afterValue(): void {
    this.#expected = this.#open.length === 0 ? 'nothing' : 'comma-or-end';
  }

  #isClosing(character: string): boolean {
    if (!this.#expected.endsWith('or-end')) return false;
    return this.#open.at(-1) === (character === '}' ? '{' : '[');
  }

  /** Takes the token at a position; returns where it ends, or undefined when it may not be there. */
  #take(at: number): number | undefined {
    const character = this.#text[at] ?? '';
    if (character === '}' || character === ']') return this.#close(character, at);
    switch (this.#expected) {
      case 'nothing':
        return undefined;
      case 'colon':
        return this.#punctuation(character === ':', at, 'value');
      case 'comma-or-end':
        return this.#punctuation(character === ',', at, this.#open.at(-1) === '{' ? 'key' : 'value');
      case 'key':
      case 'key-or-end':
        return character === '"' ? this.#string(at, 'colon') : undefined;
      default:
        return this.#value(character, at);
    }
  }

  #close(character: string, at: number): number | undefined {
    if (!this.#isClosing(character)) return undefined;
    this.#open.pop();
    this.#afterValue();
    return at + 1;
  }

  #punctuation(isRight: boolean, at: number, next: Expected): number | undefined {
    if (!isRight) return undefined;
    this.#expected = next;
    return at + 1;
  }

  #string(at: number, next: Expected): number {
    this.#expected = next;
    return endOfString(this.#text, at) + 1;
  }

  #value(character: string, at: number): number | undefined {
    if (character === '{' || character === '[') {
      this.#open.push(character);
      this.#expected = character === '{' ? 'key-or-end' : 'value-or-end';
      return at + 1;
    }
    this.#afterValue();
    if (character === '"') return this.#string(at, this.#expected);
    const end = matchEnd(wordPattern, this.#text, at);
    return end === at ? undefined : end;
  }
}

/**
 * Where a text stops being JSON, for the errors of the engine that do not say it.
 *
 * Knows the order of tokens, not the inside of strings: faults in there the engine places itself.
 */
export function unexpectedAt(text: string): number {
  return new Walker(text).run();
}
