import type { LexiconEntry } from './entry.ts';

/** Which form of a word is written; a replacement takes the same. */
export type FormName =
  'base' | 'plural' | 'diminutive' | 'inflected' | 'third' | 'past' | 'past-plural' | 'participle' | 'variant';

/** One way an entry is written. */
export interface WrittenForm {
  readonly written: string;
  readonly name: FormName;
}

const verbForms: readonly FormName[] = ['third', 'past', 'past-plural', 'participle'];

const isLettersOnly = (text: string) => /^\p{L}+$/u.test(text);
const endsInVowel = /[aeiou]$/u;

/** The form of a Dutch adjective before a noun: open and closed syllables, f to v and s to z where the spelling asks. */
export function inflectedOf(adjective: string): string | null {
  if (!isLettersOnly(adjective) || adjective.endsWith('e') || adjective.endsWith('en')) return null;
  if (/(?:isch|ig|lijk|baar|end|ief|eus|aal|air|iel|eel|oid|oïd|uur|eer|oor|ant|ent|aat|eet)$/u.test(adjective)) {
    return adjective
      .replace(/ief$/u, 'iev')
      .replace(/eus$/u, 'euz')
      .replace(/aal$/u, 'al')
      .replace(/eel$/u, 'el')
      .replace(/aat$/u, 'at')
      .replace(/eet$/u, 'et')
      .replace(/baar$/u, 'bar')
      .replace(/uur$/u, 'ur')
      .replace(/oor$/u, 'or')
      .concat('e');
  }
  return `${adjective}e`;
}

function nounForms({ term, plural }: LexiconEntry): WrittenForm[] {
  const forms: WrittenForm[] = [];
  if (plural !== undefined && plural !== '') forms.push({ written: plural, name: 'plural' });
  if (!isLettersOnly(term) || term.length < 4) return forms;
  if (term.endsWith('ie'))
    forms.push(
      { written: `${term.slice(0, -2)}ietje`, name: 'diminutive' },
      { written: `${term.slice(0, -2)}ieën`, name: 'plural' },
    );
  else if (!endsInVowel.test(term))
    forms.push({ written: `${term}je`, name: 'diminutive' }, { written: `${term}tje`, name: 'diminutive' });
  return forms;
}

/** Acronyms take 's, -en or -er: `DOAC's`, `COPD'er`. */
function acronymForms({ term }: LexiconEntry): WrittenForm[] {
  if (!/^\p{Lu}[\p{L}\p{Nd}]*\p{Lu}[\p{L}\p{Nd}]*$/u.test(term)) return [];
  return [
    { written: `${term}'s`, name: 'plural' },
    { written: `${term}s`, name: 'plural' },
    { written: `${term}'en`, name: 'plural' },
    { written: `${term}'er`, name: 'variant' },
    { written: `${term}'ers`, name: 'variant' },
  ];
}

const pluralEnding = /(?:en|ën|s)$/u;

/** Among the ways of writing a noun its plural is not named as such; its letters tell. */
function isPluralOf({ term, class: wordClass, kind }: LexiconEntry, written: string): boolean {
  if (wordClass !== 'noun' || kind === 'abbreviation' || pluralEnding.test(term) || /eren$/u.test(written))
    return false;
  const isAsLong = written.length <= term.length + 3;
  return isAsLong && pluralEnding.test(written) && written.startsWith(term.slice(0, Math.max(4, term.length - 3)));
}

function otherForms(entry: LexiconEntry): WrittenForm[] {
  const { class: wordClass, forms = [], term } = entry;
  if (wordClass === 'verb') {
    return forms.map((written, index) => ({ written, name: verbForms[index] ?? 'variant' }));
  }
  if (wordClass === 'adjective') {
    const [first, ...others] = forms;
    const inflected = first ?? inflectedOf(term);
    return [
      ...(inflected === null ? [] : [{ written: inflected, name: 'inflected' as const }]),
      ...others.map((written) => ({
        written,
        name: written.endsWith('e') ? ('inflected' as const) : ('variant' as const),
      })),
    ];
  }
  return forms.map((written) => ({
    written,
    name: written === entry.plural || isPluralOf(entry, written) ? ('plural' as const) : ('variant' as const),
  }));
}

/** Every way an entry is written, its lemma first. */
export function writtenFormsOf(entry: LexiconEntry): WrittenForm[] {
  const isDutchNoun = entry.class === 'noun' && entry.kind !== 'abbreviation';
  return [
    { written: entry.term, name: entry.term === entry.plural ? 'plural' : 'base' },
    ...otherForms(entry),
    ...(isDutchNoun ? nounForms(entry) : []),
    ...(entry.class === 'noun' && entry.kind === 'abbreviation' && entry.plural
      ? [{ written: entry.plural, name: 'plural' as const }]
      : []),
    ...acronymForms(entry),
  ];
}
