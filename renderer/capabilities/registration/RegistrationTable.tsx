import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Registration } from '#shared/capabilities/registration/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { openConditions } from './condition-words.ts';

interface RegistrationTableProps {
  readonly registrations: readonly Registration[];
  readonly total: number;
  readonly onDecide: (registration: Registration) => void;
}

function Outcome({ registration }: { readonly registration: Registration }) {
  const { t } = useTranslation('registration');
  if (registration.code === null) {
    const words = registration.reasonWords ?? t(`reason.${registration.reason ?? 'other'}`);
    return <PlainText text={t('line.notBilled', { reason: words })} />;
  }
  const open = openConditions(registration.conditions).length;
  return (
    <>
      <span title={registration.codeLabel ?? undefined}>{registration.code}</span>{' '}
      {open > 0 && <Chip tone="time">{t('open', { count: open })}</Chip>}
    </>
  );
}

function Row({
  registration,
  onDecide,
}: { readonly registration: Registration } & Pick<RegistrationTableProps, 'onDecide'>) {
  const { t } = useTranslation(['registration', 'counter']);
  const formats = useFormats();
  const { may } = registration;
  const name = isolatedText(registration.patientName ?? registration.departmentCode);
  return (
    <tr>
      <td>{formats.date(registration.onDay)}</td>
      <td>{registration.patientName !== null && <PlainText text={registration.patientName} />}</td>
      <td>{registration.departmentCode}</td>
      <td>
        {t(`class.${registration.contactClass}`)} · {t(`counter:questionType.${registration.questionType}`)}
      </td>
      <td>
        <Outcome registration={registration} />
      </td>
      <td>
        <PlainText text={registration.decidedByName ?? registration.closedByName} />
      </td>
      <td>
        {(may.check || may.confirm) && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t(may.confirm ? 'confirmNamed' : 'checkNamed', { name })}
            onClick={() => onDecide(registration)}
          >
            {t(may.confirm ? 'confirm' : 'check')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Registrations, newest first; says how many there are when not all are shown. */
export function RegistrationTable({ registrations, total, onDecide }: RegistrationTableProps) {
  const { t } = useTranslation('registration');
  const columns = (['day', 'patient', 'department', 'kind', 'outcome', 'by', 'actions'] as const).map((column) =>
    t(`column.${column}`),
  );
  const caption =
    total > registrations.length
      ? t('shownOf', { shown: registrations.length, count: total })
      : t('shown', { count: total });
  return (
    <Table caption={caption} columns={columns}>
      {registrations.map((registration) => (
        <Row key={registration.id} registration={registration} onDecide={onDecide} />
      ))}
    </Table>
  );
}
