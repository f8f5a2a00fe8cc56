import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type AnswerDocument, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { useRefresh } from '../use-conversation.ts';
import styles from './worklist.module.css';

interface MergedDraftsProps {
  readonly conversation: Conversation;
  readonly onInsert: (body: AnswerDocument) => void;
}

/** What this person had begun for a duplicate: to take over or to throw away, and until then it stays. */
export function MergedDrafts({ conversation, onInsert }: MergedDraftsProps) {
  const { t } = useTranslation('worklist');
  const { client } = useCore();
  const announce = useAnnounce();
  const failureText = useFailureText();
  const refresh = useRefresh();
  const forget = async (itemId: ItemId, done: string) => {
    try {
      await client.counter.discardDraft({ itemId });
      announce({ text: done });
    } catch (error) {
      const { what, next } = failureText(error);
      announce({ text: `${what} ${next}`, kind: 'problem' });
    } finally {
      await refresh();
    }
  };
  return conversation.listing.mergedDrafts.map(({ itemId, subject, body }) => (
    <div key={itemId} className={styles.mergedDraft}>
      <p className={styles.quiet}>{t('merge.draft', { subject: isolatedText(subject) })}</p>
      <PlainText as="block" text={plainTextOf(body)} />
      <div className={styles.inRow}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            onInsert(body);
            void forget(itemId, t('done.draftUsed'));
          }}
        >
          {t('merge.insert')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={() => void forget(itemId, t('done.draftDropped'))}>
          {t('merge.drop')}
        </Button>
      </div>
    </div>
  ));
}
