import { Button } from '@mantine/core';
import { IconArrowsRightLeft, IconEye, IconMessageQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { ColleagueRequest } from '#shared/capabilities/counter/colleague-model.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './colleagues.module.css';
import { RequestReply } from './RequestReply.tsx';
import { useRequest } from './use-colleague-commands.ts';

interface RequestCardProps {
  readonly conversation: Conversation;
  readonly request: ColleagueRequest;
  /** Whether one can reply here; where it is only told what was asked, no. */
  readonly hasForm: boolean;
}

const icons = { consult: IconMessageQuestion, 'look-along': IconEye, 'hand-over': IconArrowsRightLeft } as const;

function StateChip({ request }: { readonly request: ColleagueRequest }) {
  const { t } = useTranslation('colleagues');
  const { kind, outcome } = request;
  if (outcome !== null)
    return <Chip tone={outcome === 'withdrawn' ? 'plain' : 'done'}>{t(`state.${kind}.${outcome}`)}</Chip>;
  if (request.isForYou) return <Chip tone="accent">{t('state.openForYou')}</Chip>;
  return <Chip tone="time">{t('state.open', { name: isolatedText(request.askedOf.name) })}</Chip>;
}

function Thread({ request }: { readonly request: ColleagueRequest }) {
  const { t } = useTranslation('colleagues');
  const formats = useFormats();
  return (
    <>
      {request.question !== '' && <PlainText as="block" text={request.question} />}
      {request.draft && (
        <div>
          <h4 className={styles.small}>{t('request.draft')}</h4>
          <div className={styles.draft}>
            <PlainText as="block" text={plainTextOf(request.draft)} />
          </div>
        </div>
      )}
      {request.replies.map((reply) => (
        <div key={reply.id} className={styles.reply}>
          <p className={styles.head}>
            <strong>{visibleText(reply.authorName)}</strong>
            <time dateTime={reply.writtenAt}>{formats.dayAndTime(reply.writtenAt)}</time>
          </p>
          <PlainText as="block" text={reply.body} />
        </div>
      ))}
    </>
  );
}

/** One request with its thread, and what this person can do with it. */
export function RequestCard({ conversation, request, hasForm }: RequestCardProps) {
  const { t } = useTranslation('colleagues');
  const formats = useFormats();
  const failureText = useFailureText();
  const deeds = useRequest(conversation, request);
  const Icon = icons[request.kind];
  const names = { from: isolatedText(request.askedBy.name), to: isolatedText(request.askedOf.name) };
  const isOpen = request.settledAt === null;
  const mayAdd = isOpen && request.isYours && request.kind !== 'hand-over';
  const [isAdding, setAdding] = useState(false);
  const mayWithdraw = isOpen && (request.isYours || conversation.may.putBack);
  return (
    <article className={styles.card} aria-label={t('request.label', { ...names, kind: t(`kind.${request.kind}`) })}>
      <p className={styles.head}>
        <Icon size={16} aria-hidden />
        <strong>{t(`kind.${request.kind}`)}</strong>
        <span>{t('fromTo', names)}</span>
        <time dateTime={request.askedAt}>{formats.dayAndTime(request.askedAt)}</time>
        <StateChip request={request} />
      </p>
      <Thread request={request} />
      {hasForm && request.isForYou && <RequestReply request={request} deeds={deeds} />}
      {isAdding && <RequestReply request={request} deeds={deeds} />}
      {deeds.error !== null && <ErrorNotice text={failureText(deeds.error)} />}
      {hasForm && !request.isForYou && (
        <div className={styles.buttons}>
          {mayAdd && !isAdding && (
            <Button variant="default" size="compact-sm" onClick={() => setAdding(true)}>
              {t('request.addMore')}
            </Button>
          )}
          {mayWithdraw && (
            <Button variant="default" size="compact-sm" loading={deeds.isBusy} onClick={() => void deeds.withdraw()}>
              {t('request.withdraw')}
            </Button>
          )}
        </div>
      )}
      {hasForm && isOpen && <p className={styles.notice}>{t('recordNotice')}</p>}
    </article>
  );
}
