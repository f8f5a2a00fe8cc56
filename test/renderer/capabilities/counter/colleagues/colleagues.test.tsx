import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { ColleagueRequest } from '#shared/capabilities/counter/colleague-model.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { AskColleagueDialog, LookAlongDialog } from '#renderer/capabilities/counter/colleagues/AskDialogs.tsx';
import { ColleaguesPanel } from '#renderer/capabilities/counter/colleagues/ColleaguesPanel.tsx';
import { OpenRequests } from '#renderer/capabilities/counter/colleagues/OpenRequests.tsx';
import {
  sampleColleagues,
  sampleConversation,
  sampleDepartmentId,
  sampleId,
  sampleItem,
  sampleNow,
  samplePractitionerId,
} from '#test/support/counter-samples.ts';
import { refusal } from '#test/support/fake-core.ts';
import { expectNoAxeViolations, renderScreen, testNurse } from '#test/support/render-screen.tsx';

const item = sampleItem(1);
const requestId = sampleId<string>(20, 1);
const doctor = { id: samplePractitionerId(3), name: 'dr. R. Hoogland', functionTitle: 'cardioloog' };
const nurse = { id: samplePractitionerId(1), name: 'I. Brandsma', functionTitle: 'verpleegkundige' };

function request(changes: Partial<ColleagueRequest> = {}): ColleagueRequest {
  return {
    id: requestId,
    kind: 'consult',
    askedBy: doctor,
    askedOf: nurse,
    question: 'Mag de dosis omlaag?',
    askedAt: sampleNow,
    settledAt: null,
    outcome: null,
    draft: null,
    replies: [],
    isForYou: true,
    isYours: false,
    ...changes,
  };
}

const withRequests = (...requests: ColleagueRequest[]): Conversation =>
  sampleConversation(item, { colleagues: sampleColleagues({ requests }) });

const staff = [
  {
    ...doctor,
    role: 'doctor' as const,
    departments: [{ id: sampleDepartmentId(1), code: 'CAR', name: 'Cardiologie' }],
  },
  {
    id: samplePractitionerId(4),
    name: 'W. Polman',
    role: 'desk' as const,
    functionTitle: 'polikliniekmedewerker',
    departments: [],
  },
];
/** The open requests of a question that can leave the screen and come back. */
function Shown({ conversation }: { readonly conversation: Conversation }) {
  const [isThere, setThere] = useState(true);
  return (
    <>
      <button onClick={() => setThere(!isThere)}>wissel</button>
      {isThere && <OpenRequests conversation={conversation} />}
    </>
  );
}

const access = { colleagues: () => ({ staff, departments: [] }) };
const done = () => ({});
const asked = () => ({ requestId });

