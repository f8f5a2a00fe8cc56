import { describe, expect, it } from 'vitest';

import { type Answering, agreementLetsAnswer } from '#shared/capabilities/agreements/answering.ts';
import { sampleNurse } from '#test/support/counter-samples.ts';

const nurse = sampleNurse;
const prescribingNurse = { ...nurse, mayPrescribe: true };
const desk = { ...nurse, role: 'desk' as const };
const answering = (changes: Partial<Answering> = {}): Answering => ({
  answerer: 'doctor',
  prescriberSigns: false,
  alsoAllowed: [],
  ...changes,
});
const andDesk = [{ role: 'desk' as const, condition: 'verstuurt bericht' }];

describe('R4: what an agreement says of who answers', () => {
  it.each([
    ['the answering role', nurse, answering({ answerer: 'nurse' }), true],
    ['no other role', nurse, answering(), false],
    ['a role named beside it', desk, answering({ alsoAllowed: andDesk }), true],
    ['R21: no nurse where a prescriber signs', nurse, answering({ answerer: 'nurse', prescriberSigns: true }), false],
    ['R21: a nurse who may prescribe', prescribingNurse, answering({ prescriberSigns: true }), true],
    ['R21: the desk that sends the message', desk, answering({ prescriberSigns: true, alsoAllowed: andDesk }), true],
    ['R21: not the desk when it is not named', desk, answering({ prescriberSigns: true }), false],
  ])('%s', (_name, person, terms, expected) => {
    expect(agreementLetsAnswer(person, terms)).toBe(expected);
  });
});
