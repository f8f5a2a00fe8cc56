import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import type { AgreementCard as Agreement } from '#shared/capabilities/counter/model.ts';
import { AgreementCard } from '#renderer/capabilities/counter/context/AgreementCard.tsx';
import {
  sampleAgreement,
  sampleConversation,
  sampleDepartmentId,
  sampleItem,
  samplePractitionerId,
} from '#test/support/counter-samples.ts';
import { expectNoAxeViolations, renderScreen } from '#test/support/render-screen.tsx';

const { agreement: sample } = sampleConversation(sampleItem(1));

function card(changes: Partial<Agreement> = {}): Agreement {
  return { ...sampleAgreement(), suggestedOwner: null, sum: sample?.sum ?? [], ...changes };
}

const factOf = (name: string) => screen.getByText(name).parentElement?.textContent ?? '';

describe('R4: the card of the agreement', () => {
  it('shows who reads, who answers and who else, the term and the ladder in words', async () => {
    renderScreen(<AgreementCard agreement={card()} />);
    expect(factOf('leest eerst')).toContain('verpleegkundige');
    expect(factOf('eerste blik')).toContain('binnen 4 werkuren');
    expect(factOf('mag ook')).toContain('arts (bij dosis of bijwerking)');
    expect(factOf('termijn')).toContain('2 werkdagen');
    expect(factOf('daarna')).toContain('na 1 werkdag ook de arts');
    expect(screen.queryByText('waarnemers')).toBeNull();
    await expectNoAxeViolations();
  });

  it('names deputies, lead and the one who treats the patient; says who agreed it, as text', () => {
    const named = (number: number, name: string) => ({ id: samplePractitionerId(number), name });
    renderScreen(
      <AgreementCard
        agreement={card({
          department: { id: sampleDepartmentId(1), code: 'OOG', name: '<b>Oog</b>' },
          deputies: [named(3, 'dr. P. Ramdin')],
          lead: named(4, 'I. Brandsma'),
          suggestedOwner: named(5, 'dr. A.M. Verkade'),
        })}
      />,
    );
    expect(factOf('waarnemers')).toContain('dr. P. Ramdin');
    expect(factOf('teamleider')).toContain('I. Brandsma');
    expect(screen.getByText(/behandelaar: .*Verkade/)).toBeDefined();
    expect(screen.getByText('Eigen afspraak van <b>Oog</b>')).toBeDefined();
    expect(screen.getByText(/dr. P. Ramdin.*, 28 juni 2026/)).toBeDefined();
  });

  it('R10: says that nobody was named where the ladder asks for somebody', () => {
    renderScreen(<AgreementCard agreement={card({ escalation: [{ afterDays: 2, to: 'deputy' }] })} />);
    expect(factOf('waarnemers')).toContain('nog niet benoemd');
  });

  it('R21: says that the prescription itself is signed elsewhere', () => {
    renderScreen(<AgreementCard agreement={card({ prescriberSigns: true })} />);
    expect(screen.getByText(/tekent de voorschrijver in het voorschrijfsysteem/)).toBeDefined();
  });

  it('says what nobody approved yet, and what was followed up by another version', () => {
    renderScreen(
      <AgreementCard agreement={card({ approvedBy: null, approvedOn: null, owner: '', status: 'superseded' })} />,
    );
    expect(screen.getByText(/nog niet door een afdelingshoofd bekeken/)).toBeDefined();
    expect(screen.getByText(/Inmiddels geldt een andere versie/)).toBeDefined();
  });

  it('says so when there is none', () => {
    renderScreen(<AgreementCard agreement={null} />);
    expect(screen.getByText('Voor deze vraag is geen afspraak gevonden.')).toBeDefined();
  });
});
