import type { LayWords, LexiconEntry } from '../lexicon/entry.ts';
import { inflectedOf } from '../lexicon/forms.ts';
import { keyOf } from '../lexicon/parts.ts';
import type { Language } from '../model.ts';
import type { OrganisationEntry } from './entry.ts';

const abbreviation = /^(?:\p{Lu}[\p{L}\p{Nd}]*\p{Lu}[\p{L}\p{Nd}]*|(?:\p{L}{1,4}\.)+\p{L}{0,4}\.?)$/u;
const oneWord = /^\p{L}{3,}$/u;

/** A word in more than one, as the spelling of Dutch may make it: a form too many finds nothing, one too few a false alarm. */
function dutchForms(word: string): readonly string[] {
  const short = word.replace(/([^aeiou])([aeou])\2([^aeiou])$/u, '$1$2$3');
  const open = short === word ? [] : [`${short}en`, `${short}e`];
  const voiced = word.replace(/f$/u, 'v').replace(/s$/u, 'z');
  const doubled = /[^aeiou][aeiou][bdfgklmnprst]$/u.test(word) ? [`${word}${word.at(-1) ?? ''}en`] : [];
  const inflected = inflectedOf(word.toLowerCase()) ?? '';
  return [
    `${word}s`,
    `${word}'s`,
    `${word}n`,
    `${word}en`,
    `${word}e`,
    `${voiced}en`,
    `${word}ën`,
    inflected,
    ...open,
    ...doubled,
  ];
}

function englishForms(word: string): readonly string[] {
  return [`${word}s`, `${word}es`, `${word}'s`, word.replace(/y$/u, 'ies'), word.replace(/is$/u, 'es')];
}

function formsOf(term: string, language: Language): readonly string[] {
  if (!oneWord.test(term)) return [];
  const forms = language === 'nl' ? dutchForms(term) : englishForms(term);
  return [...new Set(forms)].filter((form) => form !== '' && form !== term);
}

/** The entries of a language as the lexicon knows them. */
export function additionsOf(entries: readonly OrganisationEntry[], language: Language): readonly LexiconEntry[] {
  return entries
    .filter((entry) => entry.language === language)
    .map(({ term, meaning, plain, explanation }) => ({
      term,
      kind: abbreviation.test(term) ? ('abbreviation' as const) : ('term' as const),
      class: 'noun' as const,
      forms: formsOf(term, language),
      plain: plain.map((text) => ({ text })),
      why: explanation ?? plain[0] ?? '',
      equal: true,
      isOwn: true as const,
      ...(meaning === 'known' ? { known: true } : {}),
    }));
}

/** The first of each name. */
function firsts<Value>(values: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const [name, value] of values) if (!found.has(name)) found.set(name, value);
  return found;
}

/** A word and what are most likely forms of it: those that begin as it does, and no other names of the same thing. */
function inflectionsOf({ term, plural, forms = [] }: LexiconEntry): readonly string[] {
  const begin = term.slice(0, Math.max(4, term.length - 3));
  return [term, ...[plural ?? term, ...forms].filter((form) => form.startsWith(begin))];
}

/** An addition with what the program knows of its word: how it is inflected, and the article of its lay words. */
function informed(
  addition: LexiconEntry,
  { shipped, lay }: { readonly shipped: LexiconEntry | undefined; readonly lay: ReadonlyMap<string, LayWords> },
): LexiconEntry {
  const plain = addition.plain.map((words) => (words.article === undefined ? (lay.get(words.text) ?? words) : words));
  if (!shipped) return { ...addition, plain };
  const { term, class: wordClass, article, plural, forms = [] } = shipped;
  const all = [...new Set([...forms, term, ...(addition.forms ?? [])])].filter((form) => form !== addition.term);
  return {
    ...addition,
    plain,
    class: wordClass,
    forms: all,
    ...(article === undefined ? {} : { article }),
    ...(plural === undefined ? {} : { plural }),
  };
}

/**
 * The entries of a checker: an organisation's first, and then those that come with the program.
 *
 * An own entry about a word that the program knows too is found in every form the program knows it by.
 */
export function withAdditions(
  additions: readonly LexiconEntry[],
  shipped: readonly LexiconEntry[],
): readonly LexiconEntry[] {
  if (additions.length === 0) return shipped;
  const byTerm = firsts(
    shipped.flatMap((entry) => inflectionsOf(entry).map((written) => [keyOf(written), entry] as const)),
  );
  const lay = firsts(shipped.flatMap(({ plain }) => plain.map((words) => [words.text, words] as const)));
  const own = additions.map((addition) =>
    addition.isOwn ? informed(addition, { shipped: byTerm.get(keyOf(addition.term)), lay }) : addition,
  );
  return [...own, ...shipped];
}
