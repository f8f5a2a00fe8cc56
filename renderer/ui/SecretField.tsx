import { PasswordInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';

export interface SecretFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * A field for a password, which nobody and nothing keeps: no browser memory, no spelling check, no saved forms.
 *
 * Access for all: a button makes the password visible and says whether it is; label, help and error belong to the field.
 */
export function SecretField({
  onChange,
  isRequired = true,
  isDisabled = false,
  error,
  ref,
  ...rest
}: SecretFieldProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      {...rest}
      ref={ref}
      error={error}
      required={isRequired}
      withAsterisk={false}
      disabled={isDisabled}
      maxLength={1024}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      data-1p-ignore
      visibilityToggleButtonProps={{ 'aria-label': t('secret.show'), tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
