import { IconPuzzle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { OpenGap } from '#shared/capabilities/exchange/model.ts';
import { useLanguage } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { RelativeTime } from '#renderer/ui/RelativeTime.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './ExchangeScreen.module.css';

const mostLines = 200;

function GapTable({ gaps }: { readonly gaps: readonly OpenGap[] }) {
  const { t } = useTranslation('exchange');
  const columns = [t('gaps.since'), t('gaps.file'), t('report.reference'), t('report.why')];
  return (
    <Table caption={t('gaps.title')} columns={columns}>
      {gaps.slice(0, mostLines).map((gap) => (
        <tr key={gap.id}>
          <td>
            <RelativeTime at={gap.since} />
          </td>
          <td>
            <PlainText text={gap.fileName} />
          </td>
          <td>
            <PlainText text={gap.reference} />
          </td>
          <td>
            <PlainText text={gap.why} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** What imported messages refer to and nobody has delivered yet. */
export function GapPanel() {
  const { t } = useTranslation('exchange');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const language = useLanguage();
  const open = useQuery(orpc.exchange.gaps.queryOptions({ input: { language } }));
  const gaps = open.data?.gaps ?? [];
  return (
    <Panel title={t('gaps.title')}>
      {open.isPending && <LoadingLines />}
      {open.isError && <ErrorNotice text={failureText(open.error)} onRetry={() => void open.refetch()} />}
      {open.isSuccess && gaps.length === 0 && <EmptyState icon={<IconPuzzle size={24} />} title={t('gaps.none')} />}
      {gaps.length > 0 && <GapTable gaps={gaps} />}
      {gaps.length > mostLines && <p className={styles.note}>{t('report.more', { count: gaps.length - mostLines })}</p>}
    </Panel>
  );
}
