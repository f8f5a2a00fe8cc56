import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PatientHit } from '#shared/capabilities/counter/list-model.ts';
import { type CalendarDate, calendarDate } from '#shared/kernel/time.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import styles from './worklist.module.css';

interface PatientFinderProps {
  readonly chosen: PatientHit | undefined;
  readonly onChoose: (patient: PatientHit) => void;
  readonly isMissing: boolean;
}

/** A birth date as people type it, day first; undefined when it is none. */
export function birthDateOf(typed: string): CalendarDate | undefined {
  const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed.trim());
  if (!parts) return undefined;
  const [day = '', month = '', year = ''] = parts.slice(1);
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${written}T00:00:00Z`);
  const isDate = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written);
  return isDate ? calendarDate.parse(written) : undefined;
}

const bsnDigits = /^\d{9}$/;

/** The key that was typed, when it is whole; the core looks for nothing less. */
function useTypedKey() {
  const [way, setWay] = useState<'bsn' | 'birth-date'>('birth-date');
  const [bsn, setBsn] = useState('');
  const [birthDate, setBirthDate] = useState('');
  const [surname, setSurname] = useState('');
  const digits = bsn.replace(/[\s.]/g, '');
  const day = birthDateOf(birthDate);
  const faults = {
    bsn: way === 'bsn' && !bsnDigits.test(digits),
    birthDate: way === 'birth-date' && day === undefined,
    surname: way === 'birth-date' && surname.trim().length < 2,
  };
  const key =
    way === 'bsn'
      ? faults.bsn
        ? undefined
        : { kind: way, bsn: digits }
      : day === undefined || faults.surname
        ? undefined
        : { kind: way, birthDate: day, surname: surname.trim() };
  return { way, setWay, bsn, setBsn, birthDate, setBirthDate, surname, setSurname, faults, key };
}

type TypedKey = ReturnType<typeof useTypedKey>;

function KeyFields({ typed, isTried }: { readonly typed: TypedKey; readonly isTried: boolean }) {
  const { t } = useTranslation('worklist');
  const quiet = { spellCheck: false, autoComplete: 'off' } as const;
  if (typed.way === 'bsn') {
    return (
      <TextInput
        {...quiet}
        label={t('contact.bsn')}
        description={t('contact.bsnHint')}
        error={isTried && typed.faults.bsn && t('contact.bsnWrong')}
        inputMode="numeric"
        maxLength={12}
        value={typed.bsn}
        onChange={(event) => typed.setBsn(event.currentTarget.value)}
      />
    );
  }
  return (
    <FieldRow>
      <TextInput
        {...quiet}
        data-autofocus
        label={t('contact.birthDate')}
        description={t('contact.birthDateHint')}
        error={isTried && typed.faults.birthDate && t('contact.birthDateWrong')}
        maxLength={12}
        value={typed.birthDate}
        onChange={(event) => typed.setBirthDate(event.currentTarget.value)}
      />
      <TextInput
        {...quiet}
        label={t('contact.surname')}
        description={t('contact.logged')}
        error={isTried && typed.faults.surname && t('contact.surnameWrong')}
        maxLength={80}
        value={typed.surname}
        onChange={(event) => typed.setSurname(event.currentTarget.value)}
      />
    </FieldRow>
  );
}

function Hits({
  patients,
  chosen,
  onChoose,
}: Omit<PatientFinderProps, 'isMissing'> & { patients: readonly PatientHit[] }) {
  const { t } = useTranslation('worklist');
  const formats = useFormats();
  return (
    <Radio.Group
      label={t('contact.found')}
      value={chosen?.id ?? null}
      onChange={(value) => {
        const patient = patients.find(({ id }) => id === value);
        if (patient) onChoose(patient);
      }}
    >
      <Stack gap={6} mt={6}>
        {patients.map((patient) => (
          <Radio
            key={patient.id}
            value={patient.id}
            label={visibleText(patient.name)}
            description={patient.birthDate !== null && t('contact.bornOn', { date: formats.date(patient.birthDate) })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Finds a patient by an exact key: a BSN, or a birth date with the beginning of the surname. Never a list to leaf through. */
export function PatientFinder({ chosen, onChoose, isMissing }: PatientFinderProps) {
  const { t } = useTranslation('worklist');
  const { client } = useCore();
  const failureText = useFailureText();
  const typed = useTypedKey();
  const [isTried, setTried] = useState(false);
  const finding = useMutation({
    mutationFn: (key: NonNullable<TypedKey['key']>) => client.counter.findPatients({ key }),
    onSuccess: ({ patients }) => {
      const [only] = patients;
      if (only && patients.length === 1) onChoose(only);
    },
  });
  const find = () => {
    setTried(true);
    if (typed.key) finding.mutate(typed.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (event.target as HTMLElement).tagName !== 'INPUT') return;
    event.preventDefault();
    find();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter in a key's field looks for it, as its button does
    <div className={styles.finder} onKeyDown={onKeyDown}>
      <Radio.Group
        label={t('contact.findBy')}
        value={typed.way}
        onChange={(value) => typed.setWay(value === 'bsn' ? 'bsn' : 'birth-date')}
      >
        <div className={styles.inRow}>
          <Radio value="birth-date" label={t('contact.byBirthDate')} />
          <Radio value="bsn" label={t('contact.byBsn')} />
        </div>
      </Radio.Group>
      <KeyFields typed={typed} isTried={isTried} />
      <div>
        <Button variant="default" size="compact-sm" loading={finding.isPending} onClick={find}>
          {t('contact.find')}
        </Button>
      </div>
      {finding.isError && <ErrorNotice text={failureText(finding.error)} />}
      <div role="status">
        {finding.data?.patients.length === 0 && <p className={styles.warning}>{t('contact.none')}</p>}
        {finding.data?.isMore === true && <p className={styles.warning}>{t('contact.more')}</p>}
      </div>
      {finding.data && finding.data.patients.length > 0 && (
        <Hits patients={finding.data.patients} chosen={chosen} onChoose={onChoose} />
      )}
      {isMissing && (
        <p role="alert" className={styles.warning}>
          {t('contact.patientMissing')}
        </p>
      )}
    </div>
  );
}
