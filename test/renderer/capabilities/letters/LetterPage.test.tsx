import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { type Letter, letterTexts } from '#shared/capabilities/letters/model.ts';
import type { Finding } from '#shared/plain-language/model.ts';
import { LetterPage } from '#renderer/capabilities/letters/page/LetterPage.tsx';
import { countdown } from '#renderer/capabilities/letters/page/StepButtons.tsx';
import { LanguageClientProvider } from '#renderer/editor/language/language-service-context.ts';
import type { LanguageService } from '#renderer/editor/language/language-protocol.ts';
import { sampleNow, sampleNurse } from '#test/support/counter-samples.ts';
import { type FakeHandlers, refusal } from '#test/support/fake-core.ts';
import {
  noLetterRights,
  sampleBody,
  sampleLetter,
  sampleLetterId,
  sampleLetterSummary,
  samplePatientBody,
  sentinel,
  writerRights,
} from '#test/support/letter-samples.ts';
import { expectNoAxeViolations, renderScreen, type ScreenOptions } from '#test/support/render-screen.tsx';

const level = { band: 'reachable', score: 80, reasons: [], isUnsure: false } as const;

/** A check that finds these words wherever they stand. */
function serviceFinding(...wanted: Pick<Finding, 'kind' | 'text'>[]): LanguageService {
  const findingsIn = (text: string) =>
    wanted.flatMap(({ kind, text: words }): Finding[] => {
      const start = text.indexOf(words);
      if (start < 0) return [];
      const bare = { plain: ['gewone woorden'], explanation: null, isLessExact: false, isExplained: false } as const;
      const why = { from: 'lexicon', text: 'moeilijk' } as const;
      return [
        { ...bare, kind, id: `${kind} ${words}`, start, end: start + words.length, text: words, lemma: words, why },
      ];
    });
  return {
    open: () => ({
      check: ({ text }) =>
        Promise.resolve({ state: 'checked', check: { words: 9, sentences: 1, findings: findingsIn(text), level } }),
      close: () => undefined,
    }),
  };
}

const clean = sampleLetter({ texts: { professional: sampleBody('conclusion', 'Alles goed.'), patient: null } });

function show(
  letter: Letter,
  letters: FakeHandlers['letters'] = {},
  service = serviceFinding(),
  options: ScreenOptions = {},
) {
  let revision = letter.revision;
  const step = () => ({ letter: sampleLetterSummary(1, { revision: (revision += 1) }) });
  const handlers: FakeHandlers['letters'] = {
    open: () => letter,
    saveText: () => ({ savedAt: sampleNow, revision: (revision += 1), keptAside: null }),
    rename: step,
    putForward: step,
    sign: step,
    release: step,
    withdraw: step,
    takeOver: step,
    recall: step,
    discardAside: () => ({}),
    ...letters,
  };
  const glossary = { entries: () => ({ entries: [], revision: 0, may: { add: false, import: false } }) };
  const heard = { back: 0, opened: '' };
  const shown = renderScreen(
    <LanguageClientProvider value={service}>
      <LetterPage
        letterId={letter.id}
        onBack={() => (heard.back += 1)}
        onOpen={(letterId) => (heard.opened = letterId)}
      />
    </LanguageClientProvider>,
    {
      letters: handlers,
      glossary,
      access: { colleagues: () => ({ staff: [], departments: [] }) },
    },
    { person: sampleNurse, ...options },
  );
  return { ...shown, heard };
}

const inputOf = (calls: readonly { name: string; input: unknown }[], name: string) =>
  calls.findLast((call) => call.name === `letters.${name}`)?.input;

