import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { contract } from '#shared/capabilities/contract.ts';
import { en } from '#shared/locales/en.ts';
import { nl } from '#shared/locales/nl.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { refusal } from '#test/support/fake-core.ts';
import { renderScreen } from '#test/support/render-screen.tsx';

type Declared = Readonly<Record<string, { readonly '~orpc': { readonly errorMap: object } }>>;

const declared = new Set(
  Object.values(contract as unknown as Readonly<Record<string, Declared>>).flatMap((procedures) =>
    Object.values(procedures).flatMap((procedure) => Object.keys(procedure['~orpc'].errorMap)),
  ),
);

function Text({ error }: { readonly error: unknown }) {
  const { what, safe, next } = useFailureText()(error);
  return <p>{[what, safe, next].join(' | ')}</p>;
}

function textFor(error: unknown): string {
  renderScreen(<Text error={error} />);
  return screen.getByText(/\|/).textContent ?? '';
}

describe('texts of refusals', () => {
  it.each([...declared, 'connection-lost'])(
    '%s says what happened, what is safe and what to do, in both languages',
    (code) => {
      for (const texts of [nl, en]) {
        const found = (texts.failures.codes as Readonly<Record<string, Record<string, string>>>)[code];
        expect(Object.keys(found ?? {})).toEqual(['what', 'safe', 'next']);
      }
    },
  );

  it('hold no text for a code that nothing declares', () => {
    expect(Object.keys(nl.failures.codes).filter((code) => !declared.has(code))).toEqual(['connection-lost']);
  });

  it('name who did it, kept apart from our own words', () => {
    expect(textFor(refusal('already-taken', { byName: 'C. \u202EStuut' }))).toContain(
      '\u2068C. \uFFFDStuut\u2069 heeft',
    );
  });

  it('speak of a colleague when it is not known who did it', () => {
    expect(textFor(refusal('item-moved-on', { byName: null }))).toContain('veranderd door een collega');
  });

  it('say why a password is weak', () => {
    expect(textFor(refusal('weak-password', { why: 'holds-name' }))).toContain('uw naam of inlognaam staat erin');
  });

  it('give the reference of an unexpected fault, and fall back on it for an unknown code', () => {
    expect(textFor(refusal('unexpected', { reference: 'ab12cd34' }))).toContain('ab12cd34');
  });

  it('treat a code from a newer core as unexpected', () => {
    expect(textFor(refusal('never-heard-of'))).toContain('Er ging iets mis in Loket zelf');
  });
});
