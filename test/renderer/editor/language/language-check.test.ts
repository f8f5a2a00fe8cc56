import { undo, undoDepth } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { Editor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Decision } from '#shared/plain-language/decisions.ts';
import { Blank } from '#renderer/editor/blank-node.ts';
import { explain, replace } from '#renderer/editor/language/finding-actions.ts';
import { LanguageCheck } from '#renderer/editor/language/language-check.ts';
import type { LanguageService } from '#renderer/editor/language/language-protocol.ts';
import { LanguageSession, longestText, pauseMs } from '#renderer/editor/language/language-session.ts';
import { PlainTextOnly } from '#renderer/editor/plain-text-only.ts';
import { sampleBlank } from '#test/support/counter-samples.ts';
import { heldLanguage, knownWords } from '#test/support/language-samples.ts';

const words = {
  dyspnoe: {},
  hypertensie: { plain: ['hoge bloeddruk', 'te hoge bloeddruk'], explanation: 'hoge bloeddruk' },
  zwager: { kind: 'third-party', lemma: 'health' },
} as const;

let editor: Editor | undefined;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  editor?.destroy();
  editor = undefined;
});

function write(content: string | object, service: LanguageService, decisions: readonly Decision[] = []) {
  const session = new LanguageSession();
  const settings = { service, language: 'nl', additions: [], decisions } as const;
  session.configure(settings);
  const element = document.body.appendChild(document.createElement('div'));
  const made = new Editor({
    element,
    extensions: [
      StarterKit,
      Blank,
      PlainTextOnly,
      LanguageCheck.configure({
        session,
        isExcluded: (node) => node.marks.some((mark) => mark.type.name === 'strike'),
      }),
    ],
    content,
  });
  editor = made;
  const lines = () => [...made.view.dom.querySelectorAll('[data-finding]')].map((line) => line.textContent);
  const found = () => session.snapshot().findings.map(({ text }) => text);
  const finding = (id: string) => {
    const one = session.snapshot().findings.find((candidate) => candidate.id === id);
    if (!one) throw new Error('no such finding');
    return one;
  };
  const decide = (next: readonly Decision[]) => session.configure({ ...settings, decisions: next });
  return { editor: made, session, lines, found, finding, decide };
}

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const type = (at: Editor, text: string, position?: number) => {
  const from = position ?? at.state.selection.from;
  at.view.dispatch(at.state.tr.insertText(text, from));
};