describe('the page of a letter', () => {
  it('shows the text with its sections, who will read it, and has no accessibility faults', async () => {
    show(sampleLetter());
    const field = await screen.findByRole('textbox', { name: 'Tekst voor de huisarts' });
    expect(within(field).getByText('Samenvatting voor de huisarts')).toBeDefined();
    expect(field.textContent).toContain('gaat over een ander');
    const bar = screen.getByRole('region', { name: 'Tekenen en vrijgeven' });
    expect(bar.textContent).toMatch(/Zandbergen.*E. Zandbergen.*schriftelijke machtiging.*Van Loon/);
    await waitFor(() => expect(bar.textContent).toContain('1 over een ander: besloten'));
    await expectNoAxeViolations();
  });

  it('says the same in English, the letter itself staying Dutch', async () => {
    show(sampleLetter(), {}, serviceFinding(), { language: 'en' });
    const field = await screen.findByRole('textbox', { name: 'Text for the general practitioner' });
    expect(within(field).getByText('Conclusie')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Sign' })).toBeDefined();
  });

  it('leaves a reader out with "patient only"', async () => {
    const { user } = show(sampleLetter());
    await screen.findByRole('textbox', { name: 'Tekst voor de huisarts' });
    await user.click(screen.getByRole('checkbox', { name: 'Alleen de patiënt' }));
    expect(screen.getByRole('region', { name: 'Tekenen en vrijgeven' }).textContent).not.toContain('E. Zandbergen');
  });

  it('keeps the title when somebody leaves the field', async () => {
    const { user, calls } = show(sampleLetter());
    const title = await screen.findByRole('textbox', { name: 'Titel van de brief' });
    await user.clear(title);
    await user.type(title, 'Hartfalen{Enter}');
    await waitFor(() => expect(inputOf(calls, 'rename')).toMatchObject({ title: 'Hartfalen', revision: 3 }));
  });

  it('begins the version for the patient', async () => {
    const { user, calls } = show(clean);
    await screen.findByRole('textbox', { name: 'Tekst voor de huisarts' });
    await user.click(screen.getByRole('radio', { name: 'Patiëntversie' }));
    await user.click(screen.getByRole('button', { name: 'Begin de patiëntversie' }));
    expect(await screen.findByRole('textbox', { name: 'Tekst voor de patiënt' })).toBeDefined();
    await waitFor(() => expect(inputOf(calls, 'saveText')).toMatchObject({ text: 'patient', revision: 3 }));
    expect(letterTexts).toContain('patient');
  });

  it('shows what the patient sees on Ctrl+E, without the passage', async () => {
    const { user } = show(sampleLetter());
    await user.click(await screen.findByRole('textbox', { name: 'Tekst voor de huisarts' }));
    await user.keyboard('{Control>}e{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Zoals de patiënt het ziet' });
    expect(dialog.innerHTML).toContain('Uw hart pompt iets minder goed.');
    expect(dialog.innerHTML).not.toContain(sentinel);
  });
});

