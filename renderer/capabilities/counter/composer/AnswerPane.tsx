import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { TemplatePicker } from '#renderer/capabilities/templates/public.ts';
import type { AnswerEditorHandle } from '#renderer/editor/AnswerEditor.tsx';
import type { Action } from '#renderer/ui/actions/action.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import { TypingClaim } from '../presence/TypingClaim.tsx';
import type { UndoStack } from '../use-undo.ts';
import { MergedDrafts } from '../worklist/MergedDrafts.tsx';
import styles from './composer.module.css';
import { AnswerCheckDialogs } from './AnswerCheckDialogs.tsx';
import { AnswerFoot } from './AnswerFoot.tsx';
import { CheckChip } from './CheckChip.tsx';
import { knownOf } from './news-since.ts';
import { useAnswerCheck } from './use-answer-check.ts';
import { useApproval } from './use-approval.ts';
import type { DraftInHand } from './use-draft.ts';
import { useSend } from './use-send.ts';
import { useTyping } from './use-typing.ts';
import { WritingField } from './WritingField.tsx';

export interface AnswerPaneHandle {
  focus(): void;
  openTemplates(): void;
}

interface AnswerPaneProps {
  readonly conversation: Conversation;
  readonly draft: DraftInHand;
  readonly undo: UndoStack;
  readonly onLeave: () => void;
  readonly onFocusChange: (hasFocus: boolean) => void;
  readonly handle: Ref<AnswerPaneHandle>;
}

function NewMessageNotice({ count, onRead }: { readonly count: number; readonly onRead: () => void }) {
  const { t } = useTranslation('counter');
  return (
    <div role="alert" className={styles.newMessage}>
      <IconMessagePlus size={18} aria-hidden />
      <span>{t('composer.newMessage', { count })}</span>
      <Button variant="default" size="compact-sm" onClick={onRead}>
        {t('composer.newMessageRead')}
      </Button>
    </div>
  );
}

/** The keys that work while somebody writes. */
function useAnswerActions(
  { send, isSending }: ReturnType<typeof useSend>,
  pick: () => void,
  lookAlong: Pick<Action, 'isEnabled' | 'run'>,
): void {
  const { t } = useTranslation('counter');
  const write = { group: 'write', inTextFields: true } as const;
  useActions([
    { ...write, id: 'write.template', label: t('action.template'), keys: ['mod+;'], isEnabled: true, run: pick },
    {
      ...write,
      id: 'write.send',
      label: t('action.send'),
      keys: ['mod+Enter'],
      isEnabled: !isSending,
      run: () => send(true),
    },
    { ...write, id: 'write.lookAlong', label: t('action.lookAlong'), keys: [], ...lookAlong },
  ]);
}

/** Where an answer is written: the editor, its templates and the bar that sends it. */
export function AnswerPane({ conversation, draft, undo, onLeave, onFocusChange, handle }: AnswerPaneProps) {
  const editor = useRef<AnswerEditorHandle>(null);
  const [isPicking, setPicking] = useState(false);
  const [patientOnly, setPatientOnly] = useState(false);
  const [known, setKnown] = useState(() => knownOf(conversation));
  const [isAskingLookAlong, setAskingLookAlong] = useState(false);
  const answerCheck = useAnswerCheck(draft.body);
  const { check, isListOpen, showList } = answerCheck;
  const approval = useApproval(conversation, draft.body);
  const readAll = () => setKnown(knownOf(conversation));
  const focusFirstBlank = () => void editor.current?.focusFirstBlank();
  const sending = useSend({
    conversation,
    draft,
    undo,
    known,
    patientOnly,
    decisions: answerCheck.decisions,
    onBlanks: focusFirstBlank,
    onThirdParty: () => showList(true),
  });
  useImperativeHandle(handle, () => ({
    focus: () => editor.current?.focus(),
    openTemplates: () => setPicking(true),
  }));
  const lookAlong = { isEnabled: conversation.colleagues.may.lookAlong, run: () => setAskingLookAlong(true) };
  useAnswerActions(
    approval.needs === null ? sending : { ...sending, send: lookAlong.run },
    () => setPicking(true),
    lookAlong,
  );
  const insert = (templateId: string | null, body: AnswerDocument) => {
    if (templateId !== null) draft.setTemplate(templateId);
    setPicking(false);
    editor.current?.insert(body);
  };
  const newMessages = conversation.messages.length - known.messages;
  return (
    <>
      {conversation.may.answer && <TypingClaim itemId={conversation.item.id} />}
      {newMessages > 0 && <NewMessageNotice count={newMessages} onRead={readAll} />}
      {isPicking && (
        <TemplatePicker
          itemId={conversation.item.id}
          onPick={insert}
          onClose={() => (setPicking(false), editor.current?.focus())}
        />
      )}
      <MergedDrafts conversation={conversation} onInsert={(body) => insert(null, body)} />
      <WritingField
        initial={draft.initial}
        answerCheck={answerCheck}
        typing={useTyping(draft, sending.isSending, onFocusChange)}
        onTemplate={() => setPicking(true)}
        onLeave={onLeave}
        handle={editor}
      />
      <AnswerFoot
        conversation={conversation}
        draft={draft}
        sending={sending}
        approval={approval}
        known={known}
        patientOnly={patientOnly}
        isAskingLookAlong={isAskingLookAlong}
        onPatientOnly={setPatientOnly}
        onFirstBlank={focusFirstBlank}
        onLookAlong={setAskingLookAlong}
        onRead={readAll}
        onDiscard={() => editor.current?.clear()}
        checkChip={<CheckChip check={check} isOpen={isListOpen} onToggle={() => showList(!isListOpen)} />}
        onPatientView={answerCheck.view}
      />
      <AnswerCheckDialogs answerCheck={answerCheck} subject={conversation.item.subject} body={draft.body} />
    </>
  );
}
