import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { documentOfText, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { RelatedPersonId } from '#shared/kernel/ids.ts';
import {
  sampleAnswer,
  sampleBlank,
  sampleId,
  sampleItem,
  sampleMessage,
  sampleNow,
  sampleOutboxId,
  samplePractitionerId,
  sampleTemplateId,
} from '#test/support/counter-samples.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations } from '#test/support/render-screen.tsx';
import { conversationColumn, FakeCounter, giveSizes, showCounter } from '../counter-bench.tsx';

const itemId = sampleItem(1).id;
const field = () => screen.findByRole('textbox', { name: 'Antwoord aan de patiënt' });
const draftOf = (body: AnswerDocument) => ({ body, templateId: null, savedAt: sampleNow, revision: 1 });

function withDraft(body: AnswerDocument): FakeCounter {
  const counter = new FakeCounter([sampleItem(1), sampleItem(2)]);
  counter.say(itemId, { draft: draftOf(body) });
  return counter;
}

async function openFirst(counter: FakeCounter, handlers: Parameters<typeof showCounter>[1] = {}) {
  const shown = showCounter(counter, handlers);
  await screen.findAllByRole('option');
  await shown.user.keyboard('j');
  await field();
  return { counter, ...shown };
}

/** Makes the question urgent, after which the screen asks the core how it stands. */
async function raise(user: Awaited<ReturnType<typeof openFirst>>['user']): Promise<void> {
  await user.keyboard('u');
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Waarom|^Reden/), 'belde ook de balie');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

type SendInput = { body: AnswerDocument } & Record<string, unknown>;

beforeEach(giveSizes);

describe('the draft of an answer', () => {
  it('is there again when the question opens, and says when it was kept', async () => {
    await openFirst(withDraft(documentOfText('Beste mevrouw Fontein,')));
    expect((await field()).textContent).toBe('Beste mevrouw Fontein,');
    expect(screen.getByText('bewaard 14:49:07')).toBeTruthy();
  });

  it('is never overwritten by what comes from the core while somebody writes', async () => {
    const { user, counter } = await openFirst(withDraft(documentOfText('Eigen tekst')));
    counter.say(itemId, {
      draft: draftOf(documentOfText('Oude tekst uit de opslag')),
      messages: [sampleMessage(1), sampleMessage(2)],
    });
    await raise(user);
    expect(await screen.findByText(/nieuw bericht bij gekomen/)).toBeTruthy();
    expect((await field()).textContent).toBe('Eigen tekst');
  });

  it('stays in the hands of its writer when a colleague takes the question, and says that it cannot go out', async () => {
    const { user, counter } = await openFirst(withDraft(documentOfText('Half af')));
    counter.change(itemId, { owner: { id: samplePractitionerId(7), name: 'dr. R. Hoogland' }, state: 'taken' });
    counter.say(itemId, { may: { ...counter.conversationOf(itemId).may, answer: false, putBack: false } });
    await raise(user);
    expect((await screen.findByRole('alert')).textContent).toContain('Een collega is met deze vraag verdergegaan.');
    expect(screen.getByText(/^Opgepakt door .*dr\. R\. Hoogland.*kan nu alleen/)).toBeTruthy();
    expect((await field()).textContent).toBe('Half af');
    await user.keyboard('j');
    await within(conversationColumn()).findByRole('heading', { name: 'Druppels 2' });
    await user.keyboard('k');
    await within(conversationColumn()).findByRole('heading', { name: 'Druppels 1' });
    expect(screen.queryByRole('textbox', { name: 'Antwoord aan de patiënt' })).toBeNull();
  });

  it('comes back from this window when it was not on disk yet', async () => {
    let isDown = true;
    const { user } = await openFirst(new FakeCounter([sampleItem(1), sampleItem(2)]), {
      saveDraft: () => {
        if (isDown) throw refusal('disk-full');
        return { savedAt: sampleNow, revision: 1 };
      },
    });
    await user.keyboard('r');
    await waitFor(async () => expect(document.activeElement).toBe(await field()));
    await user.keyboard(':');
    await user.keyboard(':');
    await user.click(await screen.findByRole('option', { name: /milde bijwerking/ }));
    expect(await screen.findByText(/Uw tekst staat veilig in dit venster/)).toBeTruthy();
    screen.getByRole('listbox', { name: /Vragen/ }).focus();
    await user.keyboard('j');
    await within(conversationColumn()).findByRole('heading', { name: 'Druppels 2' });
    await user.keyboard('k');
    await within(conversationColumn()).findByRole('heading', { name: 'Druppels 1' });
    isDown = false;
    expect((await field()).textContent).toContain('Beste mevrouw Fontein,');
    expect(await screen.findByText('bewaard 14:49:07', {}, { timeout: 5_000 })).toBeTruthy();
  });
});

