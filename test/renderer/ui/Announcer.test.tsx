import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { type Announcement, useAnnounce, useForgetAnnouncements } from '#renderer/ui/announce-context.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

function Speaker({ announcement }: { readonly announcement: Announcement }) {
  const announce = useAnnounce();
  const forget = useForgetAnnouncements();
  return (
    <>
      <button type="button" onClick={() => announce(announcement)}>
        zeg
      </button>
      <button type="button" onClick={forget}>
        vergeet
      </button>
    </>
  );
}

function say(announcement: Announcement): void {
  renderScreen(<Speaker announcement={announcement} />);
  fireEvent.click(screen.getByText('zeg'));
}

describe('a message over the top bar', () => {
  it('gives way to the next one, so that they never pile up over what is on the screen', () => {
    renderScreen(
      <>
        <Speaker announcement={{ text: 'Opgepakt.' }} />
        <Speaker announcement={{ text: 'Gesloten.' }} />
        <Speaker announcement={{ text: 'Niet bewaard.', kind: 'problem' }} />
      </>,
    );
    const [taken, closed, problem] = screen.getAllByText('zeg');
    for (const button of [problem, taken, closed]) if (button) fireEvent.click(button);
    expect(screen.queryByText('Opgepakt.')).toBeNull();
    expect(screen.getByText('Gesloten.')).toBeTruthy();
    expect(screen.getByText('Niet bewaard.')).toBeTruthy();
  });

  it('stands in a polite live region and goes by itself', () => {
    vi.useFakeTimers();
    say({ text: 'Bewaard.' });
    expect(screen.getByText('Bewaard.').closest('[aria-live="polite"]')).not.toBeNull();
    act(() => void vi.advanceTimersByTime(7_000));
    expect(screen.queryByText('Bewaard.')).toBeNull();
  });

  it('about a problem is read out at once and stays until it is closed', () => {
    vi.useFakeTimers();
    say({ text: 'Niet bewaard.', kind: 'problem' });
    act(() => void vi.advanceTimersByTime(600_000));
    expect(screen.getByText('Niet bewaard.').closest('[aria-live="assertive"]')).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Sluiten' }));
    expect(screen.queryByText('Niet bewaard.')).toBeNull();
  });

  it('offers its action once', () => {
    const undo = vi.fn();
    say({ text: 'Opgepakt.', action: { label: 'Ongedaan maken', run: undo } });
    fireEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Opgepakt.')).toBeNull();
  });

  it('is forgotten with the session', async () => {
    say({ text: 'Bewaard.' });
    await expectNoAxeViolations();
    fireEvent.click(screen.getByText('vergeet'));
    expect(screen.queryByText('Bewaard.')).toBeNull();
  });
});
