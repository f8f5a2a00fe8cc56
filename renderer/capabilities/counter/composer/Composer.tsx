import { Button } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { isEmptyDocument } from '#renderer/editor/answer-content.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import type { UndoStack } from '../use-undo.ts';
import { AnswerPane, type AnswerPaneHandle } from './AnswerPane.tsx';
import styles from './composer.module.css';
import { DraftMark } from './DraftMark.tsx';
import { NotePane, type NotePaneHandle } from './NotePane.tsx';
import { type DraftInHand, useDraft } from './use-draft.ts';

const tabs = ['answer', 'note'] as const;
export type ComposerTab = (typeof tabs)[number];

export interface ComposerHandle {
  focus(): void;
}

interface ComposerProps {
  readonly conversation: Conversation;
  readonly tab: ComposerTab;
  readonly onTab: (tab: ComposerTab) => void;
  readonly undo: UndoStack;
  readonly onLeave: () => void;
  readonly handle: Ref<ComposerHandle>;
}

interface ComposerTabsProps {
  readonly shown: readonly ComposerTab[];
  readonly active: ComposerTab | undefined;
  readonly idOf: (tab: ComposerTab) => string;
  readonly onTab: (tab: ComposerTab) => void;
}

/** The tabs of the composer; arrows go along them, as in every tab list. */
function ComposerTabs({ shown, active, idOf, onTab }: ComposerTabsProps) {
  const { t } = useTranslation('counter');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    const other = shown.find((candidate) => candidate !== active);
    if (!other) return;
    event.preventDefault();
    onTab(other);
    document.getElementById(`${idOf(other)}-tab`)?.focus();
  };
  return (
    <div role="tablist" aria-label={t('composer.label')} className={styles.tabs}>
      {shown.map((candidate) => (
        <button
          key={candidate}
          id={`${idOf(candidate)}-tab`}
          type="button"
          role="tab"
          aria-selected={candidate === active}
          aria-controls={candidate === active ? `${idOf(candidate)}-panel` : undefined}
          tabIndex={candidate === (active ?? shown[0]) ? 0 : -1}
          className={styles.tab}
          onClick={() => onTab(candidate)}
          onKeyDown={onKeyDown}
        >
          {t(`composer.${candidate}`)}
        </button>
      ))}
    </div>
  );
}

/**
 * Whether the answer can be written, and whether it may be sent.
 *
 * Whoever is writing keeps the text and the focus when a colleague takes, passes on or answers the question. The core
 * refuses to send it; without the field the letters that are still being typed would be keys of commands.
 */
function useOpenAnswer({ may, outbox }: Conversation, draft: DraftInHand) {
  const maySend = may.answer && outbox === null;
  const [wasAllowed, setAllowed] = useState(maySend);
  const [hasFocus, setFocus] = useState(false);
  if (maySend && !wasAllowed) setAllowed(true);
  const isWriting = hasFocus || (draft.body !== undefined && !isEmptyDocument(draft.body));
  return { maySend, isOpen: maySend || (wasAllowed && isWriting), setFocus };
}

/**
 * Where people write: an answer to the patient, or a note to colleagues.
 *
 * The answer stays alive behind the note, so that changing tabs loses nothing, not even the way back in the text.
 */
export function Composer({ conversation, tab, onTab, undo, onLeave, handle }: ComposerProps) {
  const { t } = useTranslation('counter');
  const id = useId();
  const answer = useRef<AnswerPaneHandle>(null);
  const note = useRef<NotePaneHandle>(null);
  const draft = useDraft(conversation.item.id, conversation.draft);
  const { maySend, isOpen: mayAnswer, setFocus } = useOpenAnswer(conversation, draft);
  const shown = tabs.filter((candidate) => (candidate === 'answer' ? mayAnswer : conversation.may.note));
  // Without an answer to write the note stays folded away until somebody asks for it.
  const active = shown.includes(tab) ? tab : undefined;
  useImperativeHandle(handle, () => ({ focus: () => (active === 'note' ? note : answer).current?.focus() }));
  if (shown.length === 0) return null;
  const idOf = (candidate: ComposerTab) => `${id}-${candidate}`;
  return (
    <section className={styles.composer} aria-label={t('composer.label')}>
      <div className={styles.head}>
        <ComposerTabs shown={shown} active={active} idOf={idOf} onTab={onTab} />
        {active === 'answer' && <DraftMark state={draft.state} />}
        {active === 'answer' && (
          <Button
            className={styles.templateButton}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconTemplate size={15} aria-hidden />}
            rightSection={<Kbd>::</Kbd>}
            aria-label={t('composer.template')}
            onClick={() => answer.current?.openTemplates()}
          >
            {t('composer.template')}
          </Button>
        )}
      </div>
      {mayAnswer && (
        <div
          role="tabpanel"
          id={`${idOf('answer')}-panel`}
          aria-labelledby={`${idOf('answer')}-tab`}
          hidden={active !== 'answer'}
        >
          {!maySend && (
            <p role="alert" className={styles.stopped}>
              {t('composer.heldBack')}
            </p>
          )}
          <AnswerPane
            conversation={conversation}
            draft={draft}
            undo={undo}
            onLeave={onLeave}
            onFocusChange={setFocus}
            handle={answer}
          />
        </div>
      )}
      {active === 'note' && (
        <div role="tabpanel" id={`${idOf('note')}-panel`} aria-labelledby={`${idOf('note')}-tab`}>
          <NotePane itemId={conversation.item.id} stored={conversation.noteDraft} onLeave={onLeave} handle={note} />
        </div>
      )}
    </section>
  );
}
