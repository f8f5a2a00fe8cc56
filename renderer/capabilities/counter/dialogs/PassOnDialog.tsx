import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Department, StaffMember } from '#shared/capabilities/access/model.ts';
import {
  type Conversation,
  type PassOnReason,
  passOnReasons,
  type PoolRole,
  poolRole,
} from '#shared/capabilities/counter/model.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import type { Role } from '#shared/kernel/person.ts';
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
import type { PassOnChoice } from '../use-item-commands.ts';

interface PassOnDialogProps {
  readonly conversation: Conversation;
  readonly isBusy: boolean;
  readonly onPassOn: (choice: PassOnChoice) => void;
  readonly onClose: () => void;
}

type FormProps = PassOnDialogProps & {
  readonly staff: readonly StaffMember[];
  readonly departments: readonly Department[];
};

const shortestExplanation = 3;

const reasonForRole: Readonly<Record<PoolRole, PassOnReason>> = {
  doctor: 'needs-doctor',
  nurse: 'needs-nurse',
  desk: 'needs-desk',
};

/** The role people mostly pass on to: the desk to the nurse, the nurse to the doctor, the doctor back. */
function usualReceiver(from: Role): PoolRole {
  return from === 'nurse' ? 'doctor' : 'nurse';
}

/** What is being chosen. The reason follows the role until somebody chooses one. */
function usePassOnForm({ conversation, staff, onPassOn }: FormProps) {
  const { person } = useSession();
  const [role, setRole] = useState<PoolRole>(usualReceiver(person.role));
  const [departmentId, setDepartment] = useState<DepartmentId>(conversation.departmentId);
  const [personId, setPerson] = useState('');
  const [ownReason, setReason] = useState<PassOnReason | undefined>(undefined);
  const [explanation, setExplanation] = useState('');
  const [isTried, setTried] = useState(false);
  const receivers = staff.filter(
    (member) => member.role === role && member.departments.some((department) => department.id === departmentId),
  );
  const receiver = receivers.find((member) => member.id === personId);
  const usual = departmentId === conversation.departmentId ? reasonForRole[role] : 'other-department';
  const reason = ownReason ?? usual;
  const isMissing = explanation.trim().length < shortestExplanation;
  const submit = () => {
    setTried(true);
    if (isMissing) return;
    onPassOn({
      departmentId,
      toRole: role,
      toPractitionerId: receiver?.id ?? null,
      reason,
      explanation: explanation.trim(),
    });
  };
  return {
    role,
    setRole,
    departmentId,
    setDepartment,
    receivers,
    receiver,
    setPerson,
    reason,
    setReason,
    explanation,
    setExplanation,
    isExplanationMissing: isTried && isMissing,
    submit,
  };
}

function PassOnForm(props: FormProps) {
  const { departments, isBusy, onClose } = props;
  const { t } = useTranslation('counter');
  const form = usePassOnForm(props);
  const first = useRef<HTMLSelectElement>(null);
  // The colleagues may arrive before or after the dialog looks for a field to start in; this comes after either.
  useEffect(() => {
    const timer = setTimeout(() => first.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  const roleOf = (value: string) => poolRole.options.find((role) => role === value) ?? form.role;
  const reasonOf = (value: string) => passOnReasons.find((reason) => reason === value) ?? form.reason;
  const departmentOf = (value: string) => departments.find(({ id }) => id === value)?.id ?? form.departmentId;
  return (
    <FormColumn onSubmit={form.submit}>
      <FieldRow>
        <NativeSelect
          ref={first}
          data-autofocus
          label={t('passOn.toRole')}
          data={poolRole.options.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          value={form.role}
          onChange={(event) => form.setRole(roleOf(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('passOn.toDepartment')}
          data={departments.map((department) => ({ value: department.id, label: visibleText(department.name) }))}
          value={form.departmentId}
          onChange={(event) => form.setDepartment(departmentOf(event.currentTarget.value))}
        />
      </FieldRow>
      <NativeSelect
        label={t('passOn.toPerson')}
        data={[
          { value: '', label: t('passOn.anyone') },
          ...form.receivers.map((member) => ({ value: member.id, label: visibleText(member.name) })),
        ]}
        value={form.receiver?.id ?? ''}
        onChange={(event) => form.setPerson(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('passOn.reason')}
        data={passOnReasons.map((reason) => ({ value: reason, label: t(`passOn.reasons.${reason}`) }))}
        value={form.reason}
        onChange={(event) => form.setReason(reasonOf(event.currentTarget.value))}
      />
      <Textarea
        label={t('passOn.explanation')}
        description={t('passOn.explanationHint')}
        error={form.isExplanationMissing && t('passOn.explanationMissing')}
        rows={3}
        resize="vertical"
        maxLength={2_000}
        spellCheck={false}
        autoComplete="off"
        value={form.explanation}
        onChange={(event) => form.setExplanation(event.currentTarget.value)}
      />
      <ButtonRow>
        <Button variant="default" onClick={onClose}>
          {t('passOn.cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t('passOn.confirm')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}

/** Asks to whom a question goes, and why. Both travel with the question and stand in its log. */
export function PassOnDialog(props: PassOnDialogProps) {
  const { t } = useTranslation('counter');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const colleagues = useQuery(orpc.access.colleagues.queryOptions({ input: {} }));
  return (
    <Dialog title={t('passOn.title')} isOpen onClose={props.onClose}>
      {colleagues.isError && (
        <ErrorNotice text={failureText(colleagues.error)} onRetry={() => void colleagues.refetch()} />
      )}
      {colleagues.isPending && <LoadingLines />}
      {colleagues.data && (
        <PassOnForm {...props} staff={colleagues.data.staff} departments={colleagues.data.departments} />
      )}
    </Dialog>
  );
}