describe('the language check of an editor', () => {
  it('underlines what was found at once when a text is shown, in its own place', async () => {
    const { lines, editor: made, found } = write('<p>U heeft dyspnoe.</p><p>En hypertensie.</p>', knownWords(words));
    await settle();
    expect(lines()).toEqual(['dyspnoe', 'hypertensie']);
    expect(found()).toEqual(['dyspnoe', 'hypertensie']);
    expect(made.view.dom.querySelector('[title]')).toBeNull();
  });

  it('only moves its lines while somebody types, and asks after a pause', async () => {
    const { service, asked, release } = heldLanguage(words);
    const { lines, editor: made, session } = write('<p>U heeft dyspnoe.</p>', service);
    await settle();
    release();
    await settle();
    const heard = vi.fn();
    session.subscribe(heard);
    for (const letter of 'Dag ') {
      type(made, letter, 1);
      await settle(pauseMs - 50);
    }
    expect(lines()).toEqual(['dyspnoe']);
    expect(asked).toHaveLength(1);
    expect(heard).not.toHaveBeenCalled();
    await settle(pauseMs);
    expect(asked.map(({ text }) => text)).toEqual(['U heeft dyspnoe.', ' gaDU heeft dyspnoe.']);
  });

  it('drops an answer about a text that went on, and asks again', async () => {
    const { service, asked, release } = heldLanguage(words);
    const { lines, editor: made } = write('<p>U heeft dyspnoe.</p>', service);
    await settle();
    type(made, 'x', 12);
    release();
    await settle();
    expect(lines()).toEqual([]);
    await settle(pauseMs);
    expect(asked).toHaveLength(2);
    release();
    await settle();
    expect(lines()).toEqual([]);
    made.commands.undo();
    await settle();
    release();
    await settle();
    expect(lines()).toEqual(['dyspnoe']);
  });

  it('moves no selection, changes no text and adds nothing for undo', async () => {
    const { editor: made, lines, session } = write('<p>U heeft dyspnoe.</p>', knownWords(words));
    type(made, '!', 3);
    made.view.dispatch(made.state.tr.setSelection(TextSelection.create(made.state.doc, 4, 9)));
    const before = { document: made.state.doc, selection: made.state.selection, depth: undoDepth(made.state) };
    const onUpdate = vi.fn();
    made.on('update', onUpdate);
    await settle(pauseMs);
    session.select('term:dyspnoe:0');
    expect(lines()).toEqual(['dyspnoe']);
    expect(made.state.doc).toBe(before.document);
    expect(made.state.selection.eq(before.selection)).toBe(true);
    expect(undoDepth(made.state)).toBe(before.depth);
    expect(onUpdate).not.toHaveBeenCalled();
    undo(made.state, made.view.dispatch);
    expect(made.state.doc.textContent).toBe('U heeft dyspnoe.');
  });

  it('keeps the bold that was just switched on for the next letter', async () => {
    const { editor: made } = write('<p>dyspnoe </p>', knownWords(words));
    made.commands.setTextSelection(9);
    made.commands.toggleBold();
    await settle(pauseMs);
    expect(made.state.storedMarks?.map((mark) => mark.type.name)).toEqual(['bold']);
  });

  it('waits while an input method composes, and asks when that is done', async () => {
    const { service, asked } = heldLanguage(words);
    const { editor: made } = write('<p>dyspnoe</p>', service);
    const composing = vi.spyOn(made.view, 'composing', 'get').mockReturnValue(true);
    await settle(2 * pauseMs);
    expect(asked).toHaveLength(0);
    composing.mockReturnValue(false);
    made.view.dom.dispatchEvent(new CompositionEvent('compositionend'));
    await settle(pauseMs);
    expect(asked).toHaveLength(1);
  });

  it('asks at once after a paste, also of fifty thousand characters', async () => {
    const { editor: made, found } = write('<p></p>', knownWords(words));
    const text = 'U heeft dyspnoe en rust.\n'.repeat(2_000);
    const event = new Event('paste') as ClipboardEvent;
    Object.defineProperty(event, 'clipboardData', { value: { getData: () => text, types: [], files: [] } });
    made.view.pasteText(text, event);
    await settle();
    expect(found()).toHaveLength(2_000);
  });

  it('says so when a text is too long, and goes on when it is short again', async () => {
    const { editor: made, session, lines } = write(`<p>dyspnoe ${'a'.repeat(longestText)}</p>`, knownWords(words));
    await settle();
    expect(session.snapshot()).toMatchObject({ state: 'too-long', findings: [] });
    made.commands.setContent('<p>dyspnoe</p>');
    await settle(pauseMs);
    expect(session.snapshot().state).toBe('ready');
    expect(lines()).toEqual(['dyspnoe']);
  });

  it.each([
    ['right to left', 'שלום dyspnoe عليكم'],
    ['unseen characters', 'a\u200b\u200fdyspnoe\u2060b'],
    ['emoji of several characters', '👩‍👩‍👧‍👦 dyspnoe 🇳🇱'],
    ['combined accents', 'e\u0301e\u0301 dyspnoe e\u0301'],
  ])('finds its place between %s', async (_between, text) => {
    const {
      editor: made,
      lines,
      session,
    } = write({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }, knownWords(words));
    await settle();
    expect(lines()).toEqual(['dyspnoe']);
    const range = session.rangeOf('term:dyspnoe:0');
    expect(range && made.state.doc.textBetween(range.from, range.to)).toBe('dyspnoe');
  });

  it('does not read what the reader will not see', async () => {
    const { found } = write('<p>U heeft <s>dyspnoe en</s> hypertensie.</p>', knownWords(words));
    await settle();
    expect(found()).toEqual(['hypertensie']);
  });

  it('draws no line below what was decided, and draws it again when that is taken back', async () => {
    const { session, decide, lines, finding } = write('<p>dyspnoe en hypertensie</p>', knownWords(words));
    await settle();
    const decision = session.decisionAbout(finding('term:dyspnoe:0'), 'everywhere', 'vaste term');
    decide(decision ? [decision] : []);
    expect(lines()).toEqual(['hypertensie']);
    decide([]);
    expect(lines()).toEqual(['dyspnoe', 'hypertensie']);
  });

  it('draws nothing again when an answer finds the same, and still decides about the right sentence', async () => {
    const { session, editor: made, finding } = write('<p>Dag.</p><p>U heeft dyspnoe.</p>', knownWords(words));
    await settle();
    const before = session.snapshot().findings;
    const line = made.view.dom.querySelector('[data-finding]');
    type(made, ' Wij zagen u gisteren.', 5);
    await settle(pauseMs);
    expect(session.snapshot().findings).toBe(before);
    expect(made.view.dom.querySelector('[data-finding]')).toBe(line);
    expect(session.decisionAbout(finding('term:dyspnoe:0'), 'once', null)?.sentence).toBe('U heeft dyspnoe.');
  });

  it('says when nobody can check, and the text stays as it was', async () => {
    const service: LanguageService = {
      open: () => ({ check: () => Promise.resolve({ state: 'unavailable' }), close: () => undefined }),
    };
    const { session, editor: made } = write('<p>dyspnoe</p>', service);
    await settle();
    expect(session.snapshot().state).toBe('unavailable');
    expect(made.state.doc.textContent).toBe('dyspnoe');
  });

  it('lets a click on a line take that finding in hand', async () => {
    const { editor: made, session } = write('<p>dyspnoe en hypertensie</p>', knownWords(words));
    await settle();
    const line = made.view.dom.querySelectorAll('[data-finding]')[1];
    const click = { target: line } as unknown as MouseEvent;
    made.view.someProp('handleClick', (handle) => handle(made.view, 15, click));
    expect(session.snapshot().current).toBe('term:hypertensie:0');
  });
});

