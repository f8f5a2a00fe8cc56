import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { poolRole } from '#shared/capabilities/counter/question-type.ts';
import type { RosterWeek, Shift } from '#shared/capabilities/roster/model.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import type { CalendarDate, Instant } from '#shared/kernel/time.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { dayLater, daysOfWeek, noonOf, wallDayOf } from './days.ts';
import styles from './roster.module.css';
import { ShiftForm } from './ShiftForm.tsx';
import type { RosterCommands } from './use-roster.ts';

interface WeekPanelProps {
  readonly week: RosterWeek;
  readonly commands: RosterCommands;
  readonly onWeek: (day: CalendarDate | null) => void;
}

function ShiftLine({ shift, onRemove }: { readonly shift: Shift; readonly onRemove: (shift: Shift) => void }) {
  const { t } = useTranslation('roster');
  const formats = useFormats();
  return (
    <span className={styles.shift}>
      <span>
        <PlainText text={shift.practitioner.name} />{' '}
        <span className={styles.hint}>
          {formats.time(shift.startsAt)}–{formats.time(shift.endsAt)}
        </span>
      </span>
      {shift.mayRemove && (
        <ActionIcon
          variant="subtle"
          size="sm"
          color="gray"
          aria-label={t('removeShift', {
            name: isolatedText(shift.practitioner.name),
            day: formats.day(shift.startsAt),
          })}
          onClick={() => onRemove(shift)}
        >
          <IconX size={14} />
        </ActionIcon>
      )}
    </span>
  );
}

function WeekTable({
  shifts,
  days,
  onRemove,
}: {
  readonly shifts: readonly Shift[];
  readonly days: readonly CalendarDate[];
  readonly onRemove: (shift: Shift) => void;
}) {
  const { t } = useTranslation(['roster', 'app']);
  const formats = useFormats();
  const columns = [t('day'), ...poolRole.options.map((role) => t(`app:role.${role}`))];
  return (
    <Table caption={t('title')} columns={columns}>
      {days.map((day) => (
        <tr key={day}>
          <td>{formats.day(noonOf(day))}</td>
          {poolRole.options.map((role) => (
            <td key={role}>
              <div className={styles.shifts}>
                {shifts
                  .filter((shift) => shift.poolRole === role && wallDayOf(shift.startsAt) === day)
                  .map((shift) => (
                    <ShiftLine key={shift.id} shift={shift} onRemove={onRemove} />
                  ))}
              </div>
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

/** The shifts of a department in a week, and adding or removing one for who may. */
export function WeekPanel({ week, commands, onWeek }: WeekPanelProps) {
  const { t } = useTranslation('roster');
  const formats = useFormats();
  const failureText = useFailureText();
  const first = week.departments.find(({ mayEdit }) => mayEdit) ?? week.departments[0];
  const [chosen, setChosen] = useState<DepartmentId | undefined>(first?.id);
  const [isAdding, setAdding] = useState(false);
  const department = week.departments.find(({ id }) => id === chosen) ?? first;
  if (!department) return null;
  const days = daysOfWeek(week.monday);
  const add = department.mayEdit && (
    <Button size="xs" variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('addShift')}
    </Button>
  );
  const monday: Instant = noonOf(week.monday);
  return (
    <Panel title={t('week', { day: formats.day(monday) })} actions={add}>
      <div className={styles.weekBar}>
        <NativeSelect
          label={t('chooseDepartment')}
          value={department.id}
          data={week.departments.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => setChosen(event.currentTarget.value as DepartmentId)}
        />
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('previousWeek')}
          onClick={() => onWeek(dayLater(week.monday, -7))}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <Button variant="default" onClick={() => onWeek(null)}>
          {t('thisWeek')}
        </Button>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('nextWeek')}
          onClick={() => onWeek(dayLater(week.monday, 7))}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
      </div>
      {commands.removeShift.isError && <ErrorNotice text={failureText(commands.removeShift.error)} />}
      <WeekTable
        shifts={week.shifts.filter(({ departmentId }) => departmentId === department.id)}
        days={days}
        onRemove={({ id }) => commands.removeShift.mutate({ id })}
      />
      <Dialog title={t('addShift')} isOpen={isAdding} onClose={() => setAdding(false)}>
        <ShiftForm
          departmentId={department.id}
          days={days}
          people={week.people}
          command={commands.addShift}
          onDone={() => setAdding(false)}
        />
      </Dialog>
    </Panel>
  );
}
