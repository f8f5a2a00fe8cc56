import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { poolRole } from '#shared/capabilities/counter/question-type.ts';
import type { PoolStaffing, RosterWeek } from '#shared/capabilities/roster/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './roster.module.css';

function PoolCell({ staffing }: { readonly staffing: PoolStaffing }) {
  const { t } = useTranslation('roster');
  const formats = useFormats();
  const { next } = staffing;
  return (
    <div className={styles.pool}>
      {staffing.now.map(({ id, name, until }) => (
        <span key={id}>
          <PlainText text={name} /> <span className={styles.hint}>{t('until', { time: formats.time(until) })}</span>
        </span>
      ))}
      {staffing.isUnmanned && (
        <span>
          <Chip tone="call" icon={<IconAlertTriangle size={13} />}>
            {t('unmanned')}
          </Chip>
        </span>
      )}
      <span className={styles.hint}>
        {next === null
          ? t('nobodyNext')
          : t('next', { name: isolatedText(next.name), when: formats.dayAndTime(next.from) })}
      </span>
    </div>
  );
}

/** Who mans the counter of each department now, role by role. An unmanned pool says so in a word and a picture. */
export function NowPanel({ week }: { readonly week: RosterWeek }) {
  const { t } = useTranslation(['roster', 'app']);
  const columns = [t('department'), ...poolRole.options.map((role) => t(`app:role.${role}`))];
  return (
    <Panel title={t('now')}>
      {!week.isOpenNow && <p className={styles.hint}>{t('closedNow')}</p>}
      <Table caption={t('now')} columns={columns}>
        {week.departments.map(({ id, name }) => (
          <tr key={id}>
            <td>
              <PlainText text={name} />
            </td>
            {poolRole.options.map((role) => {
              const staffing = week.staffing.find((one) => one.departmentId === id && one.poolRole === role);
              return <td key={role}>{staffing && <PoolCell staffing={staffing} />}</td>;
            })}
          </tr>
        ))}
      </Table>
    </Panel>
  );
}
