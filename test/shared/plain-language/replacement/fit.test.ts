import { describe, expect, it } from 'vitest';

import { createChecker } from '#shared/plain-language/checker.ts';
import type { LayWords, LexiconEntry } from '#shared/plain-language/lexicon/entry.ts';
import type { Language } from '#shared/plain-language/model.ts';
import { createVocabulary } from '#shared/plain-language/words/vocabulary.ts';

type Shape = Pick<LexiconEntry, 'class' | 'article' | 'plural' | 'forms'> & { readonly kind?: LexiconEntry['kind'] };

const entry = (term: string, shape: Shape, ...plain: readonly LayWords[]): LexiconEntry => ({
  term,
  kind: 'term',
  why: '',
  equal: true,
  plain,
  ...shape,
});
const de = (text: string, plural?: string): LayWords => ({ text, article: 'de', ...(plural ? { plural } : {}) });
const het = (text: string, plural?: string): LayWords => ({ text, article: 'het', ...(plural ? { plural } : {}) });
const deNoun = (plural?: string): Shape => ({ class: 'noun', article: 'de', ...(plural ? { plural } : {}) });
const hetNoun = (plural?: string): Shape => ({ class: 'noun', article: 'het', ...(plural ? { plural } : {}) });

const dutchEntries: readonly LexiconEntry[] = [
  entry('hypertensie', deNoun(), de('hoge bloeddruk')),
  entry('stenose', deNoun('stenosen'), de('vernauwing', 'vernauwingen')),
  entry('fractuur', deNoun('fracturen'), de('breuk', 'breuken'), de('botbreuk', 'botbreuken')),
  entry('oedeem', hetNoun(), het('vocht')),
  entry('dyspnoe', deNoun(), de('benauwdheid')),
  entry('carcinoom', hetNoun('carcinomen'), de('kanker')),
  entry('diureticum', hetNoun('diuretica'), de('plaspil', 'plaspillen')),
  entry('laesie', deNoun('laesies'), het('plekje', 'plekjes')),
  entry('hyperglykemie', deNoun(), { ...het('hoog suikergehalte'), definite: 'hoge suikergehalte' }),
  entry('hematoom', hetNoun('hematomen'), de('bloeduitstorting', 'bloeduitstortingen')),
  entry('ulcus', hetNoun('ulcera'), de('zweer', 'zweren')),
  entry('recidief', hetNoun('recidieven'), de('terugkeer')),
  entry('medicatie', deNoun(), { text: 'medicijnen', article: 'de', number: 'plural' }),
  entry('metastase', deNoun('metastasen'), de('uitzaaiing', 'uitzaaiingen')),
  entry('femur', hetNoun(), het('dijbeen', 'dijbenen')),
  entry('CVA', { ...hetNoun("CVA's"), kind: 'abbreviation' }, de('beroerte', 'beroertes')),
  entry('progressief', { class: 'adjective', forms: ['progressieve'] }, { text: 'toenemend' }),
  entry('cardiaal', { class: 'adjective' }, { text: 'van het hart', place: 'after' }),
  entry('maligne', { class: 'adjective' }, { text: 'kwaadaardig', inflected: 'kwaadaardige' }),
  entry(
    'staken',
    { class: 'verb', forms: ['staakt', 'staakte', 'staakten', 'gestaakt'] },
    { text: 'stoppen', forms: ['stopt', 'stopte', 'stopten', 'gestopt'] },
  ),
  entry('thans', { class: 'adverb', kind: 'formal' }, { text: 'nu' }),
  entry('middels', { class: 'preposition', kind: 'formal' }, { text: 'met' }),
  entry('teneinde', { class: 'conjunction', kind: 'formal' }, { text: 'om' }),
  entry('in situ', { class: 'phrase' }, { text: 'op zijn plaats' }),
  entry('e.c.i.', { class: 'phrase', kind: 'abbreviation' }, { text: 'zonder bekende oorzaak' }),
  entry('per os', { class: 'phrase' }, { text: 'via de mond' }),
];
const englishEntries: readonly LexiconEntry[] = [
  entry('fracture', { class: 'noun', plural: 'fractures' }, { text: 'broken bone', plural: 'broken bones' }),
  entry('stenosis', { class: 'noun', plural: 'stenoses' }, { text: 'obstruction', plural: 'obstructions' }),
  entry('exacerbation', { class: 'noun', plural: 'exacerbations' }, { text: 'flare-up', plural: 'flare-ups' }),
  entry('ulcer', { class: 'noun', plural: 'ulcers' }, { text: 'sore', plural: 'sores' }),
  entry('ailment', { class: 'noun', plural: 'ailments' }, { text: 'unit', plural: 'units' }),
  entry('oedema', { class: 'noun' }, { text: 'swelling' }),
  entry('medication', { class: 'noun' }, { text: 'medicines', number: 'plural' }),
  entry('benign', { class: 'adjective' }, { text: 'harmless' }),
  entry('utilise', { class: 'verb', kind: 'formal' }, { text: 'use' }),
];

