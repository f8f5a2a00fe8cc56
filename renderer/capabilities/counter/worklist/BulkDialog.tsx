import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { BulkDeed } from '#shared/capabilities/counter/list-model.ts';
import { poolRole, type PoolRole } from '#shared/capabilities/counter/model.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import type { UndoStack } from '../use-undo.ts';
import { BulkOutcome, BulkPlan } from './BulkLines.tsx';
import { SnoozeFields, useSnoozeForm } from './SnoozeFields.tsx';
import { type BulkChoice, type BulkKind, useBulk } from './use-bulk.ts';

interface BulkDialogProps {
  readonly kind: BulkKind;
  readonly choice: BulkChoice;
  readonly undo: UndoStack;
  /** `isDone` says that something was done, so that the marks can go. */
  readonly onClose: (isDone: boolean) => void;
}

interface StepProps {
  readonly onDeed: (deed: BulkDeed) => void;
  readonly onClose: () => void;
}

function NextButtons({ onClose }: Pick<StepProps, 'onClose'>) {
  const { t } = useTranslation('worklist');
  return (
    <ButtonRow>
      <Button variant="default" onClick={onClose}>
        {t('cancel')}
      </Button>
      <Button type="submit">{t('bulk.next')}</Button>
    </ButtonRow>
  );
}

function SnoozeStep({ onDeed, onClose }: StepProps) {
  const form = useSnoozeForm(null, (choice) => onDeed({ kind: 'snooze', ...choice }));
  return (
    <FormColumn onSubmit={form.submit}>
      <SnoozeFields form={form} />
      <NextButtons onClose={onClose} />
    </FormColumn>
  );
}

const shortestExplanation = 3;

function PassOnStep({ onDeed, onClose }: StepProps) {
  const { t } = useTranslation('counter');
  const { orpc } = useCore();
  const { person } = useSession();
  const colleagues = useQuery(orpc.access.colleagues.queryOptions({ input: {} }));
  const departments = colleagues.data?.departments ?? person.departments;
  const [role, setRole] = useState<PoolRole>(person.role === 'nurse' ? 'doctor' : 'nurse');
  const [departmentId, setDepartment] = useState(person.departments[0]?.id);
  const [explanation, setExplanation] = useState('');
  const [isTried, setTried] = useState(false);
  const chosen = departments.find(({ id }) => id === departmentId) ?? departments[0];
  const isMissing = explanation.trim().length < shortestExplanation;
  const submit = () => {
    setTried(true);
    if (!chosen || isMissing) return;
    onDeed({ kind: 'pass-on', departmentId: chosen.id, toRole: role, explanation: explanation.trim() });
  };
  return (
    <FormColumn onSubmit={submit}>
      <FieldRow>
        <NativeSelect
          data-autofocus
          label={t('passOn.toRole')}
          data={poolRole.options.map((one) => ({ value: one, label: t(`role.${one}`) }))}
          value={role}
          onChange={(event) => setRole(poolRole.options.find((one) => one === event.currentTarget.value) ?? role)}
        />
        <NativeSelect
          label={t('passOn.toDepartment')}
          data={departments.map(({ id, name }) => ({ value: id, label: visibleText(name) }))}
          value={chosen?.id ?? ''}
          onChange={(event) => setDepartment(departments.find(({ id }) => id === event.currentTarget.value)?.id)}
        />
      </FieldRow>
      <Textarea
        label={t('passOn.explanation')}
        description={t('passOn.explanationHint')}
        error={isTried && isMissing && t('passOn.explanationMissing')}
        rows={3}
        maxLength={2_000}
        autoComplete="off"
        value={explanation}
        onChange={(event) => setExplanation(event.currentTarget.value)}
      />
      <NextButtons onClose={onClose} />
    </FormColumn>
  );
}

/** A deed on many rows: what it needs to know, what it will do to each, and afterwards what it did. */
export function BulkDialog({ kind, choice, undo, onClose }: BulkDialogProps) {
  const { t } = useTranslation('worklist');
  const failureText = useFailureText();
  const { planning, doing } = useBulk(choice, undo);
  const { mutate: plan } = planning;
  useEffect(() => {
    if (kind === 'take' || kind === 'put-back') plan({ kind });
  }, [kind, plan]);
  const error = planning.error ?? doing.error;
  const stop = () => onClose(false);
  const asksFirst = planning.isIdle && (kind === 'snooze' || kind === 'pass-on');
  return (
    <Dialog title={t(`bulk.title.${kind}`)} isOpen size={640} onClose={() => onClose(doing.isSuccess)}>
      {asksFirst && kind === 'snooze' && <SnoozeStep onDeed={plan} onClose={stop} />}
      {asksFirst && kind === 'pass-on' && <PassOnStep onDeed={plan} onClose={stop} />}
      {error !== null && <ErrorNotice text={failureText(error)} />}
      {(planning.isPending || doing.isPending) && <LoadingLines />}
      {planning.data && doing.isIdle && (
        <BulkPlan
          plan={planning.data}
          onConfirm={(lines) => doing.mutate({ deed: planning.data.deed, lines })}
          onClose={stop}
        />
      )}
      {doing.data && <BulkOutcome lines={doing.data} onClose={() => onClose(true)} />}
    </Dialog>
  );
}
