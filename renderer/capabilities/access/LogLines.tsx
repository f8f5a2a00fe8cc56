import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { useFormats } from '#renderer/i18n/use-formats.ts';
import type { AuditLine } from '#shared/capabilities/access/model.ts';
import { roles } from '#shared/kernel/person.ts';
import { nl } from '#shared/locales/nl.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';

const reasons = nl.access.log.reasons;

const isKnown = (reason: string): reason is keyof typeof reasons => Object.hasOwn(reasons, reason);

/** Why something was done: a word of ours for a code, and as it was written for what somebody wrote. */
function Reason({ reason }: { readonly reason: string }) {
  const { t } = useTranslation('access');
  return isKnown(reason) ? t(`log.reasons.${reason}`) : <PlainText text={reason} />;
}

function LogRow({ line }: { readonly line: AuditLine }) {
  const { t } = useTranslation(['access', 'app']);
  const formats = useFormats();
  const role = roles.find((known) => known === line.role);
  return (
    <tr>
      <td>
        {formats.day(line.at)}, {formats.timeWithSeconds(line.at)}
      </td>
      <td>
        <PlainText text={line.personName} />
        {role && ` · ${t(`app:role.${role}`)}`}
      </td>
      <td>{t(`action.${line.action}`)}</td>
      <td>{t(`outcome.${line.outcome}`)}</td>
      <td>
        <Reason reason={line.reason ?? ''} />
      </td>
    </tr>
  );
}

/** The rows of the log, newest first. Reading them is itself written in the log. */
export function LogLines() {
  const { t } = useTranslation('access');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const log = useInfiniteQuery(
    orpc.access.log.infiniteOptions({
      input: (before: number | null) => ({ before }),
      initialPageParam: null,
      getNextPageParam: ({ lines }) => lines.at(-1)?.sequence ?? undefined,
    }),
  );
  const lines = log.data?.pages.flatMap((page) => page.lines) ?? [];
  const columns = (['at', 'person', 'action', 'outcome', 'reason'] as const).map((column) => t(`log.${column}`));
  return (
    <Panel title={t('log.lines')}>
      {log.isPending && <LoadingLines lines={8} />}
      {log.isError && <ErrorNotice text={failureText(log.error)} onRetry={() => void log.refetch()} />}
      {log.isSuccess && lines.length === 0 && <EmptyState title={t('log.empty')} />}
      {lines.length > 0 && (
        <Table caption={t('log.lines')} columns={columns}>
          {lines.map((line) => (
            <LogRow key={line.sequence} line={line} />
          ))}
        </Table>
      )}
      {log.hasNextPage && (
        <Button variant="default" size="xs" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('log.older')}
        </Button>
      )}
    </Panel>
  );
}