describe('R109: signing', () => {
  it('signs on Ctrl+Enter when everything was looked at', async () => {
    const { user, calls } = show(clean);
    await screen.findByText('taal bekeken');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Brief tekenen' });
    expect(within(dialog).getByText('Alles is bekeken')).toBeDefined();
    await expectNoAxeViolations();
    await user.click(within(dialog).getByRole('button', { name: 'Teken' }));
    await waitFor(() => expect(inputOf(calls, 'sign')).toMatchObject({ revision: 3, override: null }));
  });

  it('lets findings of language pass only with a reason', async () => {
    const letter = { ...clean, texts: { ...clean.texts, patient: samplePatientBody('Uw LVEF is goed.') } };
    const { user, calls } = show(letter, {}, serviceFinding({ kind: 'abbreviation', text: 'LVEF' }));
    await screen.findByText('1 te bekijken');
    await user.click(screen.getByRole('button', { name: 'Teken' }));
    const dialog = await screen.findByRole('dialog', { name: 'Brief tekenen' });
    await user.click(within(dialog).getByRole('button', { name: 'Teken' }));
    expect(inputOf(calls, 'sign')).toBeUndefined();
    await user.click(within(dialog).getByRole('checkbox', { name: /Laat deze opmerkingen staan/ }));
    await user.type(within(dialog).getByRole('textbox'), 'kort');
    await user.click(within(dialog).getByRole('button', { name: 'Teken' }));
    expect(inputOf(calls, 'sign')).toBeUndefined();
    await user.type(within(dialog).getByRole('textbox'), ' genoeg');
    await user.click(within(dialog).getByRole('button', { name: 'Teken' }));
    await waitFor(() => expect(inputOf(calls, 'sign')).toMatchObject({ override: { reason: 'kort genoeg' } }));
  });

  it('never lets a suggestion about somebody else pass, and leads to it', async () => {
    const letter = {
      ...clean,
      texts: { ...clean.texts, professional: sampleBody('conclusion', 'Zijn zwager drinkt.') },
    };
    const { user, calls } = show(letter, {}, serviceFinding({ kind: 'third-party', text: 'Zijn zwager drinkt.' }));
    await screen.findByText('1 mogelijk over een ander');
    await user.click(screen.getByRole('button', { name: 'Teken' }));
    const dialog = await screen.findByRole('dialog', { name: 'Brief tekenen' });
    await user.click(within(dialog).getByRole('button', { name: 'Teken' }));
    expect(within(dialog).getByRole('alert').textContent).toContain('Er is niets veranderd');
    expect(within(dialog).queryByRole('checkbox')).toBeNull();
    expect(inputOf(calls, 'sign')).toBeUndefined();
    await user.click(within(dialog).getByRole('button', { name: 'Bekijk: Over iemand anders' }));
    expect(await screen.findByRole('button', { name: /^Markeer/ })).toBeDefined();
    await user.click(screen.getByRole('button', { name: /^Markeer/ }));
    await screen.findByText('1 over een ander: besloten');
    const field = screen.getByRole('textbox', { name: 'Tekst voor de huisarts' });
    expect(field.querySelector('[data-third-party]')?.textContent).toContain('Zijn zwager drinkt.');
  });

  it('says why the core refused, in the dialog', async () => {
    const sign = () => {
      throw refusal('findings-open', { count: 2 });
    };
    const { user } = show(clean, { sign });
    await screen.findByText('taal bekeken');
    await user.click(screen.getByRole('button', { name: 'Teken' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Teken' }));
    expect((await within(screen.getByRole('dialog')).findByRole('alert')).textContent).not.toContain('findings-open');
  });

  it('puts a letter before any doctor for who may not sign', async () => {
    const { user, calls } = show({ ...clean, may: { ...writerRights, sign: false } });
    await screen.findByText('taal bekeken');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Brief voorleggen' });
    await user.click(within(dialog).getByRole('button', { name: 'Leg voor' }));
    await waitFor(() => expect(inputOf(calls, 'putForward')).toMatchObject({ authoriserId: null }));
  });
});

describe('R111: releasing', () => {
  const signed = sampleLetter({ state: 'signed', may: { ...noLetterRights, release: true, takeBack: true } });

  it('names each reader and what they read, and releases to whom was chosen', async () => {
    const { user, calls } = show(signed);
    await user.click(await screen.findByRole('button', { name: 'Geef vrij' }));
    const dialog = await screen.findByRole('dialog', { name: 'Brief vrijgeven' });
    const readers = within(dialog).getByRole('list', { name: 'Wie het leest' });
    expect(readers.textContent).toMatch(/Zandbergen.*Zonder 1 passage over een ander/);
    await user.click(within(dialog).getByRole('checkbox', { name: 'Alleen de patiënt' }));
    expect(readers.textContent).not.toContain('E. Zandbergen');
    await expectNoAxeViolations();
    await user.click(within(dialog).getByRole('button', { name: 'Geef vrij' }));
    const readersChosen = { patient: true, proxies: false, gp: true };
    await waitFor(() => expect(inputOf(calls, 'release')).toMatchObject({ readers: readersChosen }));
  });

  it('shows a signed letter to read, with its passages for the team', async () => {
    show(signed);
    const text = await screen.findByRole('group', { name: 'Tekst voor de huisarts' });
    expect(text.textContent).toContain(sentinel);
    expect(text.textContent).toContain('de patiënt leest dit niet');
    expect(screen.queryByRole('textbox', { name: 'Tekst voor de huisarts' })).toBeNull();
    await expectNoAxeViolations();
  });

  it('counts down while a letter can be recalled', () => {
    const now = sampleNow;
    expect(countdown(now, now)).toBe('0:00');
    expect(countdown('2026-11-23T13:58:12.000Z' as typeof now, now)).toBe('9:05');
  });

  it('takes a letter back with a reason that explains something', async () => {
    const released = sampleLetter({ state: 'released', may: { ...noLetterRights, withdraw: true } });
    const { user, calls } = show(released);
    await user.click(await screen.findByRole('button', { name: 'Trek in' }));
    const dialog = await screen.findByRole('dialog', { name: 'Brief intrekken' });
    await user.type(within(dialog).getByRole('textbox'), 'fout');
    await user.click(within(dialog).getByRole('button', { name: 'Trek in' }));
    expect(inputOf(calls, 'withdraw')).toBeUndefined();
    await user.type(within(dialog).getByRole('textbox'), 'e dosis');
    await user.click(within(dialog).getByRole('button', { name: 'Trek in' }));
    await waitFor(() => expect(inputOf(calls, 'withdraw')).toMatchObject({ reason: 'foute dosis' }));
  });
});

describe('a letter that somebody else has', () => {
  it('is read, and taken over with one button', async () => {
    const held = sampleLetter({ holderName: 'dr. P. Ramdin', may: { ...noLetterRights, takeOver: true } });
    const { user, calls } = show(held);
    expect(await screen.findByText(/P. Ramdin.* schrijft deze brief nu/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Neem over' }));
    await waitFor(() => expect(inputOf(calls, 'takeOver')).toMatchObject({ letterId: sampleLetterId(1), revision: 3 }));
  });

  it('shows text that was kept aside beside the letter, and lets it go only when that is meant', async () => {
    const aside = [{ at: sampleNow, text: 'professional' as const, body: sampleBody('conclusion', 'Mijn woorden.') }];
    const { user, calls } = show(sampleLetter({ aside }));
    await user.click(await screen.findByRole('button', { name: 'Vergelijk' }));
    const dialog = await screen.findByRole('dialog', { name: 'Twee teksten' });
    expect(within(dialog).getByRole('region', { name: 'Wat u typte' }).textContent).toContain('Mijn woorden.');
    expect(within(dialog).getByRole('region', { name: 'Wat er nu staat' }).textContent).toContain('pompfunctie');
    await user.click(within(dialog).getByRole('button', { name: 'Gooi mijn tekst weg' }));
    expect(inputOf(calls, 'discardAside')).toBeUndefined();
    const question = await screen.findByRole('dialog', { name: 'Uw aparte tekst weggooien?' });
    await user.click(within(question).getByRole('button', { name: 'Gooi mijn tekst weg' }));
    await waitFor(() =>
      expect(inputOf(calls, 'discardAside')).toEqual({
        letterId: sampleLetterId(1),
        text: 'professional',
        at: sampleNow,
      }),
    );
    await act(() => Promise.resolve());
  });
});