const words = createVocabulary({ byFrequency: [], others: [], everyday: [], names: [] });
const checkers = {
  nl: createChecker({ language: 'nl', entries: dutchEntries, vocabulary: words }),
  en: createChecker({ language: 'en', entries: englishEntries, vocabulary: words }),
};

/** The text with the most usual words in the place of everything that has some. */
function replaced(text: string, language: Language): string {
  return checkers[language]
    .check(text)
    .findings.filter(({ plain }) => plain.length > 0)
    .reduceRight((sum, { start, end, plain }) => sum.slice(0, start) + (plain[0] ?? '') + sum.slice(end), text);
}

/** What may stand in the middle of a sentence, and what is to become of it. */
const phrases: readonly string[] = [
  ...['de stenose > de vernauwing', 'een stenose > een vernauwing', 'geen stenose > geen vernauwing'],
  ...['deze stenose > deze vernauwing', 'uw stenose > uw vernauwing', 'stenose > een vernauwing'],
  ...['die stenose > die vernauwing', 'elke stenose > elke vernauwing', 'onze stenose > onze vernauwing'],
  ...['stenosen > vernauwingen', 'de stenosen > de vernauwingen', 'geen stenosen > geen vernauwingen'],
  ...['twee stenosen > twee vernauwingen', '3 stenosen > 3 vernauwingen', 'alle stenosen > alle vernauwingen'],
  ...['een ernstige stenose > een ernstige vernauwing', 'ernstige stenose > een ernstige vernauwing'],
  ...['ernstige stenosen > ernstige vernauwingen', 'de ernstige stenose > de ernstige vernauwing'],
  ...['de hypertensie > de hoge bloeddruk', 'hypertensie > hoge bloeddruk', 'geen hypertensie > geen hoge bloeddruk'],
  ...['uw hypertensie > uw hoge bloeddruk', 'deze hypertensie > deze hoge bloeddruk'],
  ...['milde hypertensie > milde hoge bloeddruk', 'veel hypertensie > veel hoge bloeddruk'],
  ...['de fractuur > de breuk', 'een fractuur > een breuk', 'geen fractuur > geen breuk', 'uw fractuur > uw breuk'],
  ...['deze fractuur > deze breuk', 'fractuur > een breuk', 'fracturen > breuken', 'deze fracturen > deze breuken'],
  ...['een oude fractuur > een oude breuk', 'oude fracturen > oude breuken', 'verse fractuur > een verse breuk'],
  ...['het oedeem > het vocht', 'oedeem > vocht', 'geen oedeem > geen vocht', 'dit oedeem > dit vocht'],
  ...[
    'uw oedeem > uw vocht',
    'veel oedeem > veel vocht',
    'fors oedeem > fors vocht',
    'het forse oedeem > het forse vocht',
  ],
  ...['de dyspnoe > de benauwdheid', 'dyspnoe > benauwdheid', 'uw dyspnoe > uw benauwdheid'],
  ...['deze dyspnoe > deze benauwdheid', 'ernstige dyspnoe > ernstige benauwdheid', 'geen dyspnoe > geen benauwdheid'],
  ...['het carcinoom > de kanker', 'dit carcinoom > deze kanker', 'dat carcinoom > die kanker'],
  ...['uw carcinoom > uw kanker', 'geen carcinoom > geen kanker', 'het kleine carcinoom > de kleine kanker'],
  ...['het diureticum > de plaspil', 'een diureticum > een plaspil', 'geen diureticum > geen plaspil'],
  ...['diuretica > plaspillen', 'de diuretica > de plaspillen', 'uw diuretica > uw plaspillen'],
  ...['dit diureticum > deze plaspil', 'deze diuretica > deze plaspillen', 'diureticum > een plaspil'],
  ...['een nieuw diureticum > een nieuwe plaspil', 'nieuwe diuretica > nieuwe plaspillen'],
  ...['een sterk diureticum > een sterke plaspil', 'het sterke diureticum > de sterke plaspil'],
  ...['de laesie > het plekje', 'een laesie > een plekje', 'geen laesie > geen plekje', 'deze laesie > dit plekje'],
  ...['die laesie > dat plekje', 'uw laesie > uw plekje', 'laesie > een plekje', 'laesies > plekjes'],
  ...['de laesies > de plekjes', 'deze laesies > deze plekjes', 'geen laesies > geen plekjes'],
  ...[
    'elke laesie > elk plekje',
    'iedere laesie > ieder plekje',
    'welke laesie > welk plekje',
    'onze laesie > ons plekje',
  ],
  ...['dezelfde laesie > hetzelfde plekje', "zo'n laesie > zo'n plekje", "z'n laesie > z'n plekje"],
  ...[
    'een kleine laesie > een klein plekje',
    'de kleine laesie > het kleine plekje',
    'kleine laesies > kleine plekjes',
  ],
  ...['geen nieuwe laesie > geen nieuw plekje', 'uw nieuwe laesie > uw nieuwe plekje'],
  ...['een grote rode laesie > een groot rood plekje', 'de grote rode laesie > het grote rode plekje'],
  ...['een witte laesie > een wit plekje', 'een dikke laesie > een dik plekje', 'kleine laesie > een klein plekje'],
  ...['een ernstige laesie > een ernstig plekje', 'een chronische laesie > een chronisch plekje'],
  ...['een centrale laesie > een centraal plekje', 'een diffuse laesie > een diffuus plekje'],
  ...['een verdachte laesie > een verdacht plekje', 'een actieve laesie > een actief plekje'],
  ...['de hyperglykemie > het hoge suikergehalte', 'een hyperglykemie > een hoog suikergehalte'],
  ...['uw hyperglykemie > uw hoge suikergehalte', 'deze hyperglykemie > dit hoge suikergehalte'],
  ...['hyperglykemie > hoog suikergehalte', 'geen hyperglykemie > geen hoog suikergehalte'],
  ...['het hematoom > de bloeduitstorting', 'een hematoom > een bloeduitstorting', 'hematoom > een bloeduitstorting'],
  ...['dit hematoom > deze bloeduitstorting', 'uw hematoom > uw bloeduitstorting', 'hematomen > bloeduitstortingen'],
  ...['een groot hematoom > een grote bloeduitstorting', 'geen groot hematoom > geen grote bloeduitstorting'],
  ...['het grote hematoom > de grote bloeduitstorting', 'uw grote hematoom > uw grote bloeduitstorting'],
  ...['groot hematoom > een grote bloeduitstorting', 'elk hematoom > elke bloeduitstorting'],
  ...["'t hematoom > de bloeduitstorting", 'ons hematoom > onze bloeduitstorting'],
  ...['het ulcus > de zweer', 'een ulcus > een zweer', 'geen ulcus > geen zweer', 'de ulcera > de zweren'],
  ...['een diep ulcus > een diepe zweer', 'dit diepe ulcus > deze diepe zweer', 'ulcera > zweren'],
  ...['het recidief > de terugkeer', 'geen recidief > geen terugkeer', 'een lokaal recidief > een lokale terugkeer'],
  ...['de medicatie > de medicijnen', 'uw medicatie > uw medicijnen', 'medicatie > medicijnen'],
  ...['deze medicatie > deze medicijnen', 'geen medicatie > geen medicijnen', 'nieuwe medicatie > nieuwe medicijnen'],
  ...['een metastase > een uitzaaiing', 'metastasen > uitzaaiingen', 'geen metastasen > geen uitzaaiingen'],
  ...[
    'het femur > het dijbeen',
    'uw femur > uw dijbeen',
    'dit femur > dit dijbeen',
    'het linker femur > het linker dijbeen',
  ],
  ...[
    'een CVA > een beroerte',
    'het CVA > de beroerte',
    "twee CVA's > twee beroertes",
    'een licht CVA > een lichte beroerte',
  ],
];
const frames = ['Op de foto zien wij {}.', 'Wij spraken over {} en uw werk.', 'Het gaat om {}, denken wij.'];