describe('R33: asking a colleague', () => {
  it('says that it is part of the record, offers who may be asked, and asks them', async () => {
    const counter = { askColleague: asked };
    const { user, calls } = renderScreen(
      <AskColleagueDialog conversation={sampleConversation(item)} onClose={() => undefined} />,
      { access, counter },
    );
    const people = await screen.findByRole('combobox', { name: 'Wie vraagt u?' });
    expect(screen.getByText('Dit is onderdeel van het dossier en gaat nooit naar de patiënt.')).toBeTruthy();
    expect(within(people).queryByRole('option', { name: /Polman/ }), 'the desk reads no medical question').toBeNull();
    await user.click(screen.getByRole('button', { name: 'Vraag stellen' }));
    expect(screen.getByText('Kies een collega.')).toBeTruthy();
    await user.selectOptions(people, doctor.id);
    await user.type(screen.getByRole('textbox', { name: 'Uw vraag' }), 'Mag dit?');
    await expectNoAxeViolations();
    await user.click(screen.getByRole('button', { name: 'Vraag stellen' }));
    const input = { itemId: item.id, version: item.version, ofId: doctor.id, question: 'Mag dit?' };
    await waitFor(() => expect(calls).toContainEqual({ name: 'counter.askColleague', input }));
  });

  it('keeps what was typed when it is refused', async () => {
    const counter = {
      askColleague: () => {
        throw refusal('receiver-not-found');
      },
    };
    const { user } = renderScreen(
      <AskColleagueDialog conversation={sampleConversation(item)} onClose={() => expect.unreachable()} />,
      { access, counter },
    );
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Wie vraagt u?' }), doctor.id);
    await user.type(screen.getByRole('textbox', { name: 'Uw vraag' }), 'Mag dit?');
    await user.click(screen.getByRole('button', { name: 'Vraag stellen' }));
    expect(await screen.findByText(/Degene die u koos, kan deze vraag niet krijgen/)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Uw vraag' })).toHaveProperty('value', 'Mag dit?');
  });

  it('is answered where it was asked, and needs words', async () => {
    const { user, calls } = renderScreen(<OpenRequests conversation={withRequests(request())} />, {
      counter: { replyToColleague: done },
    });
    const card = screen.getByRole('article', { name: /Vraag aan collega, van .*Hoogland.* aan .*Brandsma/ });
    expect(within(card).getByText('wacht op u')).toBeTruthy();
    await user.click(within(card).getByRole('button', { name: 'Antwoord geven' }));
    expect(within(card).getByText('Schrijf minstens drie tekens.')).toBeTruthy();
    expect(calls.filter(({ name }) => name === 'counter.replyToColleague')).toEqual([]);
    await user.type(within(card).getByRole('textbox', { name: /Uw antwoord aan/ }), 'Halveren mag.');
    await expectNoAxeViolations();
    await user.click(within(card).getByRole('button', { name: 'Antwoord geven' }));
    const input = { itemId: item.id, requestId, body: 'Halveren mag.', isFinal: true };
    await waitFor(() => expect(calls).toContainEqual({ name: 'counter.replyToColleague', input }));
  });

  it('keeps a reply that was begun when the question leaves the screen', async () => {
    const conversation = withRequests(request());
    const { user } = renderScreen(<Shown conversation={conversation} />);
    await user.type(screen.getByRole('textbox', { name: /Uw antwoord aan/ }), 'Halve');
    await user.click(screen.getByRole('button', { name: 'wissel' }));
    expect(screen.queryByRole('textbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'wissel' }));
    expect(screen.getByRole('textbox', { name: /Uw antwoord aan/ })).toHaveProperty('value', 'Halve');
  });

  it('can be taken back by who asked, and gives no form to anybody else', async () => {
    const yours = request({ isForYou: false, isYours: true, askedBy: nurse, askedOf: doctor });
    const { user, calls, unmount } = renderScreen(<OpenRequests conversation={withRequests(yours)} />, {
      counter: { withdrawRequest: done },
    });
    await user.click(screen.getByRole('button', { name: 'Intrekken' }));
    await waitFor(() =>
      expect(calls).toContainEqual({ name: 'counter.withdrawRequest', input: { itemId: item.id, requestId } }),
    );
    unmount();
    renderScreen(<OpenRequests conversation={withRequests({ ...yours, isYours: false })} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('R34: looking along', () => {
  const look = request({ kind: 'look-along', question: '', draft: documentOfText('Halveert u de dosis.') });

  it('shows the text as it was put forward, to agree with or to send back with remarks', async () => {
    const { user, calls } = renderScreen(<OpenRequests conversation={withRequests(look)} />, {
      counter: { approveDraft: done, replyToColleague: done },
    });
    expect(screen.getByText('Halveert u de dosis.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Opmerkingen terugsturen' }));
    expect(screen.getByText('Schrijf minstens drie tekens.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Akkoord met deze tekst' }));
    await waitFor(() =>
      expect(calls).toContainEqual({ name: 'counter.approveDraft', input: { itemId: item.id, requestId, remark: '' } }),
    );
  });

  it('starts with the supervisor for a doctor in training, whose agreement is what counts', async () => {
    const colleagues = sampleColleagues({ supervisor: { id: doctor.id, name: doctor.name } });
    renderScreen(
      <LookAlongDialog
        conversation={sampleConversation(item, { colleagues })}
        body={documentOfText('Mijn antwoord')}
        onClose={() => undefined}
      />,
      { access },
      { person: { ...testNurse, role: 'doctor', supervisorId: doctor.id } },
    );
    expect(await screen.findByRole('combobox', { name: 'Wie kijkt mee?' })).toHaveProperty('value', doctor.id);
    expect(screen.getByText(/Alleen het akkoord van .*Hoogland.*, uw supervisor/)).toBeTruthy();
    expect(screen.getByText('Mijn antwoord')).toBeTruthy();
    await expectNoAxeViolations();
  });
});

describe('R42: a hand-over', () => {
  it('is accepted with one button, and declined with a reason', async () => {
    const offer = request({ kind: 'hand-over', question: 'Mijn dienst is om.' });
    const { user, calls } = renderScreen(<OpenRequests conversation={withRequests(offer)} />, {
      counter: { acceptHandOver: done, declineHandOver: done },
    });
    await user.click(screen.getByRole('button', { name: 'Niet aanvaarden' }));
    expect(screen.getByText('Schrijf minstens drie tekens.')).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: /Reden/ }), 'Ik ben op de OK.');
    await user.click(screen.getByRole('button', { name: 'Niet aanvaarden' }));
    const declined = { itemId: item.id, requestId, reason: 'Ik ben op de OK.' };
    await waitFor(() => expect(calls).toContainEqual({ name: 'counter.declineHandOver', input: declined }));
    await user.click(screen.getByRole('button', { name: 'Aanvaarden' }));
    await waitFor(() =>
      expect(calls).toContainEqual({ name: 'counter.acceptHandOver', input: { itemId: item.id, requestId } }),
    );
  });
});

describe('R40: the panel of colleagues', () => {
  it('names the treatment team with role and until when, and the main practitioner', async () => {
    const member = { ...doctor, role: 'doctor' as const, departmentNames: ['Cardiologie'], phone: '000 - 1' };
    const colleagues = sampleColleagues({
      team: [{ ...member, validUntil: '2026-12-31' as never }],
      mainPractitioner: doctor.name,
      requests: [request({ settledAt: sampleNow, outcome: 'answered', isForYou: false })],
    });
    renderScreen(<ColleaguesPanel conversation={sampleConversation(item, { colleagues })} />, {
      counter: { askedBefore: () => ({ requests: [] }) },
    });
    expect(screen.getByText('Hoofdbehandelaar').nextElementSibling?.textContent).toBe('dr. R. Hoogland');
    expect(screen.getByText(/cardioloog · Cardiologie · 000 - 1/)).toBeTruthy();
    expect(screen.getByText(/^tot .*31 dec/)).toBeTruthy();
    expect(screen.getByText('beantwoord')).toBeTruthy();
    await expectNoAxeViolations();
  });

  it('says so when there is no team and nothing was asked', () => {
    renderScreen(<ColleaguesPanel conversation={sampleConversation(item)} />, {
      counter: { askedBefore: () => ({ requests: [] }) },
    });
    expect(screen.getByText('Er is geen behandelteam bekend.')).toBeTruthy();
    expect(screen.getByText('Er is nog niets aan een collega gevraagd.')).toBeTruthy();
  });
});
