import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { LibraryText, TemplateVersion, WholeText } from '#shared/capabilities/templates/model.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { TemplatesScreen } from '#renderer/capabilities/templates/TemplatesScreen.tsx';
import { sampleDepartmentId, samplePractitionerId, sampleTemplateId } from '#test/support/counter-samples.ts';
import { type FakeHandlers, refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen, type ScreenOptions } from '#test/support/render-screen.tsx';

const eye = { id: sampleDepartmentId(1), code: 'OOG', name: 'Oogheelkunde' };
const at = '2026-11-20T08:12:00.000Z' as Instant;

function text(number: number, changes: Partial<LibraryText> = {}): LibraryText {
  return {
    id: sampleTemplateId(number),
    kind: 'answer',
    code: `S0${number}`,
    isPersonal: false,
    title: 'Recept is verstuurd',
    questionType: 'HERHAAL',
    departmentId: null,
    departmentCode: null,
    roles: ['nurse', 'desk'],
    body: '{{aanhef}},\nUw recept ligt klaar.\n{{afsluiting}}',
    isOnlyAfterCall: false,
    status: 'published',
    inWork: null,
    ownerId: null,
    ownerName: null,
    reviewOn: '2027-11-20' as CalendarDate,
    isReviewDue: false,
    panelReviewedOn: null,
    useCount: 0,
    lastUsedAt: null,
    awaitsMe: false,
    ...changes,
  };
}

const closing = text(9, {
  kind: 'block',
  code: 'afsluiting',
  title: 'Afsluiting',
  questionType: null,
  body: 'Met vriendelijke groet, {{naam_beantwoorder}}',
});
const hostile = text(2, { title: '<img src=x>', isReviewDue: true, questionType: 'MEDISCH', departmentCode: 'OOG' });
const patient = text(3, { title: 'Voor de patiënt', awaitsMe: true, useCount: 4, lastUsedAt: at });
const all = [text(1), hostile, patient, closing];

const nothing = {
  edit: false,
  propose: false,
  approve: false,
  decline: false,
  publish: false,
  retire: false,
  discard: false,
  tend: false,
};

function version(number: number, changes: Partial<TemplateVersion> = {}): TemplateVersion {
  const { title, questionType, departmentId, departmentCode, roles, body, isOnlyAfterCall } = text(1);
  const content = { title, questionType, departmentId, departmentCode, roles, body, isOnlyAfterCall };
  const steps = [{ step: 'made' as const, byName: 'M. Kuik', at, reason: 'vaak gevraagd' }];
  return { version: number, status: 'published', ...content, steps, ...changes };
}

function whole(changes: Partial<WholeText> = {}): WholeText {
  return { ...text(1), revision: 3, versions: [version(1)], usedIn: [], may: nothing, ...changes };
}

const library = {
  texts: all,
  departments: [eye],
  people: [{ id: samplePractitionerId(1), name: 'I. Brandsma' }],
  freeCodes: { shared: 'S26', personal: 'P02' },
  may: { types: ['HERHAAL' as const, 'MEDISCH' as const], blocks: true, departments: [eye.id], exchange: false },
};

async function show(templates: FakeHandlers['templates'] = {}, options: ScreenOptions = {}) {
  const shown = renderScreen(<TemplatesScreen />, { templates: { library: () => library, ...templates } }, options);
  await screen.findByRole('table');
  return shown;
}

async function open(handlers: FakeHandlers['templates']) {
  const shown = await show(handlers);
  await shown.user.click(screen.getByRole('button', { name: /Open .*Recept is verstuurd/ }));
  await screen.findByRole('heading', { name: 'Versies' });
  return shown;
}

const titles = () => screen.getAllByRole('button', { name: /^Open / }).map((button) => button.textContent);

