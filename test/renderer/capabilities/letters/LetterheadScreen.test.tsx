import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { logoBlobOf } from '#renderer/capabilities/letters/body/use-logo.ts';
import { linesOf } from '#renderer/capabilities/letters/letterhead/LetterheadForm.tsx';
import { LetterheadScreen } from '#renderer/capabilities/letters/letterhead/LetterheadScreen.tsx';
import { sampleLetter } from '#test/support/letter-samples.ts';
import { expectNoAxeViolations, renderScreen, testAdministrator } from '#test/support/render-screen.tsx';

const { letterhead } = sampleLetter();
const png = 'data:image/png;base64,iVBORw0KGgo=';

function show() {
  return renderScreen(
    <LetterheadScreen />,
    { letters: { letterhead: () => letterhead, setLetterhead: (kept) => ({ ...letterhead, ...kept }) } },
    { person: testAdministrator },
  );
}

describe('the letterhead', () => {
  it('keeps lines, small print and a logo', async () => {
    const { user, calls } = show();
    fireEvent.change(await screen.findByRole('textbox', { name: 'Regels rechtsboven' }), {
      target: { value: 'Brinkweg 1\nOudervoort\n\n' },
    });
    await user.type(screen.getByRole('textbox', { name: 'Kleine letters onderaan' }), 'Onderaan');
    const logo = new File([Buffer.from('iVBORw0KGgo=', 'base64')], 'logo.png', { type: 'image/png' });
    await user.upload(
      document.querySelector<HTMLInputElement>('input[type=file]') ?? document.createElement('input'),
      logo,
    );
    expect(await screen.findByRole('button', { name: 'Haal het logo weg' })).toBeDefined();
    await expectNoAxeViolations();
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    const input = { lines: ['Brinkweg 1', 'Oudervoort'], footer: 'Onderaan', logo: png };
    await waitFor(() => expect(calls).toContainEqual({ name: 'letters.setLetterhead', input }));
  });

  it('refuses more lines than fit, and asks nothing of the core', async () => {
    const { user, calls } = show();
    fireEvent.change(await screen.findByRole('textbox', { name: 'Regels rechtsboven' }), {
      target: { value: '1\n2\n3\n4\n5\n6\n7' },
    });
    await user.click(screen.getByRole('button', { name: 'Bewaar' }));
    expect(screen.getByText('Hoogstens zes regels van 120 tekens.')).toBeDefined();
    expect(calls.map(({ name }) => name)).not.toContain('letters.setLetterhead');
  });

  it('shows nothing but a PNG or JPEG as a logo', () => {
    expect(logoBlobOf(png)?.type).toBe('image/png');
    expect(logoBlobOf('data:image/svg+xml;base64,PHN2Zy8+')).toBeUndefined();
    expect(logoBlobOf('https://elders.example/logo.png')).toBeUndefined();
    expect(linesOf('\n\n')).toEqual([]);
  });
});
