import { createEvent, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import type { ImportProgress, ImportReport } from '#shared/capabilities/exchange/model.ts';
import type { GapId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { ExchangeScreen } from '#renderer/capabilities/exchange/ExchangeScreen.tsx';
import { type FakeHandlers, FakeNews } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen, testAdministrator } from '#test/support/render-screen.tsx';

const nothing: ImportReport = { new: 0, changed: 0, unchanged: 0, gaps: [], faults: [] };
const file = new File(['{}'], 'portaal.json', { type: 'application/json' });

function show(exchange: FakeHandlers['exchange']) {
  return renderScreen(
    <ExchangeScreen />,
    { exchange: { gaps: () => ({ gaps: [] }), ...exchange } },
    { person: testAdministrator },
  );
}

async function imported(report: ImportReport, name = 'portaal.json') {
  const shown = show({ importFile: () => report });
  await shown.user.upload(
    screen.getByLabelText('Bestand om te importeren'),
    new File(['{}'], name, { type: 'application/json' }),
  );
  await screen.findByRole('heading', { name: /Uitkomst van/ });
  return shown;
}

describe('importing', () => {
  it('tells what is new, changed and unchanged', async () => {
    await imported({ ...nothing, new: 20_000, changed: 3, unchanged: 12 });
    expect(screen.getByText('Het bestand is geïmporteerd.')).toBeDefined();
    expect(screen.getByText('20.000')).toBeDefined();
    await expectNoAxeViolations();
  });

  it('says that a second import changed nothing', async () => {
    await imported({ ...nothing, unchanged: 40 });
    expect(screen.getByText(/Er is niets veranderd/)).toBeDefined();
  });

  it('lists every fault with its path and says that nothing was imported', async () => {
    await imported({ ...nothing, faults: [{ path: 'entry[12].resource.sent', why: 'Geen geldige datum.' }] });
    expect(screen.getByText('Er is niets geïmporteerd: het bestand heeft fouten.')).toBeDefined();
    expect(screen.getByRole('row', { name: 'entry[12].resource.sent Geen geldige datum.' })).toBeDefined();
    expect(screen.queryByText('nieuw')).toBeNull();
    await expectNoAxeViolations();
  });

  it('shows two hundred faults and counts the rest', async () => {
    const faults = Array.from({ length: 1_000 }, (_, index) => ({ path: `entry[${index}]`, why: 'Kapot.' }));
    await imported({ ...nothing, faults });
    expect(screen.getByRole('heading', { name: '1.000 fouten' })).toBeDefined();
    expect(screen.getByText('en nog 800')).toBeDefined();
    expect(screen.getAllByText('Kapot.')).toHaveLength(200);
  });

  it('shows a hostile file name as text', async () => {
    await imported(nothing, '<img src=x>\u202Enosj.exe');
    expect(screen.getByRole('heading', { name: /Uitkomst van/ }).textContent).toContain('<img src=x>\uFFFDnosj.exe');
  });

  it('takes a file that is let go anywhere on the screen', async () => {
    const { calls } = show({ importFile: () => nothing });
    const place = screen.getByText('Sleep een bestand hierheen');
    fireEvent.dragEnter(place, { dataTransfer: { types: ['Files'], files: [file] } });
    expect(await screen.findByText('Laat los om te importeren')).toBeDefined();
    fireEvent.drop(screen.getByRole('heading', { level: 1 }), { dataTransfer: { types: ['Files'], files: [file] } });
    await waitFor(() =>
      expect(calls).toContainEqual({
        name: 'exchange.importFile',
        input: { fileName: 'portaal.json', content: file, language: 'nl' },
      }),
    );
  });

  it('does not take over the dragging of text', () => {
    show({});
    const drag = createEvent.dragOver(screen.getByRole('heading', { level: 1 }), {
      dataTransfer: { types: ['text/plain'], files: [] },
    });
    fireEvent(screen.getByRole('heading', { level: 1 }), drag);
    expect(drag.defaultPrevented).toBe(false);
  });

  it('refuses a file that is too large before sending it', async () => {
    const { user, calls } = show({});
    const large = new File(['{}'], 'groot.json', { type: 'application/json' });
    Object.defineProperty(large, 'size', { value: 600 * 1024 * 1024 });
    await user.upload(screen.getByLabelText('Bestand om te importeren'), large);
    expect((await screen.findByRole('alert')).textContent).toContain('groter dan');
    expect(calls.map(({ name }) => name)).not.toContain('exchange.importFile');
  });

  it('shows how far it is while it runs', async () => {
    const news = new FakeNews<ImportProgress>();
    let finish: (report: ImportReport) => void = () => undefined;
    const running = new Promise<ImportReport>((resolve) => (finish = resolve));
    const { user } = show({ importFile: () => running, progress: () => news.stream() });
    await user.upload(screen.getByLabelText('Bestand om te importeren'), file);
    await waitFor(() => expect(news.listeners).toBe(1));
    news.tell({ stage: 'storing', done: 5_000, total: 20_000 });
    const bar = await screen.findByRole('progressbar', { name: 'Bewaren' });
    expect(bar.getAttribute('aria-valuenow')).toBe('25');
    expect(screen.getByText('5.000 van 20.000')).toBeDefined();
    await expectNoAxeViolations();
    finish(nothing);
    await screen.findByRole('heading', { name: /Uitkomst van/ });
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});

describe('exporting', () => {
  it('hands the file over as a download with its name', async () => {
    const content = new Blob(['{}']);
    const made = vi.spyOn(URL, 'createObjectURL');
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
    const { user } = show({ exportAll: () => ({ fileName: 'loket.json', content }) });
    await user.click(screen.getByRole('button', { name: 'Alles exporteren' }));
    expect(await screen.findByText(/loket\.json.* is gemaakt/)).toBeDefined();
    expect(made).toHaveBeenCalledWith(content);
    expect(clicked).toEqual(['loket.json']);
  });
});

describe('what is still missing', () => {
  it('is listed as text', async () => {
    const gap = {
      id: '00000000-0000-4000-8000-0000000000aa' as GapId,
      path: 'entry[1]',
      reference: 'Patient/<b>9</b>',
      why: 'Deze patiënt is er nog niet.',
      since: '2026-11-20T07:00:00.000Z' as Instant,
      fileName: 'portaal.json',
    };
    show({ gaps: () => ({ gaps: [gap] }) });
    expect(await screen.findByText('Patient/<b>9</b>')).toBeDefined();
    await expectNoAxeViolations();
  });
});
