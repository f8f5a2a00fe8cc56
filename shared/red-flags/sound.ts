/** How Dutch spellings of one sound are written alike, in the order in which they are applied. */
const soundRules: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 'sg'],
  [/ch/g, 'g'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/ck|c(?![eiy])/g, 'k'],
  [/c/g, 's'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/ij|ei|ey|y/g, 'y'],
  [/ou(w|(?=$|[^w]))|auw?/g, 'au'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/ie/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/d(?=$|[bfgklmnpst])/g, 't'],
  [/en$/, 'e'],
];

const mostSounds = 20_000;
const sounds = new Map<string, string>();

function soundByRules(word: string): string {
  let sound = word;
  for (const [spelling, written] of soundRules) sound = sound.replace(spelling, written);
  return sound === '' ? word : sound;
}

/** One spelling for words that sound alike: benouwd and benauwd, hardkloppingen and hartkloppingen, slikke and slikken. */
export function soundOf(word: string): string {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  const sound = soundByRules(word);
  if (sounds.size >= mostSounds) sounds.clear();
  sounds.set(word, sound);
  return sound;
}

/** The word itself, and the word with each one of its letters left out. */
function* withoutOne(word: string): Iterable<string> {
  yield word;
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

/** True when one letter more, less or other, or two neighbours swapped, makes the one into the other. */
export function isOneSlipApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  const shortest = Math.min(left.length, right.length);
  let head = 0;
  while (head < shortest && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  const leftMiddle = left.slice(head, left.length - tail);
  const rightMiddle = right.slice(head, right.length - tail);
  if (leftMiddle.length <= 1 && rightMiddle.length <= 1) return true;
  return (
    leftMiddle.length === 2 &&
    rightMiddle.length === 2 &&
    leftMiddle[0] === rightMiddle[1] &&
    leftMiddle[1] === rightMiddle[0]
  );
}

/** Shortest word in which a slip is forgiven; in a shorter one it makes another word. */
const shortestForgiven = 6;

/** Finds the known words that a word is, or is one slip away from, without comparing it with all of them. */
export class SlipIndex {
  private readonly byPart = new Map<string, string[]>();

  add(word: string): void {
    const parts = word.length >= shortestForgiven ? withoutOne(word) : [word];
    for (const part of parts) {
      const words = this.byPart.get(part);
      if (!words) this.byPart.set(part, [word]);
      else if (!words.includes(word)) words.push(word);
    }
  }

  find(word: string): readonly string[] {
    if (word.length < shortestForgiven - 1) return (this.byPart.get(word) ?? []).filter((known) => known === word);
    const found = new Set<string>();
    for (const part of withoutOne(word)) {
      for (const known of this.byPart.get(part) ?? []) {
        if (known === word || (known.length >= shortestForgiven && isOneSlipApart(known, word))) found.add(known);
      }
    }
    return [...found];
  }
}
