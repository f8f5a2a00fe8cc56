import { actualTypeOf } from '#shared/capabilities/exchange/content-type.ts';
import type { lettersContract } from '#shared/capabilities/letters/contract.ts';
import { isFunctionalAdministrator } from '#main/capabilities/access/public.ts';
import type { Handlers } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import { headNow } from './letter-view.ts';
import { insertLetterhead } from './letterhead-store.ts';

/** Most bytes of a logo. */
const mostBytes = 300_000;
const dataAddress = /^data:(image\/(?:png|jpeg));base64,([A-Za-z0-9+/]+={0,2})$/;

/** True for a picture that says of itself what its bytes say it is. */
function isLogo(logo: string): boolean {
  const [, claimed, base64 = ''] = dataAddress.exec(logo) ?? [];
  const content = Buffer.from(base64, 'base64');
  return claimed !== undefined && content.length <= mostBytes && actualTypeOf(content) === claimed;
}

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