/** Whole sentences. */
const dutch: readonly (readonly [string, string])[] = [
  ['De laesie is klein.', 'Het plekje is klein.'],
  ['Het hematoom trekt weg.', 'De bloeduitstorting trekt weg.'],
  ['Hypertensie komt veel voor.', 'Hoge bloeddruk komt veel voor.'],
  ['Fracturen helen langzaam.', 'Breuken helen langzaam.'],
  ['Kleine laesies zijn gewoon.', 'Kleine plekjes zijn gewoon.'],
  ['Klein hematoom op de arm.', 'Een kleine bloeduitstorting op de arm.'],
  ['Fractuur van de pols.', 'Een breuk van de pols.'],
  ['Een kleine laesie zit rechts.', 'Een klein plekje zit rechts.'],
  ['U heeft thans geen pijn.', 'U heeft nu geen pijn.'],
  ['Thans gaat het beter.', 'Nu gaat het beter.'],
  ['Wij kijken middels een buis.', 'Wij kijken met een buis.'],
  ['U rust teneinde te herstellen.', 'U rust om te herstellen.'],
  ['Het infuus blijft in situ.', 'Het infuus blijft op zijn plaats.'],
  ['U neemt het per os in.', 'U neemt het via de mond in.'],
  ['U mag de pil staken.', 'U mag de pil stoppen.'],
  ['U staakt de pil.', 'U stopt de pil.'],
  ['Hij staakte de pil.', 'Hij stopte de pil.'],
  ['Zij staakten de pil.', 'Zij stopten de pil.'],
  ['De pil is gestaakt.', 'De pil is gestopt.'],
  ['De pijn is progressief.', 'De pijn is toenemend.'],
  ['U heeft progressieve pijn.', 'U heeft toenemende pijn.'],
  ['Dit zijn cardiale klachten.', 'Dit zijn klachten van het hart.'],
  ['De oorzaak is cardiaal.', 'De oorzaak is van het hart.'],
  ['Het gezwel is maligne.', 'Het gezwel is kwaadaardig.'],
  ['Het is een maligne tumor.', 'Het is een kwaadaardige tumor.'],
  ['Het gezwel is maligne gebleken.', 'Het gezwel is kwaadaardig gebleken.'],
  ['De echo toont vage stenose.', 'De echo toont vage vernauwing.'],
  ['Het is een benigne laesie.', 'Het is een benigne plekje.'],
  ['Pijn e.c.i. De arts belt u.', 'Pijn zonder bekende oorzaak. De arts belt u.'],
  ['Dit is pijn e.c.i.', 'Dit is pijn zonder bekende oorzaak.'],
  ['Pijn e.c.i.\nDe arts belt u.', 'Pijn zonder bekende oorzaak.\nDe arts belt u.'],
  ['Pijn e.c.i. sinds mei.', 'Pijn zonder bekende oorzaak sinds mei.'],
  ['De echo toonde stenose.', 'De echo toonde een vernauwing.'],
  ['De paarse laesie is weg.', 'Het paarse plekje is weg.'],
  ['De hypertensie en de laesie blijven.', 'De hoge bloeddruk en het plekje blijven.'],
];
const english: readonly (readonly [string, string])[] = [
  ['You have a fracture.', 'You have a broken bone.'],
  ['You have an ulcer.', 'You have a sore.'],
  ['You have a stenosis.', 'You have an obstruction.'],
  ['You have an exacerbation.', 'You have a flare-up.'],
  ['You have an ailment.', 'You have a unit.'],
  ['The stenosis is small.', 'The obstruction is small.'],
  ['The ulcer heals.', 'The sore heals.'],
  ['A stenosis was seen.', 'An obstruction was seen.'],
  ['An ulcer was seen.', 'A sore was seen.'],
  ['An exacerbation may come back.', 'A flare-up may come back.'],
  ['Your fracture heals.', 'Your broken bone heals.'],
  ['This fracture heals.', 'This broken bone heals.'],
  ['There is no fracture.', 'There is no broken bone.'],
  ['We saw fractures.', 'We saw broken bones.'],
  ['We saw two fractures.', 'We saw two broken bones.'],
  ['We saw 3 stenoses.', 'We saw 3 obstructions.'],
  ['Fractures heal slowly.', 'Broken bones heal slowly.'],
  ['You came because of ulcer.', 'You came because of a sore.'],
  ['You came with stenosis.', 'You came with an obstruction.'],
  ['You came for ulcers.', 'You came for sores.'],
  ['There is oedema.', 'There is swelling.'],
  ['The oedema is gone.', 'The swelling is gone.'],
  ['Oedema is common.', 'Swelling is common.'],
  ['Bring your medication.', 'Bring your medicines.'],
  ['Take a medication now.', 'Take medicines now.'],
  ['It is a benign ulcer.', 'It is a harmless sore.'],
  ['A benign ulcer was found.', 'A harmless sore was found.'],
  ['You can utilise it.', 'You can use it.'],
  ['The two stenoses remain.', 'The two obstructions remain.'],
  ['An exacerbation and a stenosis.', 'A flare-up and an obstruction.'],
];