describe('putting lay words in place', () => {
  it('is one step for undo, apart from what was typed before and after', async () => {
    const { editor: made, session, finding } = write('<p>U heeft dyspnoe.</p>', knownWords(words));
    await settle();
    type(made, 'x', 9);
    type(made, ' ', 10);
    await settle(pauseMs);
    expect(replace(session, finding('term:dyspnoe:0'), 0, 'this')).toEqual({ places: 1 });
    type(made, '!', made.state.doc.content.size - 1);
    expect(made.state.doc.textContent).toBe('U heeft x benauwdheid.!');
    made.commands.undo();
    expect(made.state.doc.textContent).toBe('U heeft x benauwdheid.');
    made.commands.undo();
    expect(made.state.doc.textContent).toBe('U heeft x dyspnoe.');
  });

  it('keeps a capital, and the marks of the words it stands in for', async () => {
    const {
      editor: made,
      session,
      finding,
    } = write('<p>Dit. <strong>Hypertensie</strong> komt voor.</p>', knownWords(words));
    await settle();
    replace(session, finding('term:hypertensie:0'), 1, 'this');
    expect(made.getHTML()).toBe('<p>Dit. <strong>Te hoge bloeddruk</strong> komt voor.</p>');
  });

  it('replaces all the same at once, in one step', async () => {
    const { editor: made, session, finding } = write('<p>Dyspnoe en dyspnoe.</p><p>dyspnoe</p>', knownWords(words));
    await settle();
    expect(replace(session, finding('term:dyspnoe:1'), 0, 'all-the-same')).toEqual({ places: 3 });
    expect(made.getText()).toBe('Benauwdheid en benauwdheid.\n\nbenauwdheid');
    made.commands.undo();
    expect(made.getText()).toBe('Dyspnoe en dyspnoe.\n\ndyspnoe');
  });

  it('is refused when the words changed, in a blank, and in an editor that is closed', async () => {
    const blank = sampleBlank({ value: 'hypertensie' });
    const content = [{ type: 'text', text: 'dyspnoe ' }, blank];
    const {
      editor: made,
      session,
      finding,
    } = write({ type: 'doc', content: [{ type: 'paragraph', content }] }, knownWords(words));
    await settle();
    expect(replace(session, finding('term:hypertensie:0'), 0, 'this')).toBe('changed');
    made.setEditable(false);
    expect(replace(session, finding('term:dyspnoe:0'), 0, 'this')).toBe('changed');
    made.setEditable(true);
    type(made, 'x', 3);
    expect(replace(session, finding('term:dyspnoe:0'), 0, 'this')).toBe('changed');
    expect(made.state.doc.textContent).toBe('dyxspnoe ');
  });

  it('puts an explanation behind a word once', async () => {
    const { editor: made, session, finding } = write('<p>hypertensie en hypertensie</p>', knownWords(words));
    await settle();
    const second = finding('term:hypertensie:1');
    expect(explain(session, second, 'first')).toEqual({ places: 1 });
    expect(made.state.doc.textContent).toBe('hypertensie (hoge bloeddruk) en hypertensie');
    expect(explain(session, second, 'first')).toBe('explained');
    made.commands.undo();
    expect(made.state.doc.textContent).toBe('hypertensie en hypertensie');
  });
});
