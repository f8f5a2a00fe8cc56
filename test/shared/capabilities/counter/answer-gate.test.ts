import { beforeAll, describe, expect, it } from 'vitest';

import { checkedTextOf } from '#shared/capabilities/counter/answer-document.ts';
import { answerGateOf } from '#shared/capabilities/counter/answer-gate.ts';
import type { Checker } from '#shared/plain-language/checker.ts';
import { decisionAbout } from '#shared/plain-language/decisions.ts';
import { loadChecker } from '#shared/plain-language/languages.ts';

let checker: Checker;
beforeAll(async () => {
  checker = await loadChecker('nl');
});

const easy = 'Uw uitslag is goed. U hoeft niets te doen. Wij zien u over drie maanden terug op de polikliniek.';
const hard =
  'Patiënt bekend met hypertensie en DM2, thans progressieve dyspnoe d’effort e.c.i., DD decompensatio cordis/COPD. ' +
  'Echo: LVEF 45%, milde MI, geen PE. Expectatief beleid, controle 3/12, bij exacerbatie eerder contact. Tevens ' +
  'diuretica gecontinueerd en ACE-remmer geïntensiveerd conform protocol.';
const aboutAnother = 'Uw uitslag is goed. Uw zwager is bekend met alcoholproblemen en woont bij u in.';

function gate(text: string, changes: object = {}) {
  return answerGateOf(checker.check(text), { text, language: 'nl', decisions: [], isOverridden: false, ...changes });
}

describe('the gate of an answer', () => {
  it('lets an easy answer pass', () => {
    expect(gate(easy)).toEqual({ thirdParty: 0, isTooHard: false });
  });

  it('R52 asks a reason for a text that is far too hard, and takes it', () => {
    expect(gate(hard).isTooHard).toBe(true);
    expect(gate(hard, { isOverridden: true }).isTooHard).toBe(false);
  });

  it('never stops a text that is too short to judge', () => {
    expect(gate('Hypertensie.').isTooHard).toBe(false);
  });

  it('R109 stops at a passage about somebody else until it is dismissed, whatever reason is given', () => {
    expect(gate(aboutAnother, { isOverridden: true }).thirdParty).toBe(1);
    const finding = checker.check(aboutAnother).findings.find(({ kind }) => kind === 'third-party');
    if (!finding) throw new Error('the check finds the passage');
    const decision = decisionAbout(finding, 'once', { text: aboutAnother, language: 'nl' });
    expect(gate(aboutAnother, { decisions: [decision] }).thirdParty).toBe(0);
    const edited = aboutAnother.replace('bij u in', 'bij uw moeder in');
    expect(gate(edited, { decisions: [decision] }).thirdParty).toBe(1);
  });
});

describe('the text that is judged', () => {
  it('parts paragraphs by an empty line and keeps the lines of lists together, as the editor reads them', () => {
    const line = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
    const list = (...texts: string[]) => ({
      type: 'bulletList' as const,
      content: texts.map((text) => ({ type: 'listItem' as const, content: [line(text)] })),
    });
    const content = [line('Een.'), line('Twee.'), list('drie', 'vier'), list('vijf'), line('Zes.')];
    expect(checkedTextOf({ type: 'doc', content })).toBe('Een.\n\nTwee.\n\n- drie\n- vier\n- vijf\n\nZes.');
  });
});