describe('Dutch lay words in the middle of a sentence', () => {
  const rows = phrases.map((phrase, index) => {
    const [term = '', lay = ''] = phrase.split(' > ');
    const frame = frames[index % frames.length] ?? '{}';
    return { text: frame.replace('{}', term), expected: frame.replace('{}', lay) };
  });

  it.each(rows)('make of "$text": $expected', ({ text, expected }) => {
    expect(replaced(text, 'nl')).toBe(expected);
  });

  it('are tried in 150 sentences, with the whole ones', () => {
    expect(phrases.length + dutch.length).toBeGreaterThanOrEqual(150);
  });
});

describe('Dutch lay words in a whole sentence', () => {
  it.each(dutch)('make of "%s": %s', (text, expected) => {
    expect(replaced(text, 'nl')).toBe(expected);
  });
});

describe('English lay words', () => {
  it('are tried in 30 sentences', () => {
    expect(english).toHaveLength(30);
  });

  it.each(english)('make of "%s": %s', (text, expected) => {
    expect(replaced(text, 'en')).toBe(expected);
  });
});

describe('the places of what can stand there', () => {
  it('give every choice, most usual first', () => {
    const [finding] = checkers.nl.check('U heeft een fractuur.').findings;
    expect(finding).toMatchObject({ text: 'fractuur', plain: ['breuk', 'botbreuk'], isLessExact: false });
  });

  it('grow to the article only when it changes', () => {
    const texts = checkers.nl.check('De laesie en de fractuur.').findings.map(({ text }) => text);
    expect(texts).toEqual(['De laesie', 'fractuur']);
  });
});
