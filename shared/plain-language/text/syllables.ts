import type { Language } from '../model.ts';

/** Runs of vowels that are one sound in Dutch, longest first. */
const dutchVowels = /eeuw|ieuw|aai|ooi|oei|eau|uw|aa|ee|oo|uu|ie|eu|oe|ui|ij|ei|ou|au|[aeiouyáàâäéèêëíìîïóòôöúùûüý]/gu;
/** Vowels that stand apart though they are written together: `me-di-um`, `sta-ti-on`, `re-a-geren`. */
const dutchHiatus =
  /(?<=[^aeiouq])i(?=[aou])|ee(?=n[aeiou])|(?<=[bg])e(?=[aoiu](?![eui]))|i(?=eel|ële|aal|air|eus|eur|ënt|ent)|u(?=[ae](?:el|le|ti|ts|nt|l|r))|e(?=um|us|a[^u])|o(?=a[^a])/gu;

const dutchExceptions = new Map([
  ['bureau', 2],
  ['niveau', 2],
  ['cadeau', 2],
  ['europa', 3],
  ['museum', 3],
  ['ideaal', 3],
  ['reactie', 3],
  ['theorie', 3],
  ['stoelgang', 2],
  ['koeien', 2],
  ['meerdere', 3],
  ['geeist', 2],
  ['beademing', 4],
  ['beantwoorden', 4],
  ['geopereerd', 4],
]);

const englishEndings = /(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e)$/u;
const englishVowels = /[aeiouy]{1,2}/gu;

function dutch(norm: string): number {
  const known = dutchExceptions.get(norm);
  if (known !== undefined) return known;
  const count = norm.match(dutchVowels)?.length ?? 0;
  const apart = norm.match(dutchHiatus)?.length ?? 0;
  // A pair that stands apart was counted once by the runs of vowels only when it is a run there.
  const within = norm.match(/(?<=[^aeiouq])i(?=e(?:el|us|ur|nt))|ie(?=ën)|e(?=u[ms])/gu)?.length ?? 0;
  return Math.max(1, count + (apart > 0 ? within : 0));
}

function english(norm: string): number {
  if (norm.length <= 3) return 1;
  const stem = norm.replace(englishEndings, '').replace(/^y/u, '');
  return Math.max(1, stem.match(englishVowels)?.length ?? 1);
}

const kept = new Map<string, number>();
const mostKept = 20_000;

/** How many syllables a word has, by its vowels; at least one. Right for nearly all words, not for every name. */
export function syllablesOf(norm: string, language: Language): number {
  const key = language + norm;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const count = norm.length > 60 ? Math.ceil(norm.length / 3) : language === 'nl' ? dutch(norm) : english(norm);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, count);
  return count;
}
