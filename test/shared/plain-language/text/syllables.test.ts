import { describe, expect, it } from 'vitest';

import { syllablesOf } from '#shared/plain-language/text/syllables.ts';

/** Words with a point between their syllables. */
const dutch =
  'hart lon.gen bloed.druk me.di.cijn ta.blet pa.ti.ënt zie.ken.huis huis.arts ver.pleeg.kun.di.ge on.der.zoek ' +
  'ont.ste.king o.pe.ra.tie be.han.de.ling me.di.ca.tie di.a.be.tes hy.per.ten.sie be.nauwd mis.se.lijk dui.ze.lig ' +
  'koorts hoofd.pijn buik.pijn ziek.te maag le.ver nie.ren blaas schild.klier ge.wricht knie heup spie.ren ' +
  'huid oog oor keel a.man.de.len al.ler.gie an.ti.bi.o.ti.ca vac.ci.na.tie re.cept a.po.theek po.li.kli.niek ' +
  'spoed.ei.sen.de spreek.uur uit.slag fo.to e.cho in.fec.tie re.ac.tie ca.the.ter bloe.ding stol.sel ' +
  'che.mo.the.ra.pie be.stra.ling uit.zaai.ing lymf.klier ge.zwel ver.moeid.heid ge.neest';
const english =
  'heart lungs blood pres.sure med.i.cine tab.let pa.tient hos.pi.tal doc.tor nurse op.er.a.tion treat.ment fe.ver ' +
  'head.ache sick.ness stom.ach liv.er kid.ney blad.der mus.cle in.fec.tion al.ler.gy vac.cine swol.len tired';

const listOf = (words: string) =>
  words.split(' ').map((word) => ({
    word: word.replaceAll('.', ''),
    count: word.split('.').length,
  }));
const wrongIn = (words: string, language: 'nl' | 'en') =>
  listOf(words)
    .map(({ word, count }) => ({ word, count, given: syllablesOf(word, language) }))
    .filter(({ count, given }) => count !== given);

describe('the syllables of a word', () => {
  it('are tried on 60 Dutch and 25 English words', () => {
    expect([listOf(dutch).length, listOf(english).length]).toEqual([60, 25]);
  });

  it('are right for at least 95 in a hundred', () => {
    const wrong = [...wrongIn(dutch, 'nl'), ...wrongIn(english, 'en')];
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(4);
  });

  it.each([
    ['', 1],
    ['mg', 1],
    ['hmm', 1],
    ['n', 1],
  ])('of "%s" are at least one', (word, count) => {
    expect([syllablesOf(word, 'nl'), syllablesOf(word, 'en')]).toEqual([count, count]);
  });

  it('are estimated for what is longer than any word', () => {
    expect(syllablesOf('x'.repeat(90), 'nl')).toBe(30);
  });
});
