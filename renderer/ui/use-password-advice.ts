import { useEffect, useState } from 'react';

import type { Weakness } from '#shared/capabilities/vault/password-strength.ts';

/** What to say about a password while it is typed. */
export type PasswordAdvice = 'empty' | 'strong' | Weakness;

/**
 * Judges a password by the rule of the core while it is typed.
 *
 * Undefined while the word lists are still on their way; the core refuses a weak password in any case.
 */
export function usePasswordAdvice(password: string, names: readonly string[]): PasswordAdvice | undefined {
  const [judged, setJudged] = useState<{ password: string; advice: PasswordAdvice } | undefined>(undefined);
  const known = names.join('\n');
  useEffect(() => {
    if (password === '') return undefined;
    let isCurrent = true;
    void import('#shared/capabilities/vault/password-strength.ts').then(({ weaknessOf }) => {
      if (isCurrent) setJudged({ password, advice: weaknessOf(password, known.split('\n')) ?? 'strong' });
    });
    return () => {
      isCurrent = false;
    };
  }, [password, known]);
  if (password === '') return 'empty';
  return judged?.password === password ? judged.advice : undefined;
}
