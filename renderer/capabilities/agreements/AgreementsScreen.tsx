import { Button, Tabs } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { AgreementDetail, type AgreementDetailProps } from './AgreementDetail.tsx';
import { AgreementMatrix } from './AgreementMatrix.tsx';
import type { AgreementPlace } from './agreement-place.ts';
import { AgreementSheet } from './AgreementSheet.tsx';
import { CalendarPanel } from './calendar/CalendarPanel.tsx';
import { ProposalsPanel } from './ProposalsPanel.tsx';
import styles from './agreements.module.css';

/** What is being printed, until the printer has it. */
type Paper = 'plain' | 'workshop' | undefined;

/** Prints once the sheet stands in the page, and takes it away after. */
function usePrinting() {
  const [paper, setPaper] = useState<Paper>(undefined);
  useEffect(() => {
    if (paper === undefined) return undefined;
    const done = () => setPaper(undefined);
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [paper]);
  return { paper, setPaper };
}

type Overview = Omit<AgreementDetailProps, 'place'> & {
  readonly departments: Parameters<typeof AgreementMatrix>[0]['departments'];
};

function AgreementsTab(overview: Overview) {
  const [chosen, setChosen] = useState<AgreementPlace>({ questionType: 'UITSLAG', department: null });
  const { versions, departments } = overview;
  // A department that went away has no cell any more: its agreement is shown no longer.
  const isThere = chosen.department === null || departments.some(({ id }) => id === chosen.department?.id);
  const place = isThere ? chosen : { ...chosen, department: null };
  const detail = useRef<HTMLDivElement>(null);
  const choose = (next: AgreementPlace) => {
    setChosen(next);
    // What is chosen stands below the table, mostly out of sight; it is there one frame later.
    requestAnimationFrame(() => detail.current?.focus());
  };
  return (
    <div className={styles.stack}>
      <AgreementMatrix versions={versions} departments={departments} chosen={place} onChoose={choose} />
      <div ref={detail} tabIndex={-1} className={styles.chosen}>
        <AgreementDetail key={`${place.questionType} ${place.department?.id ?? ''}`} {...overview} place={place} />
      </div>
    </div>
  );
}

function ScreenTabs({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('agreements');
  const proposed = overview.versions.filter(({ status }) => status === 'proposed').length;
  return (
    <Tabs defaultValue="matrix" keepMounted={false}>
      <Tabs.List aria-label={t('tab.label')}>
        <Tabs.Tab value="matrix">{t('tab.matrix')}</Tabs.Tab>
        <Tabs.Tab value="proposals">
          {proposed === 0 ? t('tab.proposals') : t('tab.proposalsCount', { count: proposed })}
        </Tabs.Tab>
        <Tabs.Tab value="calendar">{t('tab.calendar')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="matrix" className={styles.tabPanel}>
        <AgreementsTab {...overview} />
      </Tabs.Panel>
      <Tabs.Panel value="proposals" className={styles.tabPanel}>
        <ProposalsPanel {...overview} />
      </Tabs.Panel>
      <Tabs.Panel value="calendar" className={styles.tabPanel}>
        <CalendarPanel />
      </Tabs.Panel>
    </Tabs>
  );
}

/** Agreements per question type and department, what is proposed, and when the clinic is open. */
export function AgreementsScreen() {
  const { t } = useTranslation('agreements');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const overview = useQuery(orpc.agreements.overview.queryOptions({ input: {} }));
  const { paper, setPaper } = usePrinting();
  const actions = (
    <>
      <Button variant="default" leftSection={<IconPrinter size={18} />} onClick={() => setPaper('plain')}>
        {t('print')}
      </Button>
      <Button variant="default" onClick={() => setPaper('workshop')}>
        {t('printWorkshop')}
      </Button>
    </>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={overview.data && actions}>
      {overview.isPending && <LoadingLines lines={8} />}
      {overview.isError && <ErrorNotice text={failureText(overview.error)} onRetry={() => void overview.refetch()} />}
      {overview.data && <ScreenTabs overview={overview.data} />}
      {overview.data && paper && (
        <AgreementSheet
          versions={overview.data.versions}
          today={overview.data.today}
          isWorkshop={paper === 'workshop'}
        />
      )}
    </Page>
  );
}
