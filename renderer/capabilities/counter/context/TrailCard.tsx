import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { AuditLine } from '#shared/capabilities/access/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { type Role, roles } from '#shared/kernel/person.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import styles from './context.module.css';

const isRole = (role: string): role is Role => roles.some((known) => known === role);

function TrailLine({ line }: { readonly line: AuditLine }) {
  const { t } = useTranslation('counter');
  const formats = useFormats();
  const role = isRole(line.role) ? t(`context.auditRole.${line.role}`) : t('context.auditRole.system');
  return (
    <li>
      <time dateTime={line.at}>{formats.dayAndTime(line.at)}</time>
      <span>
        <strong>{t(`context.audit.${line.action}`)}</strong>{' '}
        {line.outcome !== 'done' && <Chip tone="time">{t(`context.outcome.${line.outcome}`)}</Chip>}
      </span>
      <span className={styles.quiet}>{t('context.by', { name: isolatedText(line.personName), role })}</span>
    </li>
  );
}

/** What happened with this question and who saw it, newest first. */
export function TrailCard({ itemId }: { readonly itemId: ItemId }) {
  const { t } = useTranslation('counter');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const trail = useQuery(orpc.access.trail.queryOptions({ input: { itemId } }));
  if (trail.isError) return <ErrorNotice text={failureText(trail.error)} onRetry={() => void trail.refetch()} />;
  if (trail.isPending) return <LoadingLines lines={4} />;
  if (trail.data.lines.length === 0) return <p className={styles.nothing}>{t('context.trailEmpty')}</p>;
  return (
    <ol className={styles.trail}>
      {trail.data.lines.map((line) => (
        <TrailLine key={line.sequence} line={line} />
      ))}
    </ol>
  );
}
