import type { lettersContract } from '#shared/capabilities/letters/contract.ts';
import { isFunctionalAdministrator } from '#main/capabilities/access/public.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import { headNow } from './letter-view.ts';
import { insertLetterhead } from './letterhead-store.ts';
import { isLogo } from './logo.ts';

const setLetterhead: Handlers<typeof lettersContract>['setLetterhead'] = {
  verb: 'command',
  access: isFunctionalAdministrator,
  audit: () => ({ action: 'change', objectType: 'letterhead' }),
  run: (writer, input, call) => {
    if (input.logo !== null && !isLogo(input.logo)) return refuse('file-not-allowed');
    insertLetterhead(writer, input, call.person.id, call.now);
    return headNow(writer, null);
  },
};

/** The head of letters, for who administers the program. */
export const letterheadHandlers = { setLetterhead };
