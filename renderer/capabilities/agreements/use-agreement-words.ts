import { useTranslation } from 'react-i18next';

import type { AgreementVersion, AlsoAllowed, EscalationStep } from '#shared/capabilities/agreements/model.ts';
import type { TermField } from '#shared/capabilities/agreements/rules.ts';
import type { QuestionType } from '#shared/capabilities/counter/question-type.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';

type Terms = Omit<AgreementVersion, 'remarks'>;

/** Agreements in words: of each field, of a place, of a question type. */
export interface AgreementWords {
  readonly fieldName: (field: TermField) => string;
  readonly field: (field: TermField, version: Terms) => string;
  readonly typeName: (type: QuestionType) => string;
  readonly place: (department: AgreementVersion['department']) => string;
}

function useTermWords() {
  const { t } = useTranslation(['agreements', 'counter']);
  const allowed = ({ role, condition }: AlsoAllowed) =>
    condition === ''
      ? t(`role.${role}`)
      : t('words.roleWhen', { role: t(`role.${role}`), condition: visibleText(condition) });
  const step = ({ to, afterDays }: EscalationStep) => t(`words.step.${to}`, { count: afterDays });
  const listed = (parts: readonly string[]) => (parts.length === 0 ? t('words.none') : parts.join('; '));
  const named = (names: readonly string[]) =>
    names.length === 0 ? t('words.nobody') : names.map(isolatedText).join(', ');
  return { t, allowed, step, listed, named };
}

/** The words for agreements in the language of the screens. */
export function useAgreementWords(): AgreementWords {
  const { t, allowed, step, listed, named } = useTermWords();
  const inWords: Readonly<Record<TermField, (version: Terms) => string>> = {
    isOffered: ({ isOffered }) => t(isOffered ? 'words.offered' : 'words.notOffered'),
    fallback: ({ fallback }) => visibleText(fallback ?? t('words.none')),
    firstReader: ({ firstReader }) => t(`role.${firstReader}`),
    triageHours: ({ triageHours }) => t('words.triageHours', { count: triageHours }),
    answerer: ({ answerer }) => t(`role.${answerer}`),
    prescriberSigns: ({ prescriberSigns }) => t(prescriberSigns ? 'words.prescriber' : 'words.noPrescriber'),
    alsoAllowed: ({ alsoAllowed }) => listed(alsoAllowed.map(allowed)),
    termDays: ({ termDays }) => (termDays === 0 ? t('words.sameDay') : t('words.termDays', { count: termDays })),
    escalation: ({ escalation }) => listed(escalation.map(step)),
    deputies: ({ deputies }) => named(deputies.map(({ name }) => name)),
    leadId: ({ lead }) => named(lead ? [lead.name] : []),
    templateSet: ({ templateSet }) => t(`counter:questionType.${templateSet}`),
    filing: ({ filing }) => t(`words.filing.${filing}`),
    isBillable: ({ isBillable }) => t(isBillable ? 'words.billable' : 'words.notBillable'),
    special: ({ special }) => visibleText(special ?? t('words.none')),
    sendsReceipt: ({ sendsReceipt }) => t(sendsReceipt ? 'words.sends' : 'words.sendsNot'),
  };
  return {
    fieldName: (field) => t(`field.${field}`),
    field: (field, version) => inWords[field](version),
    typeName: (type) => t(`counter:questionType.${type}`),
    place: (department) => (department ? visibleText(department.name) : t('hospital')),
  };
}
