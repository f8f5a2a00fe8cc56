import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type AbsenceKind, absenceKind, absenceKinds, type RosterWeek } from '#shared/capabilities/roster/model.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import { type CalendarDate, instantOf } from '#shared/kernel/time.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { dayLater, wallDayOf } from './days.ts';
import type { RosterCommands } from './use-roster.ts';

interface AbsenceFormProps {
  readonly week: RosterWeek;
  readonly command: RosterCommands['addAbsence'];
  readonly onDone: () => void;
}

function usePeriod() {
  const tomorrow = dayLater(wallDayOf(instantOf(Date.now())), 1);
  const [fromDay, setFromDay] = useState<CalendarDate>(tomorrow);
  const [fromTime, setFromTime] = useState('00:00');
  const [untilDay, setUntilDay] = useState<CalendarDate>(dayLater(tomorrow, 1));
  const [untilTime, setUntilTime] = useState('00:00');
  return { period: { fromDay, fromTime, untilDay, untilTime }, setFromDay, setFromTime, setUntilDay, setUntilTime };
}

/** From when until when somebody is away. */
function PeriodFields({ period, setFromDay, setFromTime, setUntilDay, setUntilTime }: ReturnType<typeof usePeriod>) {
  const { t } = useTranslation('roster');
  return (
    <>
      <FieldRow>
        <TextInput
          type="date"
          label={t('from')}
          value={period.fromDay}
          onChange={(event) => setFromDay(event.currentTarget.value as CalendarDate)}
        />
        <TextInput
          type="time"
          aria-label={t('from')}
          label=" "
          value={period.fromTime}
          onChange={(event) => setFromTime(event.currentTarget.value)}
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          type="date"
          label={t('untilTime')}
          value={period.untilDay}
          onChange={(event) => setUntilDay(event.currentTarget.value as CalendarDate)}
        />
        <TextInput
          type="time"
          aria-label={t('untilTime')}
          label=" "
          value={period.untilTime}
          onChange={(event) => setUntilTime(event.currentTarget.value)}
        />
      </FieldRow>
    </>
  );
}

/** Says that somebody will be away, until when, and who stands in. */
export function AbsenceForm({ week, command, onDone }: AbsenceFormProps) {
  const { t } = useTranslation('roster');
  const failureText = useFailureText();
  const candidates = week.people.filter(({ id }) => week.absenceOnlyFor === null || id === week.absenceOnlyFor);
  const [chosen, setChosen] = useState<PractitionerId | undefined>(candidates[0]?.id);
  const absent = candidates.find(({ id }) => id === chosen);
  const [kind, setKind] = useState<AbsenceKind>('leave');
  const [deputyId, setDeputyId] = useState<PractitionerId | null>(null);
  const period = usePeriod();
  const deputies = week.people.filter(
    ({ id, poolRole, departmentIds }) =>
      absent !== undefined &&
      id !== absent.id &&
      poolRole === absent.poolRole &&
      departmentIds.some((department) => absent.departmentIds.includes(department)),
  );
  const submit = () => {
    if (!absent) return;
    const deputy = deputies.some(({ id }) => id === deputyId) ? deputyId : null;
    command.mutate({ practitionerId: absent.id, kind, deputyId: deputy, ...period.period }, { onSuccess: onDone });
  };
  return (
    <FormColumn onSubmit={submit}>
      {command.isError && <ErrorNotice text={failureText(command.error)} />}
      <FieldRow>
        <NativeSelect
          label={t('person')}
          data-autofocus
          value={chosen ?? ''}
          data={candidates.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setChosen(event.currentTarget.value as PractitionerId)}
        />
        <NativeSelect
          label={t('kind')}
          value={kind}
          data={absenceKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(event) => setKind(absenceKind.catch('other').parse(event.currentTarget.value))}
        />
      </FieldRow>
      <PeriodFields {...period} />
      <NativeSelect
        label={t('deputy')}
        value={deputyId ?? ''}
        data={[{ value: '', label: t('noDeputy') }, ...deputies.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) =>
          setDeputyId(event.currentTarget.value === '' ? null : (event.currentTarget.value as PractitionerId))
        }
      />
      <ButtonRow>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={command.isPending} disabled={!absent}>
          {t('save')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}
