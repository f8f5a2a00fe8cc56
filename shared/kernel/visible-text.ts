/**
 * Makes text from outside show what it holds.
 *
 * Characters that steer the direction of text or that cannot be seen become visible signs, so that a name cannot turn
 * its neighbours round and a message cannot hide words. Tab and newline stay; a joiner inside a word stays, because
 * scripts and emoji need it.
 */
const steering = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
// eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;
const unseen = /[\u00AD\u180E\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;
const loneSurrogate = /\p{Surrogate}/gu;

function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return '\uFFFD';
}

/** The text with every steering, control and unseen character made visible. */
export function visibleText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(control, pictureOf)
    .replace(steering, '\uFFFD')
    .replace(unseen, '\uFFFD')
    .replace(loneSurrogate, '\uFFFD');
}

/** Visible text that may stand inside a sentence of ours without changing the direction of the rest of it. */
export function isolatedText(text: string): string {
  return `\u2068${visibleText(text)}\u2069`;
}
