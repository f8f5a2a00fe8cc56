import { act, fireEvent, screen } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { type AnswerDocument, openBlanksOf, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import { contentOfDocument, documentOfContent, isEmptyDocument } from '#renderer/editor/answer-content.ts';
import { AnswerEditor, type AnswerEditorHandle } from '#renderer/editor/AnswerEditor.tsx';
import { sampleAnswer, sampleBlank } from '#test/support/counter-samples.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const date = sampleBlank({ name: 'datum', label: 'datum', valueType: 'date' });
const choice = sampleBlank({
  name: 'vorm',
  label: 'bellen of beeldbellen',
  valueType: 'choice',
  choices: ['belt', 'beeldbelt'],
});

function show(initial?: AnswerDocument) {
  const handle = createRef<AnswerEditorHandle>();
  const heard = {
    onChange: vi.fn<(document: AnswerDocument) => void>(),
    onTemplate: vi.fn(),
    onLeave: vi.fn(),
    onBlur: vi.fn(),
  };
  const shown = renderScreen(
    <>
      <AnswerEditor
        initial={initial}
        label="Antwoord"
        describedBy="keys"
        placeholder="Schrijf"
        handle={handle}
        {...heard}
      />
      <p id="keys">Esc verlaat het veld</p>
      <button type="button">Verstuur</button>
    </>,
  );
  const latest = () => heard.onChange.mock.calls.at(-1)?.[0];
  return { ...shown, ...heard, handle, latest };
}

const focusedName = () => document.activeElement?.getAttribute('aria-label') ?? '';

async function paste(text: string, html: string): Promise<void> {
  const field = await screen.findByRole('textbox', { name: 'Antwoord' });
  const clipboardData = {
    getData: (type: string) => (type === 'text/plain' ? text : html),
    types: ['text/html', 'text/plain'],
  };
  act(() => void fireEvent.paste(field, { clipboardData }));
}

describe('the editor of an answer', () => {
  it('gives the document back as it was stored', () => {
    const stored = sampleAnswer(sampleBlank(), date, choice);
    expect(documentOfContent(contentOfDocument(stored))).toEqual(stored);
  });

  it('knows an empty document from one with a blank', () => {
    expect(isEmptyDocument(documentOfContent(contentOfDocument({ type: 'doc', content: [] })))).toBe(true);
    expect(isEmptyDocument(sampleAnswer(date))).toBe(false);
  });

  it('takes nothing but plain text from the clipboard', async () => {
    const { handle, latest } = show();
    act(() => handle.current?.focus());
    await paste(
      'Eerste regel\nTweede',
      '<h1 onclick="alert(1)">Eerste regel</h1><img src="http://ver.weg/x.png"><b>Tweede</b>',
    );
    expect(latest()).toEqual({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Eerste regel' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Tweede' }] },
      ],
    });
  });

  it('leads with Tab and Shift+Tab along the open blanks, and out after the last', async () => {
    const { user, handle } = show(sampleAnswer(sampleBlank(), date, choice));
    act(() => void handle.current?.focusFirstBlank());
    await vi.waitFor(() => expect(focusedName()).toBe('hoe lang'));
    await user.keyboard('{Tab}');
    await vi.waitFor(() => expect(focusedName()).toContain('datum'));
    await user.keyboard('{Tab}');
    await vi.waitFor(() => expect(focusedName()).toBe('bellen of beeldbellen'));
    await user.keyboard('{Shift>}{Tab}{/Shift}');
    await vi.waitFor(() => expect(focusedName()).toContain('datum'));
    await user.keyboard('{Tab}');
    await vi.waitFor(() => expect(focusedName()).toBe('bellen of beeldbellen'));
    await user.keyboard('{Tab}');
    await vi.waitFor(() => expect(focusedName()).toBe('Antwoord'));
    await user.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('Verstuur');
  });

  it('shows values in the text, and only what was asked counts as filled in', async () => {
    const { user, handle, latest } = show(sampleAnswer(date, choice));
    act(() => void handle.current?.focusFirstBlank());
    await vi.waitFor(() => expect(focusedName()).toContain('datum'));
    await user.keyboard('31-2');
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    await user.keyboard('{Backspace}{Backspace}{Backspace}0-11-2026{Enter}');
    await vi.waitFor(() => expect(focusedName()).toBe('bellen of beeldbellen'));
    await user.selectOptions(document.activeElement as HTMLSelectElement, 'beeldbelt');
    const document_ = latest();
    expect(document_ && openBlanksOf(document_)).toEqual([]);
    expect(document_ && plainTextOf(document_)).toContain('maandag 30 november 2026beeldbelt');
  });

  it('fills the other blanks of the same name, and skips them', async () => {
    const twice = sampleBlank({ name: 'medicijn', label: 'medicijn' });
    const { handle, user, latest } = show(sampleAnswer(twice, sampleBlank(), twice));
    act(() => void handle.current?.focusFirstBlank());
    await user.keyboard('metoprolol{Tab}');
    expect(focusedName()).toContain('hoe lang');
    await user.keyboard('een week{Enter}');
    const filled = latest();
    expect(filled && plainTextOf(filled)).toContain('metoprololeen weekmetoprolol');
    expect(filled && openBlanksOf(filled)).toEqual([]);
  });

  it('corrects the blanks that followed, and leaves one that was filled in differently', async () => {
    const named = (value: string | null) => sampleBlank({ name: 'dosis', label: 'hoeveel', value });
    const { user, latest } = show(sampleAnswer(named('5 mg'), named('10 mg'), named('5 mg'), named(null)));
    const [first] = await screen.findAllByRole('button', { name: /5 mg/ });
    if (first) await user.click(first);
    await user.keyboard('2 mg{Escape}');
    const filled = latest();
    expect(filled && plainTextOf(filled)).toContain('2 mg10 mg2 mg2 mg');
  });

  it('lets Esc out of a blank into the text, and out of the text', async () => {
    const { user, handle, onLeave } = show(sampleAnswer(date));
    act(() => void handle.current?.focusFirstBlank());
    await vi.waitFor(() => expect(focusedName()).toContain('datum'));
    await user.keyboard('{Escape}');
    await vi.waitFor(() => expect(focusedName()).toBe('Antwoord'));
    expect(onLeave).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(onLeave).toHaveBeenCalledTimes(1);
  });

  it('leaves Ctrl+Enter to the screen', async () => {
    const { user, handle } = show(sampleAnswer());
    const heard = vi.fn();
    window.addEventListener('keydown', (event) => heard(event.key, event.defaultPrevented), { once: false });
    act(() => handle.current?.focus());
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(heard).toHaveBeenCalledWith('Enter', false);
  });

  it('checks no spelling, for a browser may send words away to do so', async () => {
    show();
    const field = await screen.findByRole('textbox', { name: 'Antwoord' });
    expect(field.getAttribute('spellcheck')).toBe('false');
    expect(field.getAttribute('autocomplete')).toBe('off');
  });

  it('breaks no accessibility rule, with blanks open and filled in', async () => {
    const { handle } = show(sampleAnswer(sampleBlank({ value: 'twee weken' }), date));
    await screen.findByRole('button', { name: 'Invulplek: datum, nog leeg' });
    await expectNoAxeViolations();
    act(() => void handle.current?.focusFirstBlank());
    await vi.waitFor(() => expect(focusedName()).toContain('datum'));
    await expectNoAxeViolations();
  });
});
