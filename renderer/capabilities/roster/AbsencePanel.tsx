import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { RosterWeek } from '#shared/capabilities/roster/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { AbsenceForm } from './AbsenceForm.tsx';
import styles from './roster.module.css';
import type { RosterCommands } from './use-roster.ts';

interface AbsencePanelProps {
  readonly week: RosterWeek;
  readonly commands: RosterCommands;
}

/** Who is away now and in the weeks to come, and who stands in. */
export function AbsencePanel({ week, commands }: AbsencePanelProps) {
  const { t } = useTranslation('roster');
  const formats = useFormats();
  const failureText = useFailureText();
  const [isAdding, setAdding] = useState(false);
  const columns = (['person', 'kind', 'period', 'deputy', 'setBy', 'actions'] as const).map((column) =>
    t(`column.${column}`),
  );
  const add = (
    <Button size="xs" variant="default" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
      {t('addAbsence')}
    </Button>
  );
  return (
    <Panel title={t('absences')} actions={add}>
      <p className={styles.hint}>{t('absenceHelp')}</p>
      {commands.endAbsence.isError && <ErrorNotice text={failureText(commands.endAbsence.error)} />}
      {week.absences.length === 0 ? (
        <EmptyState title={t('noAbsences')} />
      ) : (
        <Table caption={t('absences')} columns={columns}>
          {week.absences.map(({ id, practitioner, kind, startsAt, endsAt, deputy, setByName, mayEnd }) => (
            <tr key={id}>
              <td>
                <PlainText text={practitioner.name} />
              </td>
              <td>{t(`kinds.${kind}`)}</td>
              <td>{t('period', { from: formats.dayAndTime(startsAt), until: formats.dayAndTime(endsAt) })}</td>
              <td>{deputy === null ? t('noDeputy') : <PlainText text={deputy.name} />}</td>
              <td>
                <PlainText text={setByName} />
              </td>
              <td>
                {mayEnd && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={t('endAbsenceNamed', { name: isolatedText(practitioner.name) })}
                    onClick={() => commands.endAbsence.mutate({ id })}
                  >
                    {t('endAbsence')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Dialog title={t('addAbsence')} isOpen={isAdding} onClose={() => setAdding(false)}>
        <AbsenceForm week={week} command={commands.addAbsence} onDone={() => setAdding(false)} />
      </Dialog>
    </Panel>
  );
}
