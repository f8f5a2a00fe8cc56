import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconHandGrab, IconInbox, IconLayoutSidebarRight, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Conversation } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { UrgencyDeeds } from '#renderer/capabilities/urgency/public.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { mayPromise } from '../dialogs/use-interim.ts';
import { EscalatedChip } from '../list/EscalatedChip.tsx';
import { ItemChips } from '../list/ItemChips.tsx';
import { useMayLetter } from '../use-may-letter.ts';
import styles from './conversation.module.css';
import { DueExplained } from './DueExplained.tsx';
import { type ItemDeeds, ItemToolbar } from './ItemToolbar.tsx';
import { PatientHeader } from './PatientHeader.tsx';

interface ConversationHeaderProps {
  readonly conversation: Conversation;
  readonly now: Instant;
  readonly deeds: ItemDeeds;
  readonly urgency: UrgencyDeeds;
  readonly onBack: () => void;
  readonly onDetails: () => void;
}

function OwnerChip({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useTranslation('counter');
  const { person } = useSession();
  const { item } = conversation;
  if (item.state === 'closed') return <Chip tone="done">{t('chip.closed')}</Chip>;
  if (item.owner === null)
    return <Chip icon={<IconInbox size={13} />}>{t('owner.pool', { role: t(`role.${item.poolRole}`) })}</Chip>;
  if (item.owner.id === person.id)
    return (
      <Chip tone="accent" icon={<IconHandGrab size={13} />}>
        {t('owner.you')}
      </Chip>
    );
  return <Chip icon={<IconUserCheck size={13} />}>{t('owner.other', { name: visibleText(item.owner.name) })}</Chip>;
}

/** Subject, patient, term and ownership, with what can be done. */
export function ConversationHeader({ conversation, now, deeds, urgency, onBack, onDetails }: ConversationHeaderProps) {
  const { t } = useTranslation('counter');
  const { item } = conversation;
  return (
    <header className={styles.header}>
      <div className={styles.headerLine}>
        <ActionIcon className={styles.back} variant="subtle" aria-label={t('conversation.back')} onClick={onBack}>
          <IconArrowLeft size={19} />
        </ActionIcon>
        <h2 className={styles.title}>
          <PlainText text={item.subject} />
        </h2>
        <span className={styles.headerChips}>
          <DueExplained conversation={conversation} now={now} />
          <OwnerChip conversation={conversation} />
        </span>
        <Button
          className={styles.detailsButton}
          variant="default"
          size="compact-sm"
          leftSection={<IconLayoutSidebarRight size={15} />}
          onClick={onDetails}
        >
          {t('conversation.details')}
        </Button>
      </div>
      <PatientHeader patient={conversation.patient} now={now} />
      <div className={styles.headerLine}>
        <span className={styles.headerChips}>
          <EscalatedChip item={item} />
          <ItemChips item={item} />
          <span className={styles.typeWords}>
            {t(`questionType.${item.questionType}`)} · <PlainText text={conversation.departmentName} />
          </span>
        </span>
        <ItemToolbar
          may={{ ...conversation.may, ...conversation.colleagues.may }}
          deeds={deeds}
          urgency={urgency}
          mayPromise={mayPromise(conversation)}
          mayLetter={useMayLetter(conversation)}
        />
      </div>
    </header>
  );
}
