import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import type { Conversation } from '#shared/capabilities/counter/model.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { sampleAttachment, sampleItem, sampleMessage, sampleNow } from '#test/support/counter-samples.ts';
import { expectNoAxeViolations } from '#test/support/render-screen.tsx';
import { conversationColumn, FakeCounter, giveSizes, showCounter } from '../counter-bench.tsx';

const hostile = '<img src=x onerror=alert(1)> \u202Egnp.exe <script>alert(2)</script>';

async function show(changes: Partial<Conversation>, handlers: Parameters<typeof showCounter>[1] = {}) {
  const item = changes.item ?? sampleItem(1);
  const counter = new FakeCounter([item]);
  counter.say(item.id, changes);
  const shown = showCounter(counter, handlers);
  await screen.findAllByRole('option');
  await shown.user.keyboard('j');
  await within(conversationColumn()).findByRole('heading', { level: 2 });
  return { ...shown, column: within(conversationColumn()) };
}

const withAttachment = (changes: Parameters<typeof sampleAttachment>[1]) => ({
  messages: [sampleMessage(1, { attachments: [sampleAttachment(1, changes)] })],
});

beforeEach(giveSizes);

describe('the conversation', () => {
  it('names the patient, with birth date, number and wishes', async () => {
    const { column } = await show({});
    expect(column.getByText('geb. 14 maart 1990')).toBeTruthy();
    expect(column.getByText('999990019')).toBeTruthy();
    expect(column.getByText('wil liever gebeld worden')).toBeTruthy();
    expect(column.getByText('wil eerst uitleg, dan pas de uitslag')).toBeTruthy();
  });

  it('shows the number of the patient nowhere but in its header', async () => {
    await show({});
    expect(screen.getAllByText(/999990019/)).toHaveLength(1);
  });

  it('shows whatever a patient wrote as text, with what cannot be seen made visible', async () => {
    const item = sampleItem(1, { patientName: hostile, subject: hostile, firstLine: hostile });
    const { container } = await show({ item, messages: [sampleMessage(1, { body: hostile, senderName: hostile })] });
    expect(container.querySelector('img,script')).toBeNull();
    expect(container.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(container.textContent).not.toContain('\u202E');
  });

  it('says that a representative wrote, and on whose behalf', async () => {
    const item = sampleItem(1, { writtenByRelatedPerson: true });
    const { column } = await show({ item, writtenBy: 'A. Tolsma' });
    expect(column.getByText(/Geschreven door .*A\. Tolsma.*, namens .*Fontein-1/)).toBeTruthy();
  });

  it('explains what is missing', async () => {
    const { column } = await show({ gaps: ['sender-missing'] });
    expect(column.getByText('Dit gesprek is niet compleet')).toBeTruthy();
    expect(column.getByText('De afzender is niet bekend.')).toBeTruthy();
  });

  it('marks notes as part of the record and shows who passed the question on, and why', async () => {
    const { column } = await show({
      notes: [{ id: 'n', authorName: 'C. Stuut', body: 'Let op allergie', writtenAt: sampleNow }],
      reroutes: [
        {
          at: sampleNow,
          byName: 'M. Kuik',
          fromRole: 'desk',
          toRole: 'nurse',
          toName: null,
          reason: 'needs-nurse',
          explanation: 'Medisch',
        },
      ],
    });
    expect(column.getByText('Interne notitie · onderdeel van het dossier')).toBeTruthy();
    expect(column.getByText(/gaf door van balie aan verpleegkundige/)).toBeTruthy();
    expect(column.getByText(/Hier is een verpleegkundige voor nodig: Medisch/)).toBeTruthy();
  });

  it('shows the sum of the term on focus', async () => {
    const item = sampleItem(1, { dueAt: '2026-11-24T16:00:00.000Z' as Instant });
    const { column } = await show({ item });
    column.getByRole('button', { name: /di 24 nov 17:00/ }).focus();
    const sum = await screen.findByText('Zo is de termijn berekend');
    expect(sum.parentElement?.textContent).toContain('+ 2 werkdagen (za 21 nov gesloten: zaterdag) = di 24 nov 17:00');
  });

  it('says that the portal is off, and until when', async () => {
    const { conversationOf } = new FakeCounter([sampleItem(1)]);
    const { patient } = conversationOf.call(new FakeCounter([sampleItem(1)]), sampleItem(1).id);
    const { column } = await show({ patient: patient && { ...patient, portalOffUntil: '2026-12-01' as CalendarDate } });
    expect(column.getByText('portaal staat uit tot 1 december 2026')).toBeTruthy();
  });
});

describe('an attachment', () => {
  it('that is a photo is shown on asking, from its bytes', async () => {
    const attachment = sampleAttachment(1);
    const { user, inputsOf } = await show(withAttachment({}), {
      attachment: () => ({ attachment, base64: '/9j/AA==' }),
    });
    expect(inputsOf('attachment')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Foto bekijken' }));
    const photo = await screen.findByRole('img', { name: 'Foto die de patiënt meestuurde: wond.jpg' });
    expect(photo.getAttribute('src')).toBe('blob:test');
    await expectNoAxeViolations();
  });

  it('that lies about itself is never shown, says what it is, and can be saved as harmless text', async () => {
    const lie = { actualType: 'text/html', isAsClaimed: false } as const;
    const made = vi.spyOn(URL, 'createObjectURL');
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { user } = await show(withAttachment(lie), {
      attachment: () => ({ attachment: sampleAttachment(1, lie), base64: btoa('<script>') }),
    });
    expect(screen.getByText(/zegt foto, is: webpagina/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Foto bekijken' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Toch opslaan' }));
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    const [content] = made.mock.calls.at(-1) ?? [];
    expect(content instanceof Blob && content.type).toBe('text/plain');
    expect((saved.mock.contexts[0] as HTMLAnchorElement).download).toBe('bijlage.txt');
  });

  it('is judged again by what comes with its bytes', async () => {
    const { user } = await show(withAttachment({}), {
      attachment: () => ({
        attachment: sampleAttachment(1, { actualType: 'image/svg+xml', isAsClaimed: false }),
        base64: 'AAAA',
      }),
    });
    await user.click(screen.getByRole('button', { name: 'Foto bekijken' }));
    expect(await screen.findByText(/Loket toont hem niet/)).toBeTruthy();
    expect(screen.queryByRole('img', { name: /Foto/ })).toBeNull();
  });
});
