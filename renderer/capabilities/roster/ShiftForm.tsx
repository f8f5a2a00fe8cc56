import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type PoolRole, poolRole } from '#shared/capabilities/counter/question-type.ts';
import type { RosterPerson } from '#shared/capabilities/roster/model.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { noonOf } from './days.ts';
import type { RosterCommands } from './use-roster.ts';

interface ShiftFormProps {
  readonly departmentId: DepartmentId;
  readonly days: readonly CalendarDate[];
  readonly people: readonly RosterPerson[];
  readonly command: RosterCommands['addShift'];
  readonly onDone: () => void;
}

/** Puts somebody on the roster of a department for part of a day. */
export function ShiftForm({ departmentId, days, people, command, onDone }: ShiftFormProps) {
  const { t } = useTranslation(['roster', 'app']);
  const formats = useFormats();
  const failureText = useFailureText();
  const [role, setRole] = useState<PoolRole>('nurse');
  const fitting = people.filter((one) => one.poolRole === role && one.departmentIds.includes(departmentId));
  const [chosen, setChosen] = useState<PractitionerId | null>(null);
  const person = fitting.find(({ id }) => id === chosen) ?? fitting[0];
  const [day, setDay] = useState(days[0]);
  const [from, setFrom] = useState('08:00');
  const [until, setUntil] = useState('12:30');
  const [isTried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (!person || day === undefined) return;
    const shift = { departmentId, poolRole: role, practitionerId: person.id, day, from, until };
    command.mutate(shift, { onSuccess: onDone });
  };
  return (
    <FormColumn onSubmit={submit}>
      {command.isError && <ErrorNotice text={failureText(command.error)} />}
      <FieldRow>
        <NativeSelect
          label={t('role')}
          data-autofocus
          value={role}
          data={poolRole.options.map((value) => ({ value, label: t(`app:role.${value}`) }))}
          onChange={(event) => setRole(poolRole.catch('nurse').parse(event.currentTarget.value))}
        />
        <NativeSelect
          label={t('person')}
          value={person?.id ?? ''}
          error={isTried && !person && t('personMissing')}
          data={fitting.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setChosen(event.currentTarget.value as PractitionerId)}
        />
      </FieldRow>
      <FieldRow>
        <NativeSelect
          label={t('day')}
          value={day ?? ''}
          data={days.map((value) => ({ value, label: formats.day(noonOf(value)) }))}
          onChange={(event) => setDay(days.find((one) => one === event.currentTarget.value) ?? day)}
        />
        <TextInput
          type="time"
          label={t('from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="time"
          label={t('untilTime')}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </FieldRow>
      <ButtonRow>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={command.isPending}>
          {t('save')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}