describe('a template', () => {
  it('is found by typing :: and a few letters, and its first blank is ready to fill in', async () => {
    const { user, calls } = await openFirst(new FakeCounter([sampleItem(1)]));
    await user.keyboard('r');
    await waitFor(async () => expect(document.activeElement).toBe(await field()));
    await user.keyboard('{Control>};{/Control}');
    const search = await screen.findByRole('combobox', { name: 'Sjabloon zoeken' });
    expect(document.activeElement).toBe(search);
    const list = screen.getByRole('listbox', { name: 'Sjablonen' });
    await within(list).findByRole('group', { name: 'Past bij deze vraag' });
    await user.keyboard('hecht');
    expect(within(list).getAllByRole('option')).toHaveLength(1);
    expect(search.getAttribute('aria-activedescendant')).toBe(within(list).getByRole('option').id);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('hoe lang'));
    expect(calls).toContainEqual({ name: 'templates.fill', input: { itemId, templateId: sampleTemplateId(2) } });
  });

  it('is left alone with Esc, which gives the text its focus back', async () => {
    const { user } = await openFirst(new FakeCounter([sampleItem(1)]));
    await user.click(screen.getByRole('button', { name: 'Sjabloon' }));
    await screen.findByRole('combobox', { name: 'Sjabloon zoeken' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('combobox', { name: 'Sjabloon zoeken' })).toBeNull();
    await waitFor(async () => expect(document.activeElement).toBe(await field()));
  });

  it('breaks no accessibility rule while it is being looked for', async () => {
    const { user } = await openFirst(new FakeCounter([sampleItem(1)]));
    await user.click(screen.getByRole('button', { name: 'Sjabloon' }));
    await screen.findByRole('group', { name: 'Andere sjablonen' });
    await expectNoAxeViolations();
  });
});

