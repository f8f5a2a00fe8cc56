import { TextSelection } from '@tiptap/pm/state';
import { Editor } from '@tiptap/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

import { type LetterDocument, letterDocument } from '#shared/capabilities/letters/letter-document.ts';
import { renderFor } from '#shared/capabilities/letters/rendering.ts';
import { emptyDocument, sectionsFor } from '#shared/capabilities/letters/rules.ts';
import { insertLink } from '#renderer/editor/letter/inserting.ts';
import { contentOfLetter, letterOfContent } from '#renderer/editor/letter/letter-content.ts';
import { letterExtensions, type LetterWords } from '#renderer/editor/letter/letter-extensions.ts';
import { putText } from '#renderer/editor/letter/letter-paste.ts';
import { markPassage, unmarkPassage } from '#renderer/editor/letter/passages.ts';

const words: LetterWords = {
  sectionOf: (key) => ({ name: key, placeholder: `… ${key}` }),
  passageNoteOf: (theme) => `note ${theme}`,
  values: { caption: 'Values', columns: ['a', 'b', 'c', 'd'], flagOf: String, dayOf: String },
};
const link = { address: 'https://www.thuisarts.nl/hartfalen', title: 'Thuisarts', checkedOn: '2026-11-20' };

let editor: Editor | undefined;

function open(document: LetterDocument): Editor {
  editor?.destroy();
  const element = window.document.createElement('div');
  window.document.body.replaceChildren(element);
  editor = new Editor({
    element,
    extensions: letterExtensions(words, undefined, () => undefined),
    content: contentOfLetter(document),
    injectCSS: false,
  });
  return editor;
}

afterEach(() => {
  editor?.destroy();
  editor = undefined;
});

const gpLetter = () => emptyDocument('gp-letter', 'professional');
const keys = sectionsFor('gp-letter', 'professional');
const keysIn = (document: LetterDocument | undefined) => document?.content.map(({ attrs }) => attrs.key);
const stored = (of: Editor) => letterOfContent(of.getJSON());
const textOf = (of: Editor) => of.state.doc.textContent;

function press(of: Editor, key: string, modifiers: { ctrlKey?: boolean } = {}): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  of.view.someProp('handleKeyDown', (handle) => handle(of.view, event));
}

function type(of: Editor, text: string): void {
  const { from, to } = of.state.selection;
  const isTaken = of.view.someProp('handleTextInput', (handle) =>
    handle(of.view, from, to, text, () => of.state.tr.insertText(text, from, to)),
  );
  if (!isTaken) of.view.dispatch(of.state.tr.insertText(text, from, to));
}

function select(of: Editor, from: number, to: number): void {
  const { doc } = of.state;
  const place = (at: number) => doc.resolve(Math.min(Math.max(0, at), doc.content.size));
  of.view.dispatch(of.state.tr.setSelection(TextSelection.between(place(from), place(to))));
}

function inSection(of: Editor, place: number): number {
  let at = 0;
  of.state.doc.forEach((_section, offset, index) => {
    if (index === place) at = offset + 2;
  });
  return at;
}

type Deed = (of: Editor) => unknown;
const deed = fc.oneof(
  fc.tuple(fc.nat(400), fc.nat(400)).map<Deed>(
    ([from, to]) =>
      (of) =>
        select(of, from, to),
  ),
  fc.constantFrom('Enter', 'Backspace', 'Delete', 'Tab').map<Deed>((key) => (of) => press(of, key)),
  fc.constantFrom('a', 'Backspace', 'Delete').map<Deed>((key) => (of) => press(of, key, { ctrlKey: true })),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map<Deed>((text) => (of) => type(of, text)),
  fc
    .array(fc.constantFrom('- een', 'twee', '', '• drie', '\u202Evier'), { maxLength: 6 })
    .map<Deed>((lines) => (of) => putText(of.view, lines.join('\n'))),
  fc
    .constantFrom('toggleBold', 'toggleItalic', 'toggleBulletList', 'toggleOrderedList', 'setParagraph', 'undo', 'redo')
    .map<Deed>((command) => (of) => of.commands[command as 'undo']()),
  fc.constant<Deed>((of) => of.commands.toggleHeading({ level: 3 })),
  fc.constant<Deed>((of) => of.commands.deleteSelection()),
  fc.constant<Deed>((of) => of.commands.selectAll()),
  fc.constant<Deed>((of) => of.commands.liftListItem('listItem')),
  fc.constant<Deed>((of) => of.commands.sinkListItem('listItem')),
  fc.constantFrom('health', 'child-confidential').map<Deed>((theme) => (of) => markPassage(of, theme as 'health')),
  fc.constant<Deed>((of) => unmarkPassage(of)),
  fc.constant<Deed>((of) =>
    of.commands.insertContent([{ type: 'text', text: link.title, marks: [{ type: 'letterLink', attrs: link }] }]),
  ),
  fc.constant<Deed>((of) =>
    of.commands.insertContent({
      type: 'blank',
      attrs: { name: 'dosis', label: 'dosis', valueType: 'number', choices: [], value: null },
    }),
  ),
  fc.constant<Deed>((of) => of.commands.insertContent({ type: 'hardBreak' })),
  fc.constant<Deed>((of) => of.commands.clearContent(true)),
);

