import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { ChangeTypeDialog } from '#renderer/capabilities/agreements/ChangeTypeDialog.tsx';
import { expectNoAxeViolations, renderScreen, testNurse } from '#test/support/render-screen.tsx';

function show(role: 'nurse' | 'desk' = 'nurse') {
  const onChange = vi.fn();
  const dialog = <ChangeTypeDialog current="HERHAAL" isBusy={false} onChange={onChange} onClose={() => undefined} />;
  return { ...renderScreen(dialog, {}, { person: { ...testNurse, role } }), onChange };
}

const offered = () =>
  within(screen.getByLabelText('Nieuwe soort'))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

describe('changing the type of a question', () => {
  it('asks for another type and why', async () => {
    const { user, onChange } = show();
    await screen.findByRole('dialog', { name: 'Soort vraag veranderen' });
    await expectNoAxeViolations();
    await user.selectOptions(screen.getByLabelText('Nieuwe soort'), 'MEDISCH');
    await user.click(screen.getByRole('button', { name: 'Soort veranderen' }));
    expect(screen.getByText('Schrijf waarom, in minstens drie letters.')).toBeDefined();
    await user.type(screen.getByLabelText('Waarom'), 'klacht');
    await user.click(screen.getByRole('button', { name: 'Soort veranderen' }));
    expect(onChange).toHaveBeenCalledWith({ questionType: 'MEDISCH', reason: 'klacht' });
  });

  it('offers the desk no medical type, and nobody the type it has', async () => {
    show('desk');
    await screen.findByRole('dialog');
    expect(offered()).toEqual(['Afspraak', 'Voorbereiding', 'Dossier']);
  });
});
