/** Words before a surname that people leave out when they look for one; with initials and titles none of them counts. */
const prefixes = new Set([
  'van',
  'von',
  'de',
  'der',
  'den',
  'het',
  't',
  'te',
  'ten',
  'ter',
  'el',
  'al',
  'la',
  'le',
  'du',
  'di',
  'da',
]);

/** Lower case without accents, marks and hyphens, as one row of words. */
function plainWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * True when a surname in this name begins with what was typed, whatever the accents and with or without its prefixes.
 *
 * Names come as one text, so each word may begin the surname; a single letter is an initial and does not.
 */
export function surnameStartsWith(name: string, typed: string): boolean {
  const wanted = plainWords(typed);
  const words = plainWords(name).filter((word) => word.length > 1);
  if (wanted.join('').length < 2) return false;
  const bare = wanted.filter((word) => !prefixes.has(word));
  const sought = (bare.length === 0 ? wanted : bare).join(' ');
  const known = bare.length === 0 ? words : words.filter((word) => !prefixes.has(word));
  return known.some((_, place) => known.slice(place).join(' ').startsWith(sought));
}
