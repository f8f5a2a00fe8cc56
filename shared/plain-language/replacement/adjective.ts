import { inflectedOf } from '../lexicon/forms.ts';

/** Adjectives that often stand before a finding, base and inflected form. */
const pairs: readonly (readonly [string, string])[] = (
  'hoog hoge,laag lage,groot grote,klein kleine,licht lichte,mild milde,fors forse,sterk sterke,zwak zwakke,nieuw nieuwe,oud oude,' +
  'lang lange,kort korte,snel snelle,traag trage,dik dikke,dun dunne,breed brede,smal smalle,diep diepe,zwaar zware,vol volle,' +
  'acuut acute,recent recente,abrupt abrupte,goed goede,slecht slechte,rood rode,wit witte,zwart zwarte,blauw blauwe,vers verse,' +
  'vroeg vroege,laat late,los losse,vast vaste,hard harde,zacht zachte,droog droge,nat natte,warm warme,koud koude,heftig heftige,' +
  'ernstig ernstige,matig matige,duidelijk duidelijke,gering geringe,beginnend beginnende,bekend bekende,chronisch chronische,' +
  'normaal normale,abnormaal abnormale,lokaal lokale,totaal totale,gedeeltelijk gedeeltelijke,volledig volledige,uitgebreid uitgebreide,' +
  'verhoogd verhoogde,verlaagd verlaagde,toegenomen toegenomen,afgenomen afgenomen,mogelijk mogelijke,tweede tweede,eerste eerste,' +
  'ander andere,dubbel dubbele,erg erge,eenzijdig eenzijdige,milder mildere,linker linker,rechter rechter,klassiek klassieke,' +
  'diffuus diffuse,geel gele,heel hele,grijs grijze,gezond gezonde,verdacht verdachte'
)
  .split(',')
  .map((pair) => pair.split(' ') as [string, string]);
const inflectedByBase = new Map(pairs);
const baseByInflected = new Map(pairs.map(([base, inflected]) => [inflected, base]));

const inflectedEnding = /(?:ige|lijke|ische|ende|iele|ale|ieve|euze|bare|zame|ante|ente|aire|oïde|oide|eerde)$/u;
const baseEnding = /(?:ig|lijk|isch|end|ieel|aal|ief|eus|baar|zaam|ant|ent|air|eerd)$/u;

/** True for a word that stands before a noun as an adjective, as far as its letters tell. */
export function isAdjectival(norm: string): boolean {
  return (
    inflectedByBase.has(norm) ||
    baseByInflected.has(norm) ||
    inflectedEnding.test(norm) ||
    (baseEnding.test(norm) && norm.length > 5)
  );
}

/** The form before `het`-words without `het`: `een hoog getal`. */
export function baseFormOf(norm: string): string {
  const known = baseByInflected.get(norm);
  if (known !== undefined) return known;
  if (!norm.endsWith('e') || norm.endsWith('gne') || inflectedByBase.has(norm)) return norm;
  const stem = norm.slice(0, -1);
  if (/(?:ieel|[^aeiou]al|[^aeiou]am|[^aeiou]ar)$/u.test(stem)) return stem.replace(/a([lmr])$/u, 'aa$1');
  return stem
    .replace(/iel$/u, 'ieel')
    .replace(/iev$/u, 'ief')
    .replace(/euz$/u, 'eus')
    .replace(
      /([^aeiou][aou])([dgklmnprst])$/u,
      (_all, before: string, after: string) => `${before}${before.at(-1) ?? ''}${after}`,
    )
    .replace(/([bdfgklmnprst])\1$/u, '$1')
    .replace(/v$/u, 'f')
    .replace(/z$/u, 's');
}

/** The form before most nouns: `een hoge bloeddruk`, `het hoge getal`. */
export function inflectedFormOf(norm: string): string {
  if (baseByInflected.has(norm)) return norm;
  return inflectedByBase.get(norm) ?? (norm.endsWith('e') ? norm : (inflectedOf(norm) ?? norm));
}
