import { describe, expect, it } from 'vitest';

import { itemStates, questionTypes } from '#shared/capabilities/counter/model.ts';
import {
  messageKindOf,
  priorityOf,
  questionTypeOf,
  roleOfCode,
  standingOf,
  taskPriorityOf,
  taskStatusOf,
} from '#shared/capabilities/exchange/fhir-codes.ts';
import { systems } from '#shared/capabilities/exchange/fhir-systems.ts';

describe('codes from outside', () => {
  it('name every question type of ours, in either case', () => {
    for (const type of questionTypes) {
      expect(questionTypeOf([{ system: systems.questionType, code: type }])).toBe(type);
      expect(questionTypeOf([{ system: systems.questionType, code: type.toLowerCase() }])).toBe(type);
    }
  });

  it.each([
    [systems.communicationTopic, 'prescription-refill-request', 'HERHAAL'],
    [systems.communicationTopic, 'report-labs', 'UITSLAG'],
    [systems.communicationTopic, 'appointment-reminder', 'AFSPRAAK'],
    [systems.communicationTopic, 'progress-update', 'MEDISCH'],
    [systems.worklistType, 'repeat-prescription', 'HERHAAL'],
    [systems.worklistType, 'correction-request', 'DOSSIER'],
    [systems.questionType, 'ONBEKEND', 'MEDISCH'],
    [systems.communicationTopic, 'toString', 'MEDISCH'],
    ['https://else.example', 'report-labs', 'MEDISCH'],
    [undefined, undefined, 'MEDISCH'],
  ])('of %s: %s is %s', (system, code, type) => {
    expect(questionTypeOf([{ system, code }])).toBe(type);
  });

  it('put an explicit question type before what a topic suggests', () => {
    const codes = [
      { system: systems.communicationTopic, code: 'report-labs' },
      { system: systems.questionType, code: 'NAZORG' },
    ];
    expect(questionTypeOf(codes)).toBe('NAZORG');
  });

  it.each([
    [systems.uziRole, '01.026', 'doctor'],
    [systems.uziRole, '30.000', 'nurse'],
    [systems.uziRole, '81.000', 'nurse'],
    [systems.uziRole, '17.000', undefined],
    [systems.role, 'Arts', 'doctor'],
    [systems.role, 'verpleegkundige', 'nurse'],
    [systems.role, 'balie', 'desk'],
    [systems.role, 'privacy-officer', 'privacy-officer'],
    [systems.role, 'constructor', undefined],
    [systems.role, undefined, undefined],
  ])('give %s %s the role %s', (system, code, role) => {
    expect(roleOfCode({ system, code })).toBe(role);
  });

  it.each([
    ['requested', undefined, false, 'new', 'practice'],
    ['received', undefined, false, 'new', 'practice'],
    ['rejected', undefined, false, 'new', 'practice'],
    ['failed', undefined, false, 'new', 'practice'],
    ['accepted', undefined, true, 'taken', 'practice'],
    ['accepted', undefined, false, 'new', 'practice'],
    ['in-progress', undefined, true, 'taken', 'practice'],
    ['on-hold', undefined, true, 'waiting-for-patient', 'patient'],
    ['on-hold', 'awaiting-supervisor', true, 'waiting-for-colleague', 'practice'],
    ['completed', undefined, true, 'closed', 'nobody'],
    ['cancelled', undefined, false, 'closed', 'nobody'],
    ['requested', 'reopened', false, 'reopened', 'practice'],
  ])('of a Task: %s (%s, owned %s) stands as %s, next is %s', (status, business, isOwned, state, nextAction) => {
    expect(standingOf(status, business, isOwned)).toMatchObject({ state, nextAction });
  });

  it('bring every state of ours back from the Task it becomes, but for what only lives here', () => {
    for (const state of itemStates) {
      const { status, businessStatus } = taskStatusOf(state, state === 'closed' ? 'answered' : null);
      const back = standingOf(status, businessStatus ?? undefined, true).state;
      expect(back).toBe(state === 'in-outbox' ? 'taken' : state);
    }
  });

  it.each([
    ['patient-question', 'Practitioner', 'patient-question'],
    ['clinician-reply', 'Patient', 'clinician-reply'],
    ['system-notice', undefined, 'system-notice'],
    [undefined, 'Patient', 'patient-question'],
    [undefined, 'RelatedPerson', 'patient-question'],
    [undefined, 'PractitionerRole', 'clinician-reply'],
    [undefined, 'Organization', 'clinician-reply'],
    [undefined, 'Device', 'system-notice'],
    [undefined, undefined, 'patient-question'],
  ])('make a message with category %s from a %s a %s', (code, sender, kind) => {
    expect(messageKindOf(code === undefined ? [] : [{ system: systems.messageCategory, code }], sender)).toBe(kind);
  });

  it('says an alarm before how the question came in', () => {
    const priorities = (['none', 'amber', 'red'] as const).map((urgency) => [
      taskPriorityOf('routine', urgency),
      taskPriorityOf('urgent', urgency),
    ]);
    expect(priorities).toEqual([
      ['routine', 'urgent'],
      ['asap', 'asap'],
      ['stat', 'stat'],
    ]);
  });

  it('know urgent in all its words', () => {
    expect(['routine', 'urgent', 'asap', 'stat', undefined].map(priorityOf)).toEqual([
      'routine',
      'urgent',
      'urgent',
      'urgent',
      'routine',
    ]);
  });
});
