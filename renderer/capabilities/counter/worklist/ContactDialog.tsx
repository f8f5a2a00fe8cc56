import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Contact, PatientHit } from '#shared/capabilities/counter/list-model.ts';
import { type ItemSummary, type QuestionType, questionTypes } from '#shared/capabilities/counter/model.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { useRefresh } from '../use-conversation.ts';
import { PatientFinder } from './PatientFinder.tsx';
import styles from './worklist.module.css';

interface ContactDialogProps {
  readonly channel: Contact['channel'];
  /** The patient of the question that is open, if any. */
  readonly patient: PatientHit | undefined;
  readonly onClose: () => void;
}

const shortest = 3;

/** Records a contact and says what became of it. */
function useRecording(onClose: () => void) {
  const { t } = useTranslation('worklist');
  const { client } = useCore();
  const announce = useAnnounce();
  const refresh = useRefresh();
  const tell = ({ urgency, state }: ItemSummary) => {
    if (urgency === 'red') return announce({ text: t('done.recordedRed'), kind: 'problem' });
    return announce({ text: t(state === 'closed' ? 'done.recordedClosed' : 'done.recorded') });
  };
  return useMutation({
    mutationFn: (contact: Contact) => client.counter.recordContact(contact),
    onSuccess: ({ item }) => {
      tell(item);
      onClose();
    },
    onSettled: refresh,
  });
}

/** What is being written down, with what is still missing. */
function useContactForm(props: ContactDialogProps, onSubmit: (contact: Contact) => void) {
  const { person } = useSession();
  const { orpc } = useCore();
  const [patient, setPatient] = useState(props.patient);
  const [questionType, setType] = useState<QuestionType>(person.role === 'desk' ? 'AFSPRAAK' : 'MEDISCH');
  const [departmentId, setDepartment] = useState<DepartmentId | undefined>(person.departments[0]?.id);
  const [asked, setAsked] = useState('');
  const [answer, setAnswer] = useState('');
  const [isTried, setTried] = useState(false);
  const colleagues = useQuery(orpc.access.colleagues.queryOptions({ input: {} }));
  const departments = colleagues.data?.departments ?? person.departments;
  const department = departments.find(({ id }) => id === departmentId) ?? departments[0];
  const types = useQuery({
    ...orpc.counter.contactTypes.queryOptions({ input: { departmentId: department?.id ?? ('' as DepartmentId) } }),
    enabled: department !== undefined,
  });
  const mayAnswer = types.data?.types.some((type) => type.questionType === questionType && type.mayAnswer) === true;
  const given = mayAnswer && answer.trim().length >= shortest ? answer.trim() : null;
  const isAskedMissing = asked.trim().length < shortest;
  const submit = () => {
    setTried(true);
    if (!patient || !department || isAskedMissing) return;
    const { channel } = props;
    onSubmit({
      channel,
      patientId: patient.id,
      questionType,
      departmentId: department.id,
      asked: asked.trim(),
      answer: given,
    });
  };
  return {
    patient,
    setPatient,
    questionType,
    setType,
    departments,
    department,
    setDepartment,
    asked,
    setAsked,
    answer,
    setAnswer,
    mayAnswer,
    given,
    isPatientMissing: isTried && patient === undefined,
    isAskedMissing: isTried && isAskedMissing,
    submit,
  };
}

type ContactForm = ReturnType<typeof useContactForm>;

function WhoFields({ form, isPrefilled }: { readonly form: ContactForm; readonly isPrefilled: boolean }) {
  const { t } = useTranslation('worklist');
  const formats = useFormats();
  const [isLooking, setLooking] = useState(!isPrefilled);
  const { patient } = form;
  if (isLooking || !patient) {
    return <PatientFinder chosen={patient} onChoose={form.setPatient} isMissing={form.isPatientMissing} />;
  }
  return (
    <p className={styles.patient}>
      <span>{t('contact.patient')}</span> <b>{visibleText(patient.name)}</b>{' '}
      {patient.birthDate !== null && <span>{t('contact.bornOn', { date: formats.date(patient.birthDate) })}</span>}{' '}
      <Button variant="default" size="compact-xs" onClick={() => setLooking(true)}>
        {t('contact.other')}
      </Button>
    </p>
  );
}

function WhatFields({ form, isFirst }: { readonly form: ContactForm; readonly isFirst: boolean }) {
  const { t } = useTranslation(['worklist', 'counter']);
  const typeOf = (value: string) => questionTypes.find((type) => type === value) ?? form.questionType;
  return (
    <>
      <FieldRow>
        <NativeSelect
          label={t('contact.type')}
          data={questionTypes.map((type) => ({ value: type, label: t(`counter:questionType.${type}`) }))}
          value={form.questionType}
          onChange={(event) => form.setType(typeOf(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('contact.department')}
          data={form.departments.map(({ id, name }) => ({ value: id, label: visibleText(name) }))}
          value={form.department?.id ?? ''}
          onChange={(event) =>
            form.setDepartment(form.departments.find(({ id }) => id === event.currentTarget.value)?.id)
          }
        />
      </FieldRow>
      <Textarea
        data-autofocus={isFirst ? true : undefined}
        label={t('contact.asked')}
        description={t('contact.askedHint')}
        error={form.isAskedMissing && t('contact.askedMissing')}
        rows={4}
        resize="vertical"
        maxLength={20_000}
        autoComplete="off"
        value={form.asked}
        onChange={(event) => form.setAsked(event.currentTarget.value)}
      />
      {form.mayAnswer ? (
        <Textarea
          label={t('contact.answer')}
          description={t('contact.answerHint')}
          rows={3}
          resize="vertical"
          maxLength={20_000}
          autoComplete="off"
          value={form.answer}
          onChange={(event) => form.setAnswer(event.currentTarget.value)}
        />
      ) : (
        <p className={styles.quiet}>{t('contact.answerLater')}</p>
      )}
    </>
  );
}

/** Takes down what a patient asks by phone or at the desk, and, when it was answered at once, the answer. */
export function ContactDialog(props: ContactDialogProps) {
  const { t } = useTranslation('worklist');
  const failureText = useFailureText();
  const recording = useRecording(props.onClose);
  const form = useContactForm(props, (contact) => recording.mutate(contact));
  const isPrefilled = props.patient !== undefined;
  return (
    <Dialog
      title={t(props.channel === 'phone' ? 'contact.titlePhone' : 'contact.titleDesk')}
      isOpen
      size={620}
      onClose={props.onClose}
    >
      <FormColumn onSubmit={form.submit}>
        <WhoFields form={form} isPrefilled={isPrefilled} />
        <WhatFields form={form} isFirst={isPrefilled} />
        {recording.isError && <ErrorNotice text={failureText(recording.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={props.onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={recording.isPending}>
            {t(form.given === null ? 'contact.confirm' : 'contact.confirmClosed')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
