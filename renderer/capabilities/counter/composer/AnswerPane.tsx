import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { TemplatePicker } from '#renderer/capabilities/templates/public.ts';
import { AnswerEditor, type AnswerEditorHandle } from '#renderer/editor/AnswerEditor.tsx';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import { RefusalNotice } from '../conversation/RefusalNotice.tsx';
import type { UndoStack } from '../use-undo.ts';
import styles from './composer.module.css';
import { SendBar } from './SendBar.tsx';
import type { DraftInHand } from './use-draft.ts';
import { useSend } from './use-send.ts';

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
function useAnswerActions({ send, isSending }: ReturnType<typeof useSend>, pick: () => void): void {
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
  ]);
}

/** Where an answer is written: the editor, its templates and the bar that sends it. */
export function AnswerPane({ conversation, draft, undo, onLeave, onFocusChange, handle }: AnswerPaneProps) {
  const { t } = useTranslation('counter');
  const hintId = useId();
  const editor = useRef<AnswerEditorHandle>(null);
  const [isPicking, setPicking] = useState(false);
  const [patientOnly, setPatientOnly] = useState(false);
  const [knownMessages, setKnownMessages] = useState(conversation.messages.length);
  const focusFirstBlank = () => void editor.current?.focusFirstBlank();
  const sending = useSend({ conversation, draft, undo, knownMessages, patientOnly, onBlanks: focusFirstBlank });
  useImperativeHandle(handle, () => ({
    focus: () => editor.current?.focus(),
    openTemplates: () => setPicking(true),
  }));
  useAnswerActions(sending, () => setPicking(true));
  const insert = (templateId: string, body: AnswerDocument) => {
    draft.setTemplate(templateId);
    setPicking(false);
    editor.current?.insert(body);
  };
  const newMessages = conversation.messages.length - knownMessages;
  return (
    <>
      {newMessages > 0 && (
        <NewMessageNotice count={newMessages} onRead={() => setKnownMessages(conversation.messages.length)} />
      )}
      {isPicking && (
        <TemplatePicker
          itemId={conversation.item.id}
          onPick={insert}
          onClose={() => {
            setPicking(false);
            editor.current?.focus();
          }}
        />
      )}
      <AnswerEditor
        initial={draft.initial}
        label={t('composer.answerField')}
        describedBy={hintId}
        placeholder={t('composer.placeholder')}
        onChange={(body) => !sending.isSending && draft.change(body)}
        onTemplate={() => setPicking(true)}
        onLeave={onLeave}
        onFocus={() => onFocusChange(true)}
        onBlur={() => {
          onFocusChange(false);
          void draft.keeper.flush();
        }}
        handle={editor}
      />
      <p id={hintId} className={styles.unseen}>
        {t('composer.answerHint')}
      </p>
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
      <SendBar
        conversation={conversation}
        body={draft.body}
        patientOnly={patientOnly}
        isBusy={sending.isSending}
        onPatientOnly={setPatientOnly}
        onFirstBlank={focusFirstBlank}
        onSend={sending.send}
      />
    </>
  );
}
