import { CloseButton, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { RecordEntries } from '#renderer/capabilities/record/public.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { writesLetters } from '#shared/capabilities/letters/rules.ts';
import type { ItemId, ResultId } from '#shared/kernel/ids.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { ColleaguesPanel } from '../colleagues/ColleaguesPanel.tsx';
import { AgreementCard } from './AgreementCard.tsx';
import styles from './context.module.css';
import { LadderCard } from './LadderCard.tsx';
import { PatientCard } from './PatientCard.tsx';
import { TrailCard } from './TrailCard.tsx';

interface ContextColumnProps {
  readonly conversation: Conversation;
  readonly onSibling: (itemId: ItemId) => void;
  readonly onClose: () => void;
  readonly onResult: (resultId: ResultId) => void;
}

const tabs = ['agreement', 'colleagues', 'patient', 'record', 'trail'] as const;

type ContextTab = (typeof tabs)[number];

const isTab = (value: string | null): value is ContextTab => tabs.some((tab) => tab === value);

/**
 * What belongs beside a question: its agreement, its patient, the record and the log.
 *
 * The record and the log are asked for only when their tab is open, because looking at them is itself in the log.
 */
export function ContextColumn({ conversation, onSibling, onClose, onResult }: ContextColumnProps) {
  const { t } = useTranslation('counter');
  const { person } = useSession();
  const [shown, setShown] = useState<ContextTab>('agreement');
  const { item } = conversation;
  return (
    <>
      <CloseButton className={styles.closeDetails} aria-label={t('conversation.closeDetails')} onClick={onClose} />
      <Tabs
        value={shown}
        onChange={(value) => isTab(value) && setShown(value)}
        keepMounted={false}
        className={styles.tabs}
      >
        <Tabs.List aria-label={t('context.label')}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab} className={styles.tab}>
              {t(`context.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="agreement" className={styles.panel}>
          <AgreementCard agreement={conversation.agreement} />
          <LadderCard ladder={conversation.ladder} />
        </Tabs.Panel>
        <Tabs.Panel value="colleagues" className={styles.panel}>
          <ColleaguesPanel conversation={conversation} />
        </Tabs.Panel>
        <Tabs.Panel value="patient" className={styles.panel}>
          <PatientCard
            conversation={conversation}
            onSibling={onSibling}
            onResult={writesLetters(person) ? onResult : undefined}
          />
        </Tabs.Panel>
        <Tabs.Panel value="record" className={styles.panel}>
          <RecordEntries itemId={item.id} />
        </Tabs.Panel>
        <Tabs.Panel value="trail" className={styles.panel}>
          <TrailCard itemId={item.id} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
