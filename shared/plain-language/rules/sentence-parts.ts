import type { Part } from '../lexicon/parts.ts';
import type { Reading } from './rule.ts';

/** For each sentence of a paragraph its words and marks, without line ends. */
export function partsBySentence({ sentences, parts, tokens }: Reading): readonly (readonly Part[])[] {
  let next = 0;
  return sentences.map(({ until }) => {
    const own: Part[] = [];
    for (let part = parts[next]; part && part.token < until; part = parts[next]) {
      if (tokens[part.token]?.kind !== 'break') own.push(part);
      next += 1;
    }
    return own;
  });
}
