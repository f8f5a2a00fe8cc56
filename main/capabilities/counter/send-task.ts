import { checkedTextOf } from '#shared/capabilities/counter/answer-document.ts';
import { answerGateOf } from '#shared/capabilities/counter/answer-gate.ts';
import type { counterContract } from '#shared/capabilities/counter/contract.ts';
import { isCounterRole } from '#shared/capabilities/access/rules.ts';
import type { Checker } from '#shared/plain-language/checker.ts';
import { guessLanguage } from '#shared/plain-language/guess-language.ts';
import type { Language } from '#shared/plain-language/model.ts';
import { worksAtCounter } from '#main/capabilities/access/public.ts';
import { type Additions, LanguageChecks, readAdditions } from '#main/capabilities/glossary/public.ts';
import { notAudited } from '#main/rpc/audit.ts';
import type { Handlers, QueryDefinition } from '#main/rpc/definition.ts';
import { refuse } from '#main/rpc/refusal.ts';
import { type LanguageObjection, sendChecked } from './answer-commands.ts';

const checks = new LanguageChecks();

const additionsOf: QueryDefinition<{ readonly language: Language }, Additions> = {
  verb: 'query',
  access: worksAtCounter,
  audit: notAudited('the words of the organisation, asked within a sending, which is logged'),
  run: (reader, { language }) => readAdditions(reader, language),
};

function objectionBy(checker: Checker, language: Language): LanguageObjection {
  return ({ body, decisions, override }) => {
    const text = checkedTextOf(body);
    const terms = { text, language, decisions, isOverridden: override !== null };
    const { thirdParty, isTooHard } = answerGateOf(checker.check(text), terms);
    if (thirdParty > 0) return refuse('third-party-open', { count: thirdParty });
    return isTooHard ? refuse('too-hard-to-read') : undefined;
  };
}

/** Sends an answer: the check is made ready first, then one transaction judges the text and puts it in the outbox. */
export const send: Handlers<typeof counterContract>['send'] = {
  verb: 'task',
  access: (person) => person !== undefined && isCounterRole(person.role),
  action: 'answer',
  run: async (input, call) => {
    const language = guessLanguage(checkedTextOf(input.body));
    const additions = await call.perform(additionsOf, { language });
    const checker = await checks.of(language, additions).catch(() => undefined);
    return checker ? call.perform(sendChecked(objectionBy(checker, language)), input) : refuse('language-not-ready');
  },
};
