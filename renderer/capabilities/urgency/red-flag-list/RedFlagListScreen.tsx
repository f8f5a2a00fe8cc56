import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ListVersion } from '#shared/capabilities/urgency/list-model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ProposalPanel } from './ProposalPanel.tsx';
import { ProposeForm } from './ProposeForm.tsx';
import styles from './red-flag-list.module.css';
import { TestBench } from './TestBench.tsx';
import { ThemeList } from './ThemeList.tsx';
import { useRedFlagList } from './use-red-flag-list.ts';

function History({ versions }: { readonly versions: readonly Omit<ListVersion, 'entries'>[] }) {
  const { t } = useTranslation('urgency');
  const formats = useFormats();
  if (versions.length === 0) return null;
  return (
    <Panel title={t('list.history')}>
      <ul className={styles.history}>
        {versions.map(({ version, status, note, proposedBy, proposedAt, rejection }) => (
          <li key={version}>
            <strong>{t('list.version', { version })}</strong> · {t(`list.status.${status}`)}
            {proposedAt !== null && ` · ${isolatedText(proposedBy?.name ?? '')}, ${formats.dayAndTime(proposedAt)}`}
            <p className={styles.hint}>
              {note === '' ? t('list.shipped') : note}
              {rejection !== null && ` — ${isolatedText(rejection.name)}: ${rejection.reason}`}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The words that raise an alarm: tried, proposed by one and approved by two doctors. */
export function RedFlagListScreen() {
  const { t } = useTranslation('urgency');
  const failureText = useFailureText();
  const { list, propose, ...commands } = useRedFlagList();
  const [isProposing, setProposing] = useState(false);
  if (list.isError) return <ErrorNotice text={failureText(list.error)} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingLines lines={8} />;
  const { inForce, proposals, history, mayPropose } = list.data;
  const change = mayPropose && (
    <Button size="xs" variant="default" leftSection={<IconPencil size={16} />} onClick={() => setProposing(true)}>
      {t('list.proposeChange')}
    </Button>
  );
  return (
    <Page title={t('list.title')} lead={t('list.lead')}>
      <TestBench proposals={proposals.map(({ version }) => version)} />
      {proposals.map((proposal) => (
        <ProposalPanel key={proposal.version} proposal={proposal} commands={commands} />
      ))}
      <Panel title={t('list.inForceVersion', { version: inForce.version })} actions={change}>
        <ThemeList entries={inForce.entries} />
      </Panel>
      <History versions={history} />
      <Dialog title={t('list.proposeChange')} isOpen={isProposing} onClose={() => setProposing(false)} size={680}>
        <ProposeForm entries={inForce.entries} command={propose} onDone={() => setProposing(false)} />
      </Dialog>
    </Page>
  );
}
