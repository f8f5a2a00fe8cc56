import { IconArrowRightCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Conversation, InternalNote, Message, Reroute } from '#shared/capabilities/counter/model.ts';
import { CallLine, marksOf } from '#renderer/capabilities/urgency/public.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import { LongText } from '#renderer/ui/LongText.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { RequestCard } from '../colleagues/RequestCard.tsx';
import { AttachmentItem } from './AttachmentItem.tsx';
import styles from './conversation.module.css';
import { SystemLine } from './SystemLine.tsx';
import { timelineOf } from './timeline.ts';
import { TypeLine } from './TypeLine.tsx';

/** What a message to the patient was: an answer, or something that left the question open. */
function SentAs({ purpose }: Pick<Message, 'purpose'>) {
  const { t } = useTranslation(['counter', 'clock']);
  if (purpose === 'interim') return t('clock:interim.sent');
  return purpose === 'question-back' ? t('clock:questionBack.sent') : t('conversation.sentAnswer');
}

function MessageBubble({ message, conversation }: { readonly message: Message; readonly conversation: Conversation }) {
  const { t } = useTranslation(['counter', 'worklist', 'urgency']);
  const formats = useFormats();
  const marks = marksOf(message, conversation.urgency.flags, (theme) => t('urgency:mark.word', { theme }));
  const name = message.senderName === '' ? t('conversation.senderUnknown') : message.senderName;
  return (
    <article className={styles.message} data-kind={message.kind}>
      <p className={styles.messageHead}>
        <strong>
          <PlainText text={name} />
        </strong>
        {message.senderRole !== null && <PlainText text={message.senderRole} />}
        <time dateTime={message.sentAt}>{formats.dayAndTime(message.sentAt)}</time>
        {message.channel !== 'portal' && <span>{t(`conversation.channel.${message.channel}`)}</span>}
        {message.notedBy !== null && (
          <span>{t('worklist:contact.notedBy', { name: isolatedText(message.notedBy) })}</span>
        )}
        {message.kind === 'clinician-reply' && (
          <span>
            <SentAs purpose={message.purpose} />
          </span>
        )}
        <LookedAlongMark messageId={message.id} conversation={conversation} />
      </p>
      <div className={styles.bubble}>
        <LongText text={message.body} marks={marks} />
        {message.attachments.length > 0 && (
          <ul className={styles.attachments} aria-label={t('attachment.label')}>
            {message.attachments.map((attachment) => (
              <AttachmentItem key={attachment.id} itemId={conversation.item.id} attachment={attachment} />
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}

/** Who agreed with an answer before it was sent. */
function LookedAlongMark({
  messageId,
  conversation,
}: {
  readonly messageId: string;
  readonly conversation: Conversation;
}) {
  const { t } = useTranslation('colleagues');
  const names = conversation.colleagues.lookedAlong.filter((one) => one.messageId === messageId);
  if (names.length === 0) return null;
  return <span>{t('send.lookedAlong', { names: names.map(({ byName }) => isolatedText(byName)).join(', ') })}</span>;
}

function NoteBubble({ note }: { readonly note: InternalNote }) {
  const { t } = useTranslation('counter');
  const formats = useFormats();
  return (
    <article className={styles.note}>
      <p className={styles.noteHead}>
        <strong>{t('conversation.note')}</strong> <PlainText text={note.authorName} />{' '}
        <time dateTime={note.writtenAt}>{formats.dayAndTime(note.writtenAt)}</time>
      </p>
      <PlainText as="block" text={note.body} />
    </article>
  );
}

function RerouteLine({ reroute }: { readonly reroute: Reroute }) {
  const { t } = useTranslation('counter');
  const formats = useFormats();
  const to = reroute.toName === null ? t(`role.${reroute.toRole}`) : isolatedText(reroute.toName);
  const words = { by: isolatedText(reroute.byName), from: t(`role.${reroute.fromRole}`), to };
  return (
    <div className={styles.quiet}>
      <IconArrowRightCircle size={15} aria-hidden />
      <div>
        {t('conversation.rerouted', words)} · <time dateTime={reroute.at}>{formats.dayAndTime(reroute.at)}</time>
        <br />
        {t(`passOn.reasons.${reroute.reason}`)}: {visibleText(reroute.explanation)}
      </div>
    </div>
  );
}

/** The conversation in the order in which it happened; notes look unlike messages, and reroutes are quiet lines. */
export function Timeline({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useTranslation('counter');
  return (
    <div role="group" aria-label={t('conversation.messages')}>
      {timelineOf(conversation).map((moment) => {
        if (moment.kind === 'note') return <NoteBubble key={moment.note.id} note={moment.note} />;
        if (moment.kind === 'request') {
          const { request } = moment;
          return <RequestCard key={request.id} conversation={conversation} request={request} hasForm={false} />;
        }
        if (moment.kind === 'call') return <CallLine key={moment.call.id} call={moment.call} />;
        if (moment.kind === 'type') return <TypeLine key={`type ${moment.at}`} change={moment.change} />;
        if (moment.kind === 'reroute') return <RerouteLine key={`reroute ${moment.at}`} reroute={moment.reroute} />;
        const { message } = moment;
        return message.kind === 'system-notice' ? (
          <SystemLine key={message.id} message={message} />
        ) : (
          <MessageBubble key={message.id} message={message} conversation={conversation} />
        );
      })}
    </div>
  );
}
