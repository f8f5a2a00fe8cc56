import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { PatientId, LetterId } from '#shared/kernel/ids.ts';
import { type FoundPatient, PatientFinder } from '#renderer/capabilities/counter/public.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { StartFields } from './StartFields.tsx';
import styles from './start.module.css';
import { useStart } from './use-start.ts';

interface FindPatientDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onStarted: (letterId: LetterId) => void;
}

function FindPatientForm({ onClose, onStarted }: Omit<FindPatientDialogProps, 'isOpen'>) {
  const { t } = useTranslation('letters');
  const failureText = useFailureText();
  const start = useStart(onStarted);
  const [patient, setPatient] = useState<FoundPatient | undefined>(undefined);
  const [isTried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (patient) start.start({ patientId: patient.id satisfies PatientId });
  };
  return (
    <FormColumn onSubmit={submit}>
      <StartFields start={start} />
      <fieldset className={styles.patient}>
        <legend>{t('start.patient')}</legend>
        <PatientFinder chosen={patient} onChoose={setPatient} isMissing={isTried && !patient} />
      </fieldset>
      {start.starting.isError && <ErrorNotice text={failureText(start.starting.error)} />}
      <ButtonRow>
        <Button variant="default" onClick={onClose}>
          {t('act.cancel')}
        </Button>
        <Button type="submit" loading={start.starting.isPending}>
          {t('start.confirm')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}

/** Begins a letter for a patient who is found by an exact key. */
export function FindPatientDialog({ isOpen, ...form }: FindPatientDialogProps) {
  const { t } = useTranslation('letters');
  return (
    <Dialog title={t('start.title')} isOpen={isOpen} onClose={form.onClose} size={780}>
      <FindPatientForm {...form} />
    </Dialog>
  );
}
