import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { failureOf } from '#renderer/rpc/failure.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import type { Refusal } from '../use-item-commands.ts';
import { type Change, changesBetween } from '../what-changed.ts';
import styles from './conversation.module.css';

interface RefusalNoticeProps {
  readonly refusal: Refusal;
  /** The item as it is now, to tell what changed. */
  readonly current: Conversation;
  readonly onDismiss: () => void;
}

function useChangeWords(): (change: Change) => string {
  const { t } = useTranslation('counter');
  const nameOf = (name: string | null) => (name === null ? t('movedOn.nobody') : isolatedText(name));
  return (change) => {
    switch (change.kind) {
      case 'owner':
        return t('movedOn.owner', { before: nameOf(change.before), after: nameOf(change.after) });
      case 'state':
        return t('movedOn.state', { before: t(`state.${change.before}`), after: t(`state.${change.after}`) });
      case 'role':
        return t('movedOn.role', { before: t(`role.${change.before}`), after: t(`role.${change.after}`) });
      case 'messages':
        return t('movedOn.messages', { count: change.count });
      case 'urgent':
        return t('movedOn.urgent');
    }
  };
}

function byNameOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('byName' in data)) return null;
  return typeof data.byName === 'string' ? data.byName : null;
}

/** Tells that somebody else was first, and what they changed. */
function MovedOn({ refusal, current, onDismiss }: RefusalNoticeProps) {
  const { t } = useTranslation('counter');
  const wordsOf = useChangeWords();
  const byName = byNameOf(failureOf(refusal.error).data);
  const changes = changesBetween(refusal.before, current);
  return (
    <div role="alert" className={styles.movedOn}>
      <IconArrowsExchange size={19} aria-hidden />
      <div>
        <p>{byName === null ? t('movedOn.bySomeone') : t('movedOn.byName', { name: isolatedText(byName) })}</p>
        {changes.length === 0 ? (
          <p>{t('movedOn.nothingVisible')}</p>
        ) : (
          <ul aria-label={t('movedOn.changes')}>
            {changes.map((change) => (
              <li key={change.kind}>{wordsOf(change)}</li>
            ))}
          </ul>
        )}
        <Button variant="default" size="compact-sm" onClick={onDismiss}>
          {t('movedOn.dismiss')}
        </Button>
      </div>
    </div>
  );
}

/** A refused command, in words, beside the item it was about. */
export function RefusalNotice(props: RefusalNoticeProps) {
  const { t } = useTranslation('counter');
  const failureText = useFailureText();
  const { code } = failureOf(props.refusal.error);
  if (code === 'item-moved-on') return <MovedOn {...props} />;
  return (
    <ErrorNotice text={failureText(props.refusal.error)}>
      <Button variant="default" size="compact-sm" onClick={props.onDismiss}>
        {t('movedOn.dismiss')}
      </Button>
    </ErrorNotice>
  );
}
