import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type AnswerDocument, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useConfirm } from '#renderer/ui/confirm-context.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from '../colleagues/colleagues.module.css';
import { type Known, maySendNow, type News, newsSince } from './news-since.ts';

interface SendGuardDialogProps {
  readonly conversation: Conversation;
  readonly known: Known;
  readonly body: AnswerDocument | undefined;
  /** An approval that is still needed stands in the way of sending anyway. */
  readonly needsApproval: boolean;
  readonly onSendAnyway: () => void;
  readonly onChange: () => void;
  readonly onDiscard: () => void;
}

function Text({ head, text }: { readonly head: string; readonly text: string }) {
  return (
    <>
      <p className={styles.head}>
        <strong>{head}</strong>
      </p>
      <div className={styles.draft}>
        <PlainText as="block" text={text} />
      </div>
    </>
  );
}

function NewsItem({ news }: { readonly news: News }) {
  const { t } = useTranslation(['colleagues', 'counter']);
  const formats = useFormats();
  switch (news.kind) {
    case 'message': {
      const { message } = news;
      const words = { name: isolatedText(message.senderName), when: formats.dayAndTime(message.sentAt) };
      const isAnswer = message.kind === 'clinician-reply';
      return <Text head={t(isAnswer ? 'guard.sentAnswer' : 'guard.newMessage', words)} text={message.body} />;
    }
    case 'outbox':
      return <Text head={t('guard.inOutbox', { name: isolatedText(news.byName) })} text={news.text} />;
    case 'reroute': {
      const { byName, toName, toRole, explanation } = news.reroute;
      const to = toName === null ? t(`counter:role.${toRole}`) : isolatedText(toName);
      return t('guard.passedOn', { by: isolatedText(byName), to, why: visibleText(explanation) });
    }
    case 'taken':
      return t('guard.takenBy', { name: isolatedText(news.byName) });
    case 'closed':
      return t('guard.closed');
  }
}

function Columns({ conversation, known, body }: Pick<SendGuardDialogProps, 'conversation' | 'known' | 'body'>) {
  const { t } = useTranslation('colleagues');
  const mine = body ? plainTextOf(body) : '';
  const news = newsSince(known, conversation);
  return (
    <div className={styles.guard}>
      <section aria-label={t('guard.mine')}>
        <h3 className={styles.small}>{t('guard.mine')}</h3>
        <div className={styles.draft}>{mine === '' ? t('guard.mineEmpty') : <PlainText as="block" text={mine} />}</div>
      </section>
      <section aria-label={t('guard.theirs')}>
        <h3 className={styles.small}>{t('guard.theirs')}</h3>
        {news.length === 0 && <p className={styles.notice}>{t('guard.nothingVisible')}</p>}
        <ul className={styles.news}>
          {news.map((one, place) => (
            <li key={place}>
              <NewsItem news={one} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/**
 * The thread moved on while somebody wrote: both texts side by side, and what to do.
 *
 * Nothing was sent and nothing is lost; closing the dialog is going on writing.
 */
export function SendGuardDialog(props: SendGuardDialogProps) {
  const { conversation, needsApproval, onSendAnyway, onChange, onDiscard } = props;
  const { t } = useTranslation('colleagues');
  const confirm = useConfirm();
  const discard = async () => {
    const isSure = await confirm({
      title: t('guard.discardTitle'),
      body: t('guard.discardBody'),
      confirmLabel: t('guard.discardConfirm'),
    });
    if (isSure) onDiscard();
  };
  return (
    <Dialog title={t('guard.title')} isOpen onClose={onChange} size={860}>
      <p className={styles.notice}>{t('guard.nothingSent')}</p>
      <Columns {...props} />
      <div className={styles.guardButtons}>
        <Button variant="default" onClick={() => void discard()}>
          {t('guard.discard')}
        </Button>
        {maySendNow(conversation) && !needsApproval && (
          <Button variant="default" onClick={onSendAnyway}>
            {t('guard.sendAnyway')}
          </Button>
        )}
        <Button data-autofocus onClick={onChange}>
          {t('guard.change')}
        </Button>
      </div>
    </Dialog>
  );
}
