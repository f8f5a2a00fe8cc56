import { IconEyeOff, IconMessages } from '@tabler/icons-react';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { Trans, useTranslation } from 'react-i18next';

import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { UrgencyBanner, type UrgencyDeeds } from '#renderer/capabilities/urgency/public.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { Composer, type ComposerHandle, type ComposerTab } from '../composer/Composer.tsx';
import type { ItemCommands } from '../use-item-commands.ts';
import type { UndoStack } from '../use-undo.ts';
import { PlaceNotices } from '../worklist/PlaceNotices.tsx';
import styles from './conversation.module.css';
import { OpenRequests } from '../colleagues/OpenRequests.tsx';
import { PresenceLine } from '../presence/PresenceLine.tsx';
import { ConversationHeader } from './ConversationHeader.tsx';
import { ConversationNotices } from './ConversationNotices.tsx';
import type { ItemDeeds } from './ItemToolbar.tsx';
import { OutboxStrip } from './OutboxStrip.tsx';
import { RefusalNotice } from './RefusalNotice.tsx';
import { Timeline } from './Timeline.tsx';

export interface ConversationHandle {
  focus(): void;
  focusComposer(): void;
}

interface ConversationColumnProps {
  readonly conversation: Conversation | undefined;
  readonly isChosen: boolean;
  /** False for a question whose text this role does not see. */
  readonly isReadable: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly commands: ItemCommands;
  readonly deeds: ItemDeeds;
  readonly urgency: UrgencyDeeds;
  readonly undo: UndoStack;
  readonly tab: ComposerTab;
  readonly onTab: (tab: ComposerTab) => void;
  readonly onBack: () => void;
  readonly onDetails: () => void;
  readonly handle: Ref<ConversationHandle>;
}

/** Room left above the words of an alarm, so that who wrote them is in sight, in CSS pixels. */
const aboveAlarm = 90;

type OpenProps = ConversationColumnProps & {
  readonly conversation: Conversation;
  readonly composer: Ref<ComposerHandle>;
  readonly onLeaveComposer: () => void;
};

/**
 * Scrolls to what must be read first when another conversation opens or something is added to this one: the words that
 * raised an alarm, else the newest message.
 */
function useScrolledToEnd(conversation: Conversation) {
  const scroller = useRef<HTMLDivElement>(null);
  const { messages, notes, outbox, item, colleagues } = conversation;
  const length = messages.length + notes.length + colleagues.requests.length + (outbox === null ? 0 : 1);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const alarm = element.querySelector('mark');
    if (alarm)
      element.scrollTop += alarm.getBoundingClientRect().top - element.getBoundingClientRect().top - aboveAlarm;
    else element.scrollTop = element.scrollHeight;
  }, [item.id, item.state, length]);
  return scroller;
}

function OpenConversation(props: OpenProps) {
  const { conversation, commands, deeds, undo, tab, composer } = props;
  const { t } = useTranslation('counter');
  const now = useNow(15_000);
  const scroller = useScrolledToEnd(conversation);
  const { item, may, outbox } = conversation;
  const isOpenForOthers = !may.answer && outbox === null && item.state !== 'closed';
  const isTakenByOther = item.owner !== null && !may.putBack;
  const notForYou = isTakenByOther
    ? t('conversation.takenByOther', { name: isolatedText(item.owner?.name ?? '') })
    : t('conversation.yourRoleCannotAnswer');
  return (
    <>
      <ConversationHeader
        conversation={conversation}
        now={now}
        deeds={deeds}
        urgency={props.urgency}
        onBack={props.onBack}
        onDetails={props.onDetails}
      />
      <UrgencyBanner conversation={conversation} now={now} deeds={props.urgency} />
      <div
        ref={scroller}
        className={styles.scroller}
        role="region"
        aria-label={t('conversation.messages')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
        tabIndex={0}
      >
        <PlaceNotices conversation={conversation} />
        <ConversationNotices conversation={conversation} />
        <Timeline conversation={conversation} />
        <OpenRequests conversation={conversation} />
        {outbox && <OutboxStrip entry={outbox} onWithdraw={() => void undo.withdraw(outbox.id)} />}
      </div>
      {commands.refusal && (
        <div className={styles.refusal}>
          <RefusalNotice refusal={commands.refusal} current={conversation} onDismiss={commands.dismissRefusal} />
        </div>
      )}
      <PresenceLine itemId={item.id} isClaimShown={may.answer && tab === 'answer'} />
      {item.state === 'closed' && <p className={styles.closed}>{t('conversation.closedNow')}</p>}
      {isOpenForOthers && <p className={styles.closed}>{notForYou}</p>}
      <Composer
        // One's own answer on its way out makes way for a new one; a colleague's takes nothing out of the hands.
        key={`${item.id} ${outbox?.isOwn === true ? 'waiting' : 'writing'}`}
        conversation={conversation}
        tab={tab}
        onTab={props.onTab}
        undo={undo}
        onLeave={props.onLeaveComposer}
        handle={composer}
      />
    </>
  );
}

function NothingChosen() {
  const { t } = useTranslation('counter');
  return (
    <EmptyState icon={<IconMessages size={26} />} title={t('conversation.none')}>
      <Trans t={t} i18nKey="conversation.noneHint" components={{ kbd: <Kbd>{null}</Kbd> }} />
    </EmptyState>
  );
}

function NotReadable() {
  const { t } = useTranslation('counter');
  return (
    <EmptyState icon={<IconEyeOff size={26} />} title={t('conversation.notReadable')}>
      {t('conversation.notReadableHint')}
    </EmptyState>
  );
}

/** The conversation about the chosen question, and where it is answered. */
export function ConversationColumn(props: ConversationColumnProps) {
  const { conversation, isChosen, isReadable, error, onRetry, handle } = props;
  const { t } = useTranslation('counter');
  const failureText = useFailureText();
  const column = useRef<HTMLElement>(null);
  const composer = useRef<ComposerHandle>(null);
  const focus = () => column.current?.focus();
  useImperativeHandle(handle, () => ({ focus, focusComposer: () => composer.current?.focus() }));
  const isFailed = error !== null && conversation === undefined;
  return (
    <section
      ref={column}
      tabIndex={-1}
      className={styles.column}
      aria-label={t('conversation.label')}
      data-column="conversation"
    >
      {!isChosen && <NothingChosen />}
      {isChosen && !isReadable && <NotReadable />}
      {isChosen && isFailed && (
        <div className={styles.failed}>
          <ErrorNotice text={failureText(error)} onRetry={onRetry} />
        </div>
      )}
      {isChosen && isReadable && !isFailed && !conversation && <LoadingLines lines={6} />}
      {isChosen && conversation && (
        <OpenConversation
          key={conversation.item.id}
          {...props}
          conversation={conversation}
          composer={composer}
          onLeaveComposer={focus}
        />
      )}
    </section>
  );
}
