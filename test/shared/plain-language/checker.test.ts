import { beforeAll, describe, expect, it } from 'vitest';

import { type Checker, createChecker } from '#shared/plain-language/checker.ts';
import { loadChecker } from '#shared/plain-language/languages.ts';
import type { FindingKind } from '#shared/plain-language/model.ts';
import { createVocabulary } from '#shared/plain-language/words/vocabulary.ts';
import { termOf } from './bare-reading.ts';

const before =
  "Patiënt bekend met hypertensie en DM2, thans progressieve dyspnoe d'effort e.c.i., DD decompensatio cordis/COPD. " +
  'Echo: LVEF 45%, milde MI, geen PE. Tevens non-compliant t.a.v. diuretica. Expectatief beleid, controle 3/12, bij ' +
  'exacerbatie eerder contact.';
const after =
  'U bent sneller benauwd als u zich inspant. De oorzaak weten wij nog niet zeker. Het kan komen door uw hart of door uw ' +
  'longen. Op de echo zien wij dat uw hart iets minder krachtig pompt. Een hartklep lekt een beetje. U vertelde dat de ' +
  'plaspillen lastig in te nemen zijn. Wij wachten nu af en zien u over drie maanden. Wordt u meer benauwd? Bel dan eerder.';

let dutch: Checker;
let english: Checker;
beforeAll(async () => {
  [dutch, english] = await Promise.all([loadChecker('nl'), loadChecker('en')]);
});

/** Kinds that are about words and not about the sentence they stand in. */
const wordKinds = new Set<FindingKind>(['term', 'abbreviation', 'confronting', 'formal', 'word', 'number']);

describe('the letter as it was', () => {
  it.each<readonly [string, FindingKind | undefined]>([
    ...(['hypertensie', 'DM2', 'progressieve', "dyspnoe d'effort", 'e.c.i.', 'DD'] as const).map(
      (term) => [term, undefined] as const,
    ),
    ...(
      ['decompensatio cordis', 'COPD', 'LVEF', 'MI', 'PE', 'diuretica', 'Expectatief', '3/12', 'exacerbatie'] as const
    ).map((term) => [term, undefined] as const),
    ['non-compliant', 'confronting'],
    ['Patiënt', 'addressee'],
  ])('has a finding on %s', (term, kind) => {
    const at = before.indexOf(term);
    const on = dutch.check(before).findings.filter(({ start, end }) => start <= at && at + term.length <= end);
    const aboutWords = on.filter((one) => (kind === undefined ? wordKinds.has(one.kind) : one.kind === kind));
    expect(aboutWords.map(({ text }) => text).join(' ')).toContain(term);
  });

  it('is far above', () => {
    expect(dutch.check(before).level.band).toBe('far-above');
  });
});

describe('the letter as it became', () => {
  it('has one finding at most', () => {
    const { findings } = dutch.check(after);
    expect(findings.map(({ kind, text }) => `${kind}: ${text}`).slice(1)).toEqual([]);
  });

  it('is reachable, with its words and sentences counted', () => {
    expect(dutch.check(after)).toMatchObject({ level: { band: 'reachable' }, sentences: 9 });
  });
});

describe('the English checker', () => {
  it.each(['hypertension', 'dyspnoea', 'exacerbation'])('knows %s', (term) => {
    const { findings } = english.check(`You have ${term} now.`);
    expect(findings.map(({ text, kind }) => [kind, text.includes(term)])).toEqual([['term', true]]);
  });

  it('leaves a plain letter alone', () => {
    expect(english.check('Your heart pumps a little less well. We will see you in three months.').findings).toEqual([]);
  });
});

describe('what an organisation adds', () => {
  it('comes before what the program knows', async () => {
    const own = termOf('hypertensie', 'druk op de vaten');
    const checker = await loadChecker('nl', [own]);
    expect(checker.check('U heeft hypertensie.').findings[0]?.plain[0]).toBe('druk op de vaten');
  });

  it('leaves alone what it says everybody knows', async () => {
    const checker = await loadChecker('nl', [termOf('hypertensie', 'hoge bloeddruk', { known: true })]);
    expect(checker.check('U heeft hypertensie.').findings).toEqual([]);
  });
});

describe('a check', () => {
  const vocabulary = createVocabulary({ byFrequency: [], others: [], everyday: [], names: [] });
  const checker = createChecker({ language: 'nl', entries: [termOf('dyspnoe', 'benauwdheid')], vocabulary });

  it('gives each finding an identity that lasts while other paragraphs are edited', () => {
    const ids = (text: string) => checker.check(text).findings.map(({ id }) => id);
    expect(ids('Wel dyspnoe.\n\nMeer dyspnoe.')).toEqual(['term:dyspnoe:0', 'term:dyspnoe:1']);
    expect(ids('Iets nieuws.\n\nWel dyspnoe.\n\nMeer dyspnoe.')).toEqual(['term:dyspnoe:0', 'term:dyspnoe:1']);
  });

  it('places findings in the whole text', () => {
    const text = '\r\n\r\n  Hallo.\r\n\r\nU heeft dyspnoe.\n \nDyspnoe dus.';
    const { findings } = checker.check(text);
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(['dyspnoe', 'Dyspnoe']);
  });

  it('says that a term is explained already', () => {
    expect(checker.check('U heeft dyspnoe (benauwdheid).').findings).toMatchObject([{ isExplained: true }]);
    expect(checker.check('U heeft dyspnoe.').findings).toMatchObject([{ isExplained: false }]);
    // "voor" is a word of "reden voor de behandeling", and of any other sentence.
    const [indication] = checker.check('De indicatie voor de zalf blijft hetzelfde.').findings;
    expect(indication).toMatchObject({ text: expect.stringContaining('indicatie') as string, isExplained: false });
  });

  it.each(['', ' ', '\n\n\n', '...', '\u200b'])('of %j finds nothing', (text) => {
    expect(checker.check(text)).toMatchObject({ words: 0, sentences: 0, findings: [] });
  });
});
