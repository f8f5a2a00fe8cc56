import { NativeSelect, Switch, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type Filing, filings } from '#shared/capabilities/agreements/model.ts';
import { type QuestionType, questionTypes } from '#shared/capabilities/counter/question-type.ts';
import styles from './agreements.module.css';
import type { TermsFieldsProps } from './WhoFields.tsx';

/** Whether patients may ask it here, and where they go when not. */
function OfferFields({ terms, onChange, isWrong }: TermsFieldsProps & { readonly isWrong: boolean }) {
  const { t } = useTranslation('agreements');
  return (
    <>
      <Switch
        label={t('form.isOffered')}
        checked={terms.isOffered}
        onChange={(event) => onChange({ ...terms, isOffered: event.currentTarget.checked })}
      />
      {!terms.isOffered && (
        <Textarea
          label={t('form.fallback')}
          description={t('form.fallbackHelp')}
          error={isWrong && t('form.fallbackMissing')}
          rows={2}
          maxLength={500}
          autoComplete="off"
          value={terms.fallback ?? ''}
          onChange={(event) => onChange({ ...terms, fallback: event.currentTarget.value })}
        />
      )}
      <Switch
        label={t('form.sendsReceipt')}
        checked={terms.sendsReceipt}
        onChange={(event) => onChange({ ...terms, sendsReceipt: event.currentTarget.checked })}
      />
    </>
  );
}

/** Filing, billing, templates, the receipt, and what is special. */
export function AfterFields(props: TermsFieldsProps & { readonly isWrong: boolean }) {
  const { terms, onChange } = props;
  const { t } = useTranslation(['agreements', 'counter']);
  return (
    <fieldset className={styles.group}>
      <legend>{t('form.after')}</legend>
      <OfferFields {...props} />
      <NativeSelect
        label={t('form.filing')}
        value={terms.filing}
        data={filings.map((filing) => ({ value: filing, label: t(`words.filing.${filing}`) }))}
        onChange={(event) => onChange({ ...terms, filing: event.currentTarget.value as Filing })}
      />
      <Switch
        label={t('form.isBillable')}
        checked={terms.isBillable}
        onChange={(event) => onChange({ ...terms, isBillable: event.currentTarget.checked })}
      />
      <NativeSelect
        label={t('form.templateSet')}
        value={terms.templateSet}
        data={questionTypes.map((type) => ({ value: type, label: t(`counter:questionType.${type}`) }))}
        onChange={(event) => onChange({ ...terms, templateSet: event.currentTarget.value as QuestionType })}
      />
      <Textarea
        label={t('form.special')}
        rows={2}
        maxLength={500}
        autoComplete="off"
        value={terms.special ?? ''}
        onChange={(event) =>
          onChange({ ...terms, special: event.currentTarget.value === '' ? null : event.currentTarget.value })
        }
      />
    </fieldset>
  );
}
