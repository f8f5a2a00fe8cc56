/** What of a keyboard event the key map looks at. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** One key with its modifiers, as an action writes it: `mod+k`. */
export interface KeyChord {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

const isLetter = (key: string) => /^\p{L}$/u.test(key);
const isCharacter = (key: string) => [...key].length === 1;

/** Reads one chord. `mod` is Command on a Mac and Ctrl elsewhere. */
export function parseChord(written: string, isMac: boolean): KeyChord {
  const parts = written === '+' ? ['+'] : written.split('+');
  const modifiers = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()));
  const key = parts.at(-1) ?? '';
  return {
    key: isCharacter(key) ? key.toLowerCase() : key,
    ctrl: modifiers.has('ctrl') || (modifiers.has('mod') && !isMac),
    meta: modifiers.has('meta') || (modifiers.has('mod') && isMac),
    alt: modifiers.has('alt'),
    shift: modifiers.has('shift'),
  };
}

/** Reads a key or a sequence of keys parted by spaces. */
export function parseKeys(written: string, isMac: boolean): readonly KeyChord[] {
  return written.split(' ').map((chord) => parseChord(chord, isMac));
}

/**
 * True when the press is this chord.
 *
 * Shift counts for letters and named keys only: on many keyboards `?` or `1` cannot be typed without it.
 */
export function matchesChord(press: KeyPress, chord: KeyChord): boolean {
  const key = isCharacter(press.key) ? press.key.toLowerCase() : press.key;
  if (key !== chord.key) return false;
  if (press.ctrlKey !== chord.ctrl || press.metaKey !== chord.meta || press.altKey !== chord.alt) return false;
  const shiftCounts = isLetter(chord.key) || !isCharacter(chord.key) || chord.shift;
  return !shiftCounts || press.shiftKey === chord.shift;
}

/** True for a chord with Ctrl, Command or Alt; those never get in the way of typing. */
export function hasModifier(chord: KeyChord): boolean {
  return chord.ctrl || chord.meta || chord.alt;
}

/**
 * True for a key that types a character and has no modifier: the kind that can be switched off.
 *
 * @source WCAG 2.2 success criterion 2.1.4
 */
export function isSingleCharacter(chord: KeyChord): boolean {
  return !hasModifier(chord) && isCharacter(chord.key);
}