describe('the editor of a letter', () => {
  it('holds only what the store takes and keeps its sections, whatever somebody does', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 30 }), (deeds) => {
        const of = open(gpLetter());
        for (const one of deeds) one(of);
        const document = stored(of);
        expect(letterDocument.safeParse(document).success).toBe(true);
        expect(keysIn(document)).toEqual([...keys]);
        of.state.doc.check();
      }),
      { numRuns: 60 },
    );
  });

  it('gives the document back as it was stored', () => {
    const document: LetterDocument = {
      type: 'doc',
      content: [
        { type: 'section', attrs: { key: 'question' }, content: [] },
        {
          type: 'section',
          attrs: { key: 'results' },
          content: [
            { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Bloed' }] },
            {
              type: 'valueTable',
              attrs: {
                rows: [
                  {
                    code: 'K',
                    name: 'Kalium',
                    value: '5,3',
                    unit: 'mmol/l',
                    reference: '3,5–5,0',
                    flag: 'high',
                    measuredOn: null,
                  },
                ],
              },
            },
            {
              type: 'orderedList',
              content: [
                {
                  type: 'listItem',
                  content: [
                    {
                      type: 'paragraph',
                      content: [
                        { type: 'text', text: 'vet', marks: [{ type: 'bold' }] },
                        { type: 'hardBreak' },
                        { type: 'text', text: link.title, marks: [{ type: 'letterLink', attrs: link as never }] },
                      ],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    };
    expect(stored(open(document))).toEqual(document);
  });

  it('puts what was selected over several sections away section by section, and types in the first', () => {
    const of = open(gpLetter());
    select(of, inSection(of, 0), inSection(of, 0));
    type(of, 'Vraag');
    select(of, inSection(of, 2), inSection(of, 2));
    type(of, 'Beleid');
    select(of, inSection(of, 0) + 2, inSection(of, 2) + 3);
    type(of, 'X');
    expect(textOf(of)).toBe('VrXeid');
    expect(keysIn(stored(of))).toEqual([...keys]);
    of.commands.undo();
    expect(textOf(of)).toBe('VraagBeleid');
  });

  it('selects the section of the cursor with select-all', () => {
    const of = open(gpLetter());
    select(of, inSection(of, 0), inSection(of, 0));
    type(of, 'Blijft');
    select(of, inSection(of, 1), inSection(of, 1));
    type(of, 'Weg');
    press(of, 'a', { ctrlKey: true });
    press(of, 'Backspace');
    expect(textOf(of)).toBe('Blijft');
  });

  it.each(['Backspace', 'Delete'])('does not reach into another section with %s', (key) => {
    const of = open(gpLetter());
    select(of, inSection(of, 0), inSection(of, 0));
    type(of, 'Een');
    select(of, inSection(of, 1), inSection(of, 1));
    type(of, 'Twee');
    select(of, inSection(of, key === 'Delete' ? 0 : 1), inSection(of, key === 'Delete' ? 0 : 1));
    if (key === 'Delete') select(of, inSection(of, 0) + 3, inSection(of, 0) + 3);
    press(of, key);
    expect(textOf(of)).toBe('EenTwee');
    expect(keysIn(stored(of))).toEqual([...keys]);
  });

  it('makes a list of pasted lines with a dash, and nothing of markup', () => {
    const of = open(gpLetter());
    select(of, inSection(of, 1), inSection(of, 1));
    putText(of.view, 'Kop\n\n- een\n- twee\n<b>drie</b>');
    const [, conclusion] = stored(of)?.content ?? [];
    expect(conclusion?.content.map(({ type: of }) => of)).toEqual(['paragraph', 'bulletList', 'paragraph']);
    expect(textOf(of)).toBe('Kopeentwee<b>drie</b>');
  });

  it('keeps what is pasted into a passage about somebody else in that passage', () => {
    const of = open(gpLetter());
    select(of, inSection(of, 1), inSection(of, 1));
    type(of, 'Zwager drinkt.');
    markPassage(of, 'health');
    select(of, inSection(of, 1) + 6, inSection(of, 1) + 6);
    putText(of.view, ' GEHEIM');
    const written = JSON.stringify(stored(of)?.content[1]);
    expect(written.match(/"text"/g)?.length).toBe(2);
    expect(written).toContain('Zwager GEHEIM drinkt.');
    select(of, inSection(of, 1) + 21, inSection(of, 1) + 21);
    type(of, ' Verder.');
    expect(JSON.stringify(stored(of)?.content[1])).toContain('{"type":"text","text":" Verder."}');
  });

  it('takes a link off words that are no longer its title', () => {
    const of = open(gpLetter());
    select(of, inSection(of, 1), inSection(of, 1));
    of.commands.insertContent([{ type: 'text', text: link.title, marks: [{ type: 'letterLink', attrs: link }] }]);
    expect(JSON.stringify(stored(of))).toContain('letterLink');
    select(of, inSection(of, 1) + 3, inSection(of, 1) + 3);
    type(of, 'x');
    expect(textOf(of)).toBe('Thuxisarts');
    expect(JSON.stringify(stored(of))).not.toContain('letterLink');
  });

  it('parts a link from the words before it, and keeps it in the passage it is put in', () => {
    const of = open(gpLetter());
    select(of, inSection(of, 1), inSection(of, 1));
    type(of, 'Lees');
    insertLink(of, link as never);
    expect(textOf(of)).toBe('Lees Thuisarts ');
    press(of, 'a', { ctrlKey: true });
    type(of, 'Zwager drinkt.');
    markPassage(of, 'health');
    select(of, inSection(of, 1) + 6, inSection(of, 1) + 6);
    insertLink(of, link as never);
    const shown = JSON.stringify(renderFor(stored(of) ?? gpLetter(), 'patient').content[1]);
    expect(shown).not.toContain('thuisarts');
    expect(shown.match(/stub/g)?.length).toBe(1);
  });

  it('says so when it holds more than the store takes', () => {
    const of = open(gpLetter());
    select(of, inSection(of, 1), inSection(of, 1));
    of.view.dispatch(of.state.tr.insertText('a'.repeat(200_001)));
    expect(stored(of)).toBeUndefined();
  });
});
