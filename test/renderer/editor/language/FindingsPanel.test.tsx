import { act, screen, waitFor, within } from '@testing-library/react';
import { createRef, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { type AnswerDocument, documentOfText, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { Decision } from '#shared/plain-language/decisions.ts';
import type { Finding } from '#shared/plain-language/model.ts';
import { AnswerEditor, type AnswerEditorHandle } from '#renderer/editor/AnswerEditor.tsx';
import { FindingsPanel } from '#renderer/editor/language/FindingsPanel.tsx';
import { LanguageClientProvider } from '#renderer/editor/language/language-service-context.ts';
import type { LanguageService } from '#renderer/editor/language/language-protocol.ts';
import { type LanguageCheckInput, useLanguageCheck } from '#renderer/editor/language/use-language-check.ts';
import { inProcessLanguage } from '#test/support/in-process-language.ts';
import { knownWords } from '#test/support/language-samples.ts';
import { expectNoAxeViolations, renderScreen, type ScreenOptions } from '#test/support/render-screen.tsx';

const words = {
  dyspnoe: { plain: ['benauwdheid', 'kortademigheid'] },
  hypertensie: { plain: ['hoge bloeddruk'], explanation: 'hoge bloeddruk', isLessExact: true },
  'Zwager drinkt.': {
    kind: 'third-party',
    lemma: 'health',
    plain: [],
    explanation: null,
    why: { from: 'rule', key: 'third-party-health' },
  },
  'Dit is lang.': {
    kind: 'long-sentence',
    lemma: '',
    plain: [],
    explanation: null,
    why: { from: 'rule', key: 'long-sentence', values: { count: 29 } },
  },
} as const satisfies Record<string, Partial<Finding>>;

const letter = 'U heeft dyspnoe en hypertensie. Ook dyspnoe.\nZwager drinkt.\nDit is lang.';

interface Heard extends Partial<Pick<LanguageCheckInput, 'onAddToList' | 'onMark'>> {
  readonly onDecide?: (decision: Decision) => void;
}

function Desk({ text, heard, onChange }: { text: string; heard: Heard; onChange: (document: AnswerDocument) => void }) {
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  const handle = createRef<AnswerEditorHandle>();
  const check = useLanguageCheck({
    language: 'nl',
    decisions,
    ...heard,
    onDecide: (decision) => {
      heard.onDecide?.(decision);
      setDecisions((before) => [...before, decision]);
    },
    onRevoke: (decision) => setDecisions((before) => before.filter((one) => one !== decision)),
  });
  const nothing = () => undefined;
  return (
    <>
      <AnswerEditor
        initial={documentOfText(text)}
        label="Antwoord"
        describedBy="uitleg"
        placeholder="Schrijf"
        onTemplate={nothing}
        onLeave={nothing}
        onBlur={nothing}
        handle={handle}
        onChange={onChange}
        language={check.session}
      />
      <p id="uitleg">Uitleg</p>
      <FindingsPanel check={check} />
    </>
  );
}

async function show(
  text = letter,
  service: LanguageService = knownWords(words),
  heard: Heard = {},
  options: ScreenOptions = {},
) {
  const onChange = vi.fn<(document: AnswerDocument) => void>();
  const view = renderScreen(
    <LanguageClientProvider value={service}>
      <Desk text={text} heard={heard} onChange={onChange} />
    </LanguageClientProvider>,
    {},
    options,
  );
  const field = await screen.findByRole('textbox', { name: 'Antwoord' });
  const written = () => {
    const last = onChange.mock.calls.at(-1)?.[0];
    return last ? plainTextOf(last) : text;
  };
  const toText = async () => act(() => field.focus());
  return { ...view, field, written, toText };
}

const panel = () => screen.getByRole('region', { name: 'Begrijpelijk?' });
const heads = () =>
  within(panel())
    .queryAllByRole('button')
    .filter((button) => button.hasAttribute('aria-current'));
const focused = () => document.activeElement?.textContent ?? '';
const card = (name: RegExp) => within(panel()).findByRole('button', { name });

describe('the list of findings', () => {
  it('says how far the text is from B1, why, and that nobody tested it', async () => {
    await show();
    const meter = await screen.findByRole('meter', { name: 'Hoe begrijpelijk, van 0 tot 100' });
    expect(meter.getAttribute('aria-valuenow')).toBe('48');
    expect(panel().textContent).toContain('Boven B1');
    expect(panel().textContent).toContain('schatting, niet getest bij lezers');
    expect(panel().textContent).toContain('4,5 medische woorden per 100 woorden');
  });

  it('groups what was found by kind, with counts, what weighs most first', async () => {
    await show();
    await card(/Zwager/);
    expect(
      within(panel())
        .getAllByRole('heading', { level: 3 })
        .map(({ textContent }) => textContent),
    ).toEqual(['Over iemand anders 1 keer', 'Medisch woord 3 keer', 'Lange zin 1 keer']);
    expect(heads()).toHaveLength(5);
    expect(panel().textContent).toContain('Deze zin heeft 29 woorden. Maak er twee van.');
  });

  it('goes from the text to the next finding, applies it with Enter, and goes on to the next card', async () => {
    const { user, toText, written } = await show();
    await card(/Zwager/);
    await toText();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(focused()).toContain('dyspnoe'));
    await user.keyboard('{Enter}');
    expect(written()).toContain('U heeft benauwdheid en hypertensie.');
    await waitFor(() => expect(focused()).toContain('hypertensie'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(focused()).toContain('dyspnoe'));
    await user.keyboard('2');
    expect(written()).toContain('Ook kortademigheid.');
    expect(screen.getByText('‘dyspnoe’ is nu ‘kortademigheid’.')).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    expect(written()).toContain('Ook dyspnoe.');
  });

  it('goes back to the text at that place with Escape, and types no letter by its keys', async () => {
    const { user, toText, field, written } = await show();
    await card(/Zwager/);
    await toText();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(focused()).toContain('dyspnoe'));
    await user.keyboard('lm{Escape}');
    expect(document.activeElement).toBe(field);
    expect(written()).toContain('U heeft dyspnoe en');
  });

  it('replaces all the same with Shift+Enter', async () => {
    const { user, written } = await show();
    (await card(/hypertensie/)).focus();
    (await within(panel()).findAllByRole('button', { name: /^dyspnoe/ }))[1]?.focus();
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(written()).toContain('U heeft benauwdheid en hypertensie. Ook benauwdheid.');
    expect(screen.getByText('2 keer vervangen.')).toBeTruthy();
  });

  it('ignores once with N, shows it again when asked, and raises it again when the sentence is edited', async () => {
    const onDecide = vi.fn();
    const { user } = await show(letter, knownWords(words), { onDecide });
    const head = await card(/hypertensie/);
    await user.click(head);
    await user.keyboard('n');
    expect(onDecide).toHaveBeenCalledWith({
      kind: 'term',
      lemma: 'hypertensie',
      scope: 'once',
      sentence: 'U heeft dyspnoe en hypertensie.',
      reason: null,
    });
    await waitFor(() => expect(screen.queryByRole('button', { name: /^hypertensie/ })).toBeNull());
    await waitFor(() => expect(focused()).toContain('dyspnoe'));
    await user.click(screen.getByRole('button', { name: 'Toch tonen' }));
    await card(/^hypertensie/);
  });

  it('asks for a reason of some length with R, and may leave a word alone in the whole text', async () => {
    const onDecide = vi.fn();
    const { user } = await show(letter, knownWords(words), { onDecide });
    await user.click(await card(/hypertensie/));
    await user.keyboard('r');
    const field = await screen.findByRole('textbox', { name: 'Waarom blijft dit staan?' });
    expect(document.activeElement).toBe(field);
    await user.keyboard('kort{Enter}');
    expect(onDecide).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await user.keyboard('er dan gedacht');
    await user.click(screen.getByRole('checkbox', { name: 'Overal in deze tekst' }));
    await user.click(within(panel()).getByRole('button', { name: 'Negeer' }));
    expect(onDecide).toHaveBeenCalledWith({
      kind: 'term',
      lemma: 'hypertensie',
      scope: 'everywhere',
      sentence: null,
      reason: 'korter dan gedacht',
    });
  });

  it('goes from the reason back to the card with Escape', async () => {
    const { user } = await show();
    await user.click(await card(/hypertensie/));
    await user.keyboard('r{Escape}');
    await waitFor(() => expect(focused()).toContain('hypertensie'));
    expect(screen.queryByRole('textbox', { name: 'Waarom blijft dit staan?' })).toBeNull();
  });

  it('puts explanations between brackets instead, once, when that is switched on', async () => {
    const { user, toText, written } = await show();
    await card(/Zwager/);
    await toText();
    await user.keyboard('{Alt>}g{/Alt}');
    expect(screen.getByRole('switch', { name: 'Uitleg tussen haakjes' })).toHaveProperty('checked', true);
    (await within(panel()).findAllByRole('button', { name: /^dyspnoe/ }))[1]?.click();
    await user.keyboard('{Enter}');
    expect(written()).toContain('U heeft dyspnoe (benauwdheid) en hypertensie. Ook dyspnoe.');
  });
});

describe('what the list offers', () => {
  it('offers to mark a passage about somebody else, or says that it is not', async () => {
    const onMark = vi.fn();
    const onDecide = vi.fn();
    const { user } = await show(letter, knownWords(words), { onMark, onDecide });
    await user.click(await card(/Zwager/));
    expect(within(panel()).queryByRole('button', { name: /Vervang/ })).toBeNull();
    await user.keyboard('m');
    expect(onMark).toHaveBeenCalledWith(expect.objectContaining({ kind: 'third-party' }), { from: 47, to: 61 });
    await user.click(within(panel()).getByRole('button', { name: 'Niet over een ander' }));
    expect(onDecide).toHaveBeenCalledWith(
      expect.objectContaining({ lemma: 'health', scope: 'once', sentence: 'Zwager drinkt.' }),
    );
  });

  it('offers the list of the organisation only to who may add to it', async () => {
    const onAddToList = vi.fn();
    const { user, unmount } = await show(letter, knownWords(words), { onAddToList });
    await user.click(await card(/hypertensie/));
    await user.click(within(panel()).getByRole('button', { name: 'Zet op lijst' }));
    expect(onAddToList).toHaveBeenCalledWith(expect.objectContaining({ lemma: 'hypertensie' }));
    unmount();
    const again = await show();
    await again.user.click(await card(/hypertensie/));
    expect(within(panel()).queryByRole('button', { name: 'Zet op lijst' })).toBeNull();
  });

  it('folds away what the text explains', async () => {
    const { user } = await show(
      'Een dyspnoe (benauwdheid). Weer dyspnoe.',
      knownWords({ dyspnoe: { isExplained: true } }),
    );
    await user.click(await screen.findByText('2 woorden die al zijn uitgelegd'));
    expect(await within(panel()).findAllByRole('button', { name: /^dyspnoe/ })).toHaveLength(2);
  });

  it('draws a long list in parts, and the keys go on past what is drawn', async () => {
    const { user } = await show('dyspnoe. '.repeat(300));
    await screen.findByRole('button', { name: 'Toon meer, nog 260' });
    expect(heads()).toHaveLength(40);
    act(() => heads().at(-1)?.click());
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(heads()).toHaveLength(41));
    await waitFor(() => expect(document.activeElement).toBe(heads().at(-1)));
    await user.click(screen.getByRole('button', { name: /Toon meer/ }));
    expect(heads()).toHaveLength(81);
  });

  it('says that nothing found is no proof', async () => {
    await show('Alles gaat goed.');
    expect(await screen.findByText('Geen opmerkingen.')).toBeTruthy();
    expect(screen.getByText('Dat is geen bewijs dat iedereen het begrijpt.')).toBeTruthy();
  });

  it.each([
    [
      'while it is read',
      { open: () => ({ check: () => new Promise<never>(() => undefined), close: () => undefined }) },
      'De tekst wordt gelezen',
    ],
    [
      'when nobody can check',
      { open: () => ({ check: () => Promise.resolve({ state: 'unavailable' as const }), close: () => undefined }) },
      'De taalcontrole werkt nu niet.',
    ],
  ])('says so %s', async (_when, service, text) => {
    await show(letter, service);
    expect(await screen.findByText(text)).toBeTruthy();
  });

  it.each(['nl', 'en'] as const)('breaks no accessibility rule, in %s', async (language) => {
    const { user } = await show(letter, knownWords(words), { onMark: () => undefined }, { language });
    const [first] = await screen.findAllByRole('button', { name: /^dyspnoe/ });
    await expectNoAxeViolations();
    if (first) await user.click(first);
    await user.keyboard('r');
    await expectNoAxeViolations();
  });

  it('works on what the real checker says', async () => {
    const { user, toText, written } = await show('U heeft last van dyspnoe.', inProcessLanguage());
    await card(/^dyspnoe/);
    await toText();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}{Enter}');
    expect(written()).not.toContain('dyspnoe');
    expect(await screen.findByText('Geen opmerkingen.')).toBeTruthy();
  });
});
