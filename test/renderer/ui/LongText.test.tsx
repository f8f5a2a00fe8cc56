import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { LongText } from '#renderer/ui/LongText.tsx';
import { renderScreen } from '#test/support/render-screen.tsx';

const shown = () => document.querySelector('[dir=auto]')?.textContent ?? '';
const more = () => screen.queryByRole('button', { name: /^Toon verder/ });

describe('a long text from outside', () => {
  it('is whole at once when it is as long as people write', () => {
    renderScreen(<LongText text="Goedemorgen" />);
    expect(screen.getByText('Goedemorgen')).toBeTruthy();
    expect(more()).toBeNull();
  });

  it('shows its beginning first and all of it in the end, so that five million signs freeze nothing', async () => {
    const text = `${'a'.repeat(150_000)}einde`;
    const { user } = renderScreen(<LongText text={text} />);
    expect(shown()).toHaveLength(20_001);
    expect(more()?.textContent).toBe('Toon verder, nog 130.005 tekens');
    for (let button = more(); button; button = more()) await user.click(button);
    expect(shown()).toBe(text);
  });

  it('never breaks a sign in two', () => {
    renderScreen(<LongText text={`a${'😀'.repeat(15_000)}`} />);
    expect(shown().length).toBeGreaterThan(19_000);
    expect(shown().isWellFormed()).toBe(true);
  });
});
