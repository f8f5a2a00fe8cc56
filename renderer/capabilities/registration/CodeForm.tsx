import { Button, MultiSelect, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  type BillingCode,
  billingCode,
  type CareSetting,
  careSetting,
  contactClasses,
} from '#shared/capabilities/registration/model.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import type { useCodes } from './use-registrations.ts';

const carrierRoles = ['doctor', 'nurse', 'desk'] as const;

interface CodeFormProps {
  readonly code: BillingCode | undefined;
  readonly setting: CareSetting;
  readonly command: ReturnType<typeof useCodes>['saveCode'];
  readonly onDone: () => void;
}

function newCode(setting: CareSetting) {
  return {
    id: crypto.randomUUID() as string,
    code: '',
    label: '',
    setting,
    contactClass: 'medical' as BillingCode['contactClass'],
    minutesFrom: 0,
    minutesUntil: null as number | null,
    roles: ['doctor'] as BillingCode['roles'],
    validFrom: '' as string,
    validUntil: null as string | null,
    source: '',
  };
}

type Line = ReturnType<typeof newCode>;

interface FieldsProps {
  readonly line: Line;
  /** The fields that are empty or wrong, once somebody tried to save. */
  readonly missing: Readonly<Partial<Record<keyof Line, string>>>;
  readonly set: (changes: Partial<Line>) => void;
}

function NameFields({ line, missing, set }: FieldsProps) {
  const { t } = useTranslation(['registration', 'app']);
  return (
    <>
      <FieldRow>
        <TextInput
          label={t('codes.code')}
          data-autofocus
          value={line.code}
          error={missing.code}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('codes.setting')}
          value={line.setting}
          data={careSetting.options.map((value) => ({ value, label: t(`setting.${value}`) }))}
          onChange={(event) => set({ setting: event.currentTarget.value as CareSetting })}
        />
      </FieldRow>
      <TextInput
        label={t('codes.label')}
        value={line.label}
        error={missing.label}
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
      <FieldRow>
        <NativeSelect
          label={t('classLabel')}
          value={line.contactClass}
          data={contactClasses.map((value) => ({ value, label: t(`class.${value}`) }))}
          onChange={(event) => set({ contactClass: event.currentTarget.value as BillingCode['contactClass'] })}
        />
        <MultiSelect
          label={t('codes.roles')}
          value={line.roles}
          error={missing.roles}
          data={carrierRoles.map((value) => ({ value, label: t(`app:role.${value}`) }))}
          onChange={(roles) => set({ roles: roles as BillingCode['roles'] })}
        />
      </FieldRow>
    </>
  );
}

function RangeFields({ line, missing, set }: FieldsProps) {
  const { t } = useTranslation('registration');
  return (
    <>
      <FieldRow>
        <NumberInput
          label={t('codes.fromMinutes')}
          min={0}
          max={600}
          allowDecimal={false}
          value={line.minutesFrom}
          onChange={(value) => set({ minutesFrom: Number(value) })}
        />
        <NumberInput
          label={t('codes.untilMinutes')}
          min={1}
          max={600}
          allowDecimal={false}
          value={line.minutesUntil ?? ''}
          onChange={(value) => set({ minutesUntil: value === '' ? null : Number(value) })}
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          type="date"
          label={t('codes.from')}
          value={line.validFrom}
          error={missing.validFrom}
          onChange={(event) => set({ validFrom: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('codes.until')}
          value={line.validUntil ?? ''}
          onChange={(event) => set({ validUntil: event.currentTarget.value === '' ? null : event.currentTarget.value })}
        />
      </FieldRow>
    </>
  );
}

/** One line of the table of codes. A code that was used can only be ended; the core refuses the rest. */
export function CodeForm({ code, setting, command, onDone }: CodeFormProps) {
  const { t } = useTranslation('registration');
  const failureText = useFailureText();
  const [line, setLine] = useState<Line>(() => ({ ...newCode(setting), ...code }));
  const [isTried, setTried] = useState(false);
  const checked = billingCode.safeParse(line);
  const wrong = isTried && !checked.success ? checked.error.issues.map(({ path }) => String(path[0])) : [];
  const missing = Object.fromEntries(wrong.map((field) => [field, t('codes.needed')]));
  const set = (changes: Partial<Line>) => setLine({ ...line, ...changes });
  const submit = () => {
    setTried(true);
    if (checked.success) command.mutate(checked.data, { onSuccess: onDone });
  };
  return (
    <FormColumn onSubmit={submit}>
      {command.isError && <ErrorNotice text={failureText(command.error)} />}
      <NameFields line={line} missing={missing} set={set} />
      <RangeFields line={line} missing={missing} set={set} />
      <TextInput
        label={t('codes.source')}
        description={t('codes.sourceHelp')}
        value={line.source}
        error={missing.source}
        onChange={(event) => set({ source: event.currentTarget.value })}
      />
      <ButtonRow>
        <Button variant="default" onClick={onDone}>
          {t('back')}
        </Button>
        <Button type="submit" loading={command.isPending}>
          {t('codes.save')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}