describe('R51: the library of templates', () => {
  it('shows titles as text, says what is due, and has no accessibility faults', async () => {
    await show();
    expect(screen.getByText('<img src=x>')).toBeDefined();
    expect(within(screen.getByRole('table')).getByText('nakijken')).toBeDefined();
    expect(screen.getByText(/^4 keer, laatst/)).toBeDefined();
    await expectNoAxeViolations();
  });

  it('finds in title, code and body without regard to accents, and by what waits', async () => {
    const { user } = await show();
    const field = screen.getByRole('textbox', { name: 'Zoek in titel, tekst en code' });
    await user.type(field, 'PATIENT');
    expect(titles()).toEqual(['Voor de patiënt']);
    await user.clear(field);
    await user.type(field, 'groet');
    expect(titles()).toEqual(['Afsluiting']);
    await user.clear(field);
    await user.click(screen.getByRole('radio', { name: /Wacht op mij/ }));
    expect(titles()).toEqual(['Voor de patiënt']);
    await user.click(screen.getByRole('radio', { name: /Nakijken/ }));
    expect(titles()).toEqual(['<img src=x>']);
  });

  it('filters by question type and says when nothing fits', async () => {
    const { user } = await show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Vraagsoort' }), 'MEDISCH');
    expect(titles()).toEqual(['<img src=x>']);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Afdeling' }), '-');
    await user.click(await screen.findByRole('button', { name: 'Toon alle teksten' }));
    expect(titles()).toHaveLength(4);
  });

  it('keeps a new text only when its fields and names are right', async () => {
    const { user, calls } = await show({ create: () => ({ templateId: sampleTemplateId(1) }), text: () => whole() });
    await user.click(screen.getByRole('button', { name: 'Nieuw' }));
    await user.click(await screen.findByText('Sjabloon voor iedereen'));
    await user.type(await screen.findByLabelText('Titel'), 'Klaar');
    const body = screen.getByRole('textbox', { name: 'Tekst' });
    fireEvent.change(body, { target: { value: 'Dag {{naam}}' } });
    expect(screen.getByText(/“naam” is geen invulveld/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Concept bewaren' }));
    expect(calls.map(({ name }) => name)).not.toContain('templates.create');
    fireEvent.change(body, { target: { value: '{{aanhef}} {{afsluiting}}' } });
    expect(screen.getByText('Beste mevrouw De Ridder')).toBeDefined();
    await expectNoAxeViolations();
    await user.click(screen.getByRole('button', { name: 'Concept bewaren' }));
    const content = {
      title: 'Klaar',
      questionType: 'HERHAAL',
      departmentId: null,
      roles: ['doctor', 'nurse', 'desk'],
      body: '{{aanhef}} {{afsluiting}}',
      isOnlyAfterCall: false,
    };
    const input = { kind: 'answer', code: 'S26', isPersonal: false, reason: '', content };
    await waitFor(() => expect(calls).toContainEqual({ name: 'templates.create', input }));
    await screen.findByRole('heading', { name: 'Versies' });
  });

  it('puts a field in at the cursor', async () => {
    const { user } = await open({ text: () => whole({ may: { ...nothing, edit: true } }) });
    const body = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Tekst' });
    fireEvent.change(body, { target: { value: 'Dag !' } });
    body.setSelectionRange(4, 4);
    await user.type(screen.getByPlaceholderText('Invulveld invoegen'), 'apotheek');
    await user.click(await screen.findByRole('option', { name: 'apotheek', hidden: true }));
    expect(body.value).toBe('Dag {{apotheek}}!');
    expect(document.activeElement).toBe(body);
  });

  it('only shows a text to who may not write it, without buttons that do nothing', async () => {
    await open({ text: () => whole() });
    expect(screen.queryByRole('textbox', { name: 'Tekst' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Goedkeuren' })).toBeNull();
    expect(screen.getByText(/Uw recept ligt klaar/)).toBeDefined();
    await expectNoAxeViolations();
  });

  it('keeps what was typed when somebody leaves the text and comes back', async () => {
    const { user } = await open({ text: () => whole({ may: { ...nothing, edit: true, propose: true } }) });
    fireEvent.change(screen.getByRole('textbox', { name: 'Tekst' }), { target: { value: 'Half af' } });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Voorstellen' }).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Alle sjablonen' }));
    await user.click(await screen.findByRole('button', { name: /Open .*Recept is verstuurd/ }));
    const body = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Tekst' });
    expect(body.value).toBe('Half af');
    await user.click(screen.getByRole('button', { name: 'Weggooien wat ik typte' }));
    expect(body.value).toContain('Uw recept ligt klaar.');
  });

  it('asks why before it proposes, and says so when a colleague was first', async () => {
    const propose = () => {
      throw refusal('template-moved-on', { byName: 'M. Kuik' });
    };
    const { user, calls } = await open({
      text: () => whole({ may: { ...nothing, edit: true, propose: true }, inWork: 'draft' }),
      propose,
    });
    await user.click(screen.getByRole('button', { name: 'Voorstellen' }));
    const dialog = await screen.findByRole('dialog', { name: 'Voorstellen' });
    await user.click(within(dialog).getByRole('button', { name: 'Voorstellen' }));
    expect(within(dialog).getByText('Schrijf in een paar woorden waarom.')).toBeDefined();
    await user.type(within(dialog).getByLabelText('Waarom'), 'Duidelijker zo');
    await user.click(within(dialog).getByRole('button', { name: 'Voorstellen' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Kuik');
    const input = { templateId: sampleTemplateId(1), revision: 3, reason: 'Duidelijker zo' };
    expect(calls).toContainEqual({ name: 'templates.propose', input });
  });

  it('compares two versions in signs and words, not in colour alone', async () => {
    const newer = version(2, { status: 'draft', body: '{{aanhef}},\nUw medicijn ligt klaar.\n{{afsluiting}}' });
    await open({ text: () => whole({ versions: [newer, version(1)], inWork: 'draft' }) });
    const place = screen.getByRole('region', { name: 'Versies vergelijken' });
    expect(place.querySelector('ins')?.textContent).toBe('toegevoegd: +medicijn');
    expect(place.querySelector('del')?.textContent).toBe('weggehaald: −recept');
    expect(screen.getAllByText(/Geschreven door .*M. Kuik/)).toHaveLength(2);
    await expectNoAxeViolations();
  });
});

describe('R177: sets of texts, for the administrator', () => {
  const administrator = { ...library, may: { types: [], blocks: false, departments: [], exchange: true } };

  it('shows what each text would be before it takes the chosen ones in', async () => {
    const line = { kind: 'answer' as const, title: 'Nieuw', questionType: 'AFSPRAAK' as const, departmentCode: null };
    const { user, calls } = await show({
      library: () => administrator,
      previewSet: () => ({
        lines: [
          { ...line, code: 'S91', fate: 'new' },
          { ...line, code: 'S01', fate: 'same' },
        ],
      }),
      adoptSet: () => ({ adopted: ['S91'], skipped: [] }),
    });
    expect(screen.queryByRole('button', { name: 'Nieuw' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Set inlezen' }));
    const dialog = await screen.findByRole('dialog', { name: 'Set inlezen' });
    await user.upload(within(dialog).getByLabelText('Bestand met sjablonen'), new File(['{}'], 'set.json'));
    expect(await within(dialog).findByText('hetzelfde als hier')).toBeDefined();
    await expectNoAxeViolations();
    await user.click(within(dialog).getByRole('button', { name: 'Neem 1 tekst over als concept' }));
    const input = { content: '{}', codes: ['S91'] };
    await waitFor(() => expect(calls).toContainEqual({ name: 'templates.adoptSet', input }));
  });

  it('sends out nothing until texts are chosen', async () => {
    const { user } = await show({ library: () => administrator });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Exporteer 0 teksten' }).disabled).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'Kies S01' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Exporteer 1 tekst' }).disabled).toBe(false);
  });
});
