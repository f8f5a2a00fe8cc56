import { type ReactNode, useState } from 'react';

import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { LookAlongDialog } from '../colleagues/AskDialogs.tsx';
import { RefusalNotice } from '../conversation/RefusalNotice.tsx';
import styles from './composer.module.css';
import { ApprovalBar, LookedAlong } from './LookedAlong.tsx';
import { OverrideDialog } from './OverrideDialog.tsx';
import type { Known } from './news-since.ts';
import { SendBar } from './SendBar.tsx';
import { SendGuardDialog } from './SendGuardDialog.tsx';
import type { ApprovalNow } from './use-approval.ts';
import type { DraftInHand } from './use-draft.ts';
import type { useSend } from './use-send.ts';

interface AnswerFootProps {
  readonly conversation: Conversation;
  readonly draft: DraftInHand;
  readonly sending: ReturnType<typeof useSend>;
  readonly approval: ApprovalNow;
  readonly known: Known;
  readonly patientOnly: boolean;
  readonly isAskingLookAlong: boolean;
  readonly onPatientOnly: (patientOnly: boolean) => void;
  readonly onFirstBlank: () => void;
  readonly onLookAlong: (isAsking: boolean) => void;
  /** The writer has seen everything that stands there now. */
  readonly onRead: () => void;
  readonly onDiscard: () => void;
  /** What the language check has to say, as a button. */
  readonly checkChip: ReactNode;
  readonly onPatientView: () => void;
}

function Guard({ conversation, known, draft, sending, approval, onRead, onDiscard }: AnswerFootProps) {
  const { sendAnyway, closeGuard } = sending;
  return (
    <SendGuardDialog
      conversation={conversation}
      known={known}
      body={draft.body}
      needsApproval={approval.needs !== null}
      onSendAnyway={() => (onRead(), sendAnyway())}
      onChange={() => (onRead(), closeGuard())}
      onDiscard={() => (onRead(), closeGuard(), onDiscard())}
    />
  );
}

/** Below the text: what stands in the way of sending, who looked along, and the ways to send. */
export function AnswerFoot(props: AnswerFootProps) {
  const { conversation, draft, sending, approval, onLookAlong } = props;
  const ask = () => onLookAlong(true);
  return (
    <>
      {sending.refusal && (
        <div className={styles.refusal}>
          <RefusalNotice refusal={sending.refusal} current={conversation} onDismiss={sending.dismissRefusal} />
        </div>
      )}
      {sending.stopped !== undefined && (
        <p role="alert" className={styles.stopped}>
          {sending.stopped}
        </p>
      )}
      <LookedAlong approval={approval} />
      {approval.needs === null ? (
        <SendBar
          conversation={conversation}
          body={draft.body}
          patientOnly={props.patientOnly}
          isBusy={sending.isSending}
          onPatientOnly={props.onPatientOnly}
          onFirstBlank={props.onFirstBlank}
          onSend={sending.send}
          checkChip={props.checkChip}
          onPatientView={props.onPatientView}
          onLookAlong={conversation.colleagues.may.lookAlong ? ask : undefined}
        />
      ) : (
        <ApprovalBar name={approval.needs} onAsk={ask} />
      )}
      {props.isAskingLookAlong && <AskLookAlong {...props} />}
      {sending.isGuarded && <Guard {...props} />}
      {sending.isTooHard && <OverrideDialog onClose={sending.keepEditing} onSend={sending.sendHard} />}
    </>
  );
}

/** The text is put forward as it is when the dialog opens; nobody agrees with what is still being typed. */
function AskLookAlong({ conversation, draft, onLookAlong }: AnswerFootProps) {
  const [body] = useState(draft.body);
  if (!body) return null;
  return <LookAlongDialog conversation={conversation} body={body} onClose={() => onLookAlong(false)} />;
}
