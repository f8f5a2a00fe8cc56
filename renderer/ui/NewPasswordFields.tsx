import { useTranslation } from 'react-i18next';

import { FieldRow } from './FieldRow.tsx';
import { SecretField } from './SecretField.tsx';
import styles from './NewPasswordFields.module.css';
import { usePasswordAdvice } from './use-password-advice.ts';

/** A password and the same password once more. */
export interface NewPassword {
  readonly first: string;
  readonly again: string;
}

export const noPassword: NewPassword = { first: '', again: '' };

export interface NewPasswordFieldsProps {
  readonly value: NewPassword;
  readonly onChange: (value: NewPassword) => void;
  /** What is publicly known of the person, which may not be part of the password. */
  readonly personName: string;
  readonly loginName?: string;
  /** True after an attempt to go on, when an empty or differing repeat must be told. */
  readonly isChecked: boolean;
}

/** True when both fields hold the same, non-empty password. Whether it is strong enough is for the core to say. */
export function isRepeated({ first, again }: NewPassword): boolean {
  return first !== '' && first === again;
}

/**
 * Two fields for a new password, with advice while typing.
 *
 * Access for all: the advice is a polite live message in words; the bar beside it says nothing new and is hidden.
 */
export function NewPasswordFields({ value, onChange, personName, loginName = '', isChecked }: NewPasswordFieldsProps) {
  const { t } = useTranslation();
  const advice = usePasswordAdvice(value.first, [loginName, ...personName.split(/[\s.-]+/)]);
  const mustRepeat = isChecked && value.first !== '' && value.first !== value.again;
  return (
    <div>
      <FieldRow>
        <SecretField
          label={t('password.new')}
          value={value.first}
          error={isChecked && value.first === '' && t('password.required')}
          onChange={(first) => onChange({ ...value, first })}
        />
        <SecretField
          label={t('password.again')}
          value={value.again}
          error={mustRepeat && t('password.differ')}
          onChange={(again) => onChange({ ...value, again })}
        />
      </FieldRow>
      <div className={styles.meter} data-advice={advice ?? 'empty'} aria-hidden>
        <span />
      </div>
      <p role="status" aria-label={t('password.meter')} className={styles.advice}>
        {advice && t(`password.advice.${advice}`)}
      </p>
    </div>
  );
}
