import { Checkbox, NativeSelect, NumberInput, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type AgreementTerms, alsoAllowedRole, type AlsoAllowedRole } from '#shared/capabilities/agreements/model.ts';
import { type PoolRole, poolRole } from '#shared/capabilities/counter/question-type.ts';
import styles from './agreements.module.css';

export interface TermsFieldsProps {
  readonly terms: AgreementTerms;
  readonly onChange: (terms: AgreementTerms) => void;
}

function RoleSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: PoolRole;
  readonly onChange: (role: PoolRole) => void;
}) {
  const { t } = useTranslation('agreements');
  return (
    <NativeSelect
      label={label}
      value={value}
      data={poolRole.options.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      onChange={(event) => onChange(event.currentTarget.value as PoolRole)}
    />
  );
}

function AlsoAllowedFields({ terms, onChange }: TermsFieldsProps) {
  const { t } = useTranslation('agreements');
  const { alsoAllowed } = terms;
  const choose = (roles: readonly string[]) =>
    onChange({
      ...terms,
      alsoAllowed: (roles as AlsoAllowedRole[]).map(
        (role) => alsoAllowed.find((one) => one.role === role) ?? { role, condition: '' },
      ),
    });
  const describe = (role: AlsoAllowedRole, condition: string) =>
    onChange({ ...terms, alsoAllowed: alsoAllowed.map((one) => (one.role === role ? { role, condition } : one)) });
  return (
    <>
      <Checkbox.Group label={t('form.alsoAllowed')} value={alsoAllowed.map(({ role }) => role)} onChange={choose}>
        {alsoAllowedRole.options
          .filter((role) => role !== terms.answerer)
          .map((role) => (
            <Checkbox key={role} mt={6} value={role} label={t(`role.${role}`)} />
          ))}
      </Checkbox.Group>
      {alsoAllowed.map(({ role, condition }) => (
        <TextInput
          key={role}
          label={t('form.condition', { role: t(`role.${role}`) })}
          value={condition}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => describe(role, event.currentTarget.value)}
        />
      ))}
    </>
  );
}

/** Who reads first, who answers, and who else may. */
export function WhoFields({ terms, onChange }: TermsFieldsProps) {
  const { t } = useTranslation('agreements');
  return (
    <fieldset className={styles.group}>
      <legend>{t('form.who')}</legend>
      <RoleSelect
        label={t('form.firstReader')}
        value={terms.firstReader}
        onChange={(firstReader) => onChange({ ...terms, firstReader })}
      />
      <NumberInput
        label={t('form.triageHours')}
        value={terms.triageHours}
        min={1}
        max={80}
        allowDecimal={false}
        onChange={(value) => onChange({ ...terms, triageHours: Number(value) || 1 })}
      />
      <RoleSelect
        label={t('form.answerer')}
        value={terms.answerer}
        onChange={(answerer) =>
          onChange({ ...terms, answerer, alsoAllowed: terms.alsoAllowed.filter(({ role }) => role !== answerer) })
        }
      />
      <Switch
        label={t('form.prescriberSigns')}
        checked={terms.prescriberSigns}
        onChange={(event) => onChange({ ...terms, prescriberSigns: event.currentTarget.checked })}
      />
      <AlsoAllowedFields terms={terms} onChange={onChange} />
    </fieldset>
  );
}
