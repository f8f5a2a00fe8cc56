import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { CalendarDate } from '#shared/kernel/time.ts';
import { SystemLine } from '#renderer/capabilities/counter/conversation/SystemLine.tsx';
import { TypeLine } from '#renderer/capabilities/counter/conversation/TypeLine.tsx';
import { sampleMessage, sampleNow } from '#test/support/counter-samples.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const notice = { kind: 'system-notice', senderKind: 'system', body: '<b>Dank u wel.</b>' } as const;

describe('R3: what the program wrote by itself', () => {
  it('folds a receipt under what it promised, and opens to its words as text', async () => {
    const promisedOn = '2026-11-24' as CalendarDate;
    const { user } = renderScreen(
      <SystemLine message={sampleMessage(1, { ...notice, purpose: 'receipt', promisedOn })} />,
    );
    const summary = screen.getByText(/Ontvangstbericht, belooft uiterlijk di 24 nov/);
    expect(summary.closest('details')?.open).toBe(false);
    await user.click(summary);
    expect(summary.closest('details')?.open).toBe(true);
    expect(screen.getByText('<b>Dank u wel.</b>')).toBeDefined();
    await expectNoAxeViolations();
  });

  it('shows another notice as it is', () => {
    renderScreen(<SystemLine message={sampleMessage(1, { ...notice, purpose: null })} />);
    expect(screen.getByText('<b>Dank u wel.</b>')).toBeDefined();
    expect(screen.queryByText(/Ontvangstbericht/)).toBeNull();
  });

  it('R2: says who changed the type of the question, from what, to what and why', () => {
    renderScreen(
      <TypeLine
        change={{
          at: sampleNow,
          byName: 'I. Brandsma',
          fromType: 'HERHAAL',
          toType: 'MEDISCH',
          reason: '<i>klacht</i>',
        }}
      />,
    );
    expect(screen.getByText(/veranderde de soort van Herhaalrecept in Klacht/)).toBeDefined();
    expect(screen.getByText(/<i>klacht<\/i>/)).toBeDefined();
  });
});