describe('sending an answer', () => {
  const half = sampleAnswer(
    sampleBlank(),
    sampleBlank({ name: 'datum_controle', label: 'datum controle', valueType: 'date' }),
  );

  it('is stopped by open blanks: they are counted, named, and the first gets the focus', async () => {
    const { user, inputsOf } = await openFirst(withDraft(half));
    expect(
      screen.getByRole('button', { name: 'Nog 2 plekken invullen: hoe lang, datum controle' }).textContent,
    ).toContain('nog 2 invullen');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByRole('alert')).textContent).toContain('Nog niet verstuurd.');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('hoe lang'));
    expect(inputsOf('send')).toEqual([]);
  });

  it('goes out once Tab has led along every blank and each is filled in', async () => {
    const { user, inputsOf } = await openFirst(withDraft(half));
    await user.click(screen.getByRole('button', { name: /Nog 2 plekken/ }));
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('hoe lang'));
    await user.keyboard('twee weken{Tab}');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toContain('datum controle'));
    await user.keyboard('30-11-2026{Control>}{Enter}{/Control}');
    await waitFor(() => expect(inputsOf('send')).toHaveLength(1));
    const sent = inputsOf('send')[0] as SendInput;
    expect(plainTextOf(sent.body)).toContain('Het gaat over binnen twee wekenmaandag 30 november 2026');
    expect(sent).toMatchObject({ itemId, version: 1, thenClose: true, patientOnly: false, knownMessages: 1 });
  });

  it('does not send an empty answer', async () => {
    const { user, inputsOf } = await openFirst(new FakeCounter([sampleItem(1)]));
    await user.click(screen.getByRole('button', { name: 'Verstuur en sluit' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Er is niets verstuurd');
    expect(inputsOf('send')).toEqual([]);
  });

  it('waits in the outbox in plain sight, and Z gives the draft back', async () => {
    const { user, inputsOf } = await openFirst(withDraft(documentOfText('Dit hoort erbij.')));
    await user.click(screen.getByRole('button', { name: 'Verstuur en sluit' }));
    const strip = await screen.findByRole('region', { name: 'Antwoord wacht op verzenden' });
    expect(strip.textContent).toMatch(/Nog (20|19) seconden/);
    expect(await screen.findByText(/1 wacht · nog (20|19) s/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Antwoord aan de patiënt' })).toBeNull();
    await user.keyboard('z');
    await waitFor(() => expect(inputsOf('withdraw')).toEqual([{ outboxId: sampleOutboxId(1) }]));
    expect((await field()).textContent).toBe('Dit hoort erbij.');
  });

  it('is held when the patient wrote meanwhile: both texts stand side by side, and it goes once that was read', async () => {
    const { user, counter, inputsOf } = await openFirst(withDraft(documentOfText('Dit hoort erbij.')));
    counter.say(itemId, { messages: [sampleMessage(1), sampleMessage(2, { body: 'Het is nu erger.' })] });
    await user.keyboard('1');
    await screen.findByText(/nieuw bericht bij gekomen/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    const guard = await screen.findByRole('dialog', { name: 'Er is iets veranderd terwijl u schreef' });
    expect(within(guard).getByText('Het is nu erger.')).toBeTruthy();
    expect(within(guard).getByText('Dit hoort erbij.')).toBeTruthy();
    expect(inputsOf('send')).toEqual([]);
    await user.click(within(guard).getByRole('button', { name: /toch versturen/ }));
    await waitFor(() => expect(inputsOf('send')).toMatchObject([{ knownMessages: 2 }]));
  });

  it('keeps the text when a colleague was first, and shows it beside what changed', async () => {
    const counter = withDraft(documentOfText('Dit hoort erbij.'));
    const { user } = await openFirst(counter, {
      send: () => {
        counter.change(itemId, { owner: { id: samplePractitionerId(7), name: 'dr. R. Hoogland' }, state: 'taken' });
        counter.say(itemId, { may: { ...counter.conversationOf(itemId).may, answer: false, putBack: false } });
        throw refusal('item-moved-on', { byName: 'dr. R. Hoogland' });
      },
    });
    await user.click(screen.getByRole('button', { name: 'Verstuur en sluit' }));
    const guard = await screen.findByRole('dialog', { name: 'Er is iets veranderd terwijl u schreef' });
    expect(await within(guard).findByText(/Hoogland.* heeft de vraag opgepakt/)).toBeTruthy();
    expect(within(guard).getByText('Dit hoort erbij.')).toBeTruthy();
    await user.click(within(guard).getByRole('button', { name: 'Mijn tekst aanpassen' }));
    expect((await field()).textContent).toBe('Dit hoort erbij.');
  });

  it('names everyone who will read it, and can be for the patient alone', async () => {
    const counter = withDraft(documentOfText('Dit hoort erbij.'));
    const mother = {
      id: sampleId<RelatedPersonId>(10, 1),
      name: 'A. Tolsma',
      ground: 'ouder',
      scope: ['alles'],
      validUntil: null,
    };
    counter.say(itemId, { readsAlong: [mother] });
    const { user, inputsOf } = await openFirst(counter);
    const bar = screen.getByText(/Leest uw antwoord/);
    expect(bar.textContent).toContain('A. Tolsma');
    await user.click(screen.getByLabelText('Alleen de patiënt'));
    expect(bar.textContent).not.toContain('A. Tolsma');
    await user.click(screen.getByRole('button', { name: 'Verstuur en sluit' }));
    await waitFor(() => expect(inputsOf('send')).toMatchObject([{ patientOnly: true }]));
  });
});

describe('an internal note', () => {
  it('says that it is part of the record, and is sent to colleagues only', async () => {
    const { user, inputsOf } = await openFirst(new FakeCounter([sampleItem(1)]));
    await user.keyboard('n');
    const note = await screen.findByRole('textbox', { name: "Notitie voor collega's" });
    expect(screen.getByText(/Deze notitie is onderdeel van het dossier/)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(note));
    await user.keyboard('Apotheek gebeld');
    await user.click(screen.getByRole('button', { name: 'Notitie bewaren' }));
    await waitFor(() => expect(inputsOf('addNote')).toEqual([{ itemId, body: 'Apotheek gebeld' }]));
    expect(inputsOf('send')).toEqual([]);
  });

  it('never stays open for the next patient, but keeps what was typed', async () => {
    const { user } = await openFirst(new FakeCounter([sampleItem(1), sampleItem(2)]));
    await user.keyboard('n');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await user.keyboard('Half af{Escape}');
    await user.keyboard('j');
    await within(conversationColumn()).findByRole('heading', { name: 'Druppels 2' });
    expect(await field()).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: "Notitie voor collega's" })).toBeNull();
    await user.keyboard('k');
    await within(conversationColumn()).findByRole('heading', { name: 'Druppels 1' });
    await user.keyboard('n');
    expect(await screen.findByDisplayValue('Half af')).toBeTruthy();
  });

  it('is on disk while it is being written, and there again in another window', async () => {
    const counter = new FakeCounter([sampleItem(1)]);
    const { user, inputsOf, unmount } = await openFirst(counter);
    await user.keyboard('n');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await user.keyboard('Half af{Enter}bellen');
    expect(await screen.findByText('bewaard 14:49:07')).toBeTruthy();
    const kept = inputsOf('saveDraft').at(-1) as { body: AnswerDocument };
    expect(kept).toMatchObject({ itemId, kind: 'note' });
    expect(plainTextOf(kept.body)).toBe('Half af\nbellen');
    unmount();
    counter.say(itemId, { noteDraft: plainTextOf(kept.body) });
    await openFirst(counter).then((again) => again.user.keyboard('n'));
    const note = await screen.findByRole('textbox', { name: "Notitie voor collega's" });
    expect((note as HTMLTextAreaElement).value).toBe('Half af\nbellen');
  });

  it('stays as it was typed when it cannot be saved, and leaves the field once it is', async () => {
    let isDown = true;
    const { user } = await openFirst(new FakeCounter([sampleItem(1)]), {
      addNote: () => {
        if (isDown) throw refusal('disk-full');
        return {};
      },
    });
    await user.keyboard('n');
    const note = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: "Notitie voor collega's" });
    await waitFor(() => expect(document.activeElement).toBe(note));
    await user.keyboard('Apotheek gebeld{Control>}{Enter}{/Control}');
    await screen.findByRole('alert');
    expect(note.value).toBe('Apotheek gebeld');
    isDown = false;
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(note.value).toBe(''));
    expect(screen.queryByText(/^bewaard/)).toBeNull();
  });

  it('stays folded away where there is no answer to write', async () => {
    const counter = new FakeCounter([sampleItem(1)]);
    counter.say(itemId, { may: { ...counter.conversationOf(itemId).may, answer: false } });
    const { user } = showCounter(counter);
    await screen.findAllByRole('option');
    await user.keyboard('j');
    expect(await screen.findByText(/Met uw rol kunt u deze vraag niet beantwoorden/)).toBeTruthy();
    expect(within(conversationColumn()).queryByRole('textbox')).toBeNull();
  });
});

describe('time at the counter', () => {
  it('counts the seconds of the outbox down', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user } = await openFirst(withDraft(documentOfText('Dit hoort erbij.')));
    await user.click(screen.getByRole('button', { name: 'Verstuur en sluit' }));
    const strip = await screen.findByRole('region', { name: 'Antwoord wacht op verzenden' });
    await act(() => vi.advanceTimersByTimeAsync(12_000));
    expect(strip.textContent).toMatch(/Nog [78] seconden/);
    await act(() => vi.advanceTimersByTimeAsync(9_000));
    expect(strip.textContent).toContain('Wordt nu verstuurd');
    expect(within(strip).queryByRole('button')).toBeNull();
  });
});
