/** So many words are kept: more than a long letter has, and little memory. */
const mostKept = 20_000;

/** Asks the same of a word once: the words of letters come back all the time. `answer` must depend on the word alone. */
export function remembered<Answer>(answer: (word: string) => Answer): (word: string) => Answer {
  const kept = new Map<string, Answer>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const said = answer(word);
    if (kept.size >= mostKept) kept.clear();
    kept.set(word, said);
    return said;
  };
}

/** True for a word in small letters and not for a mark or a number. */
export function beginsWithLetter(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 97 && code <= 122) || (code > 127 && /^\p{L}/u.test(word));
}

/** A pattern of words that is asked of every word of a text: it is read once for each word. */
interface WordTest {
  test(word: string): boolean;
}

export const wordTest = (pattern: RegExp): WordTest => ({ test: remembered((word) => pattern.test(word)) });
