import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Lens, QuestionType } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { ComposerTab } from './composer/Composer.tsx';
import { useDraftSession } from './composer/use-draft.ts';
import { ContextColumn } from './context/ContextColumn.tsx';
import { ConversationColumn, type ConversationHandle } from './conversation/ConversationColumn.tsx';
import styles from './counter.module.css';
import { ItemDialogs } from './dialogs/ItemDialogs.tsx';
import { InboxColumn } from './list/InboxColumn.tsx';
import type { InboxListHandle } from './list/InboxList.tsx';
import { useConversation } from './use-conversation.ts';
import { useCounterActions } from './use-counter-actions.ts';
import { useInbox } from './use-inbox.ts';
import { useItemCommands } from './use-item-commands.ts';
import { useItemDeeds } from './use-item-deeds.ts';
import { useSelection } from './use-selection.ts';
import { useUndo } from './use-undo.ts';

/** Which list is shown and what is chosen in it. Another list starts without a choice. */
function useChosenList() {
  const [lens, setLens] = useState<Lens>('department');
  const [split, setSplit] = useState<QuestionType | null>(null);
  const inbox = useInbox({ lens, split });
  const selection = useSelection(inbox);
  const look = (nextLens: Lens, nextSplit: QuestionType | null) => {
    setLens(nextLens);
    setSplit(nextSplit);
    selection.clear();
  };
  // Asking for a text that this role may not read would stand in the log as an attempt.
  const row = inbox.itemAt(inbox.indexOf(selection.itemId));
  const readableId = row?.firstLine === null ? null : selection.itemId;
  return { lens, split, inbox, selection, readableId, look };
}

/** Which part of the screen has the floor: in one column only that part is shown. */
function useFloor(itemId: ItemId | null) {
  const list = useRef<InboxListHandle>(null);
  const conversation = useRef<ConversationHandle>(null);
  const context = useRef<HTMLElement>(null);
  const [isConversationOpen, setConversationOpen] = useState(false);
  const [isContextOpen, setContextOpen] = useState(false);
  const [chosenTab, setChosenTab] = useState<{ itemId: ItemId | null; tab: ComposerTab }>({
    itemId: null,
    tab: 'answer',
  });
  // Another item starts at its answer, so that nobody writes to a patient in the field meant for colleagues.
  const tab = chosenTab.itemId === itemId ? chosenTab.tab : 'answer';
  const setTab = (next: ComposerTab) => setChosenTab({ itemId, tab: next });
  // The composer of a tab exists one render after the tab was chosen, so the focus waits for the next frame.
  const soon = (run: () => void) => void requestAnimationFrame(run);
  return {
    list,
    conversation,
    context,
    tab,
    setTab,
    isConversationOpen,
    isContextOpen,
    show: () => setConversationOpen(true),
    toConversation: () => {
      setConversationOpen(true);
      soon(() => conversation.current?.focus());
    },
    toList: () => {
      setConversationOpen(false);
      setContextOpen(false);
      soon(() => list.current?.focus());
    },
    toComposer: (next: ComposerTab) => {
      setConversationOpen(true);
      setTab(next);
      soon(() => conversation.current?.focusComposer());
    },
    turnContext: () => {
      setContextOpen(!isContextOpen);
      if (!isContextOpen) soon(() => context.current?.focus());
    },
    closeContext: () => setContextOpen(false),
  };
}

/** The counter: the questions, the conversation about one of them, and what belongs beside it. */
export function CounterScreen() {
  const { t } = useTranslation('counter');
  useDraftSession();
  const { lens, split, inbox, selection, readableId, look } = useChosenList();
  const floor = useFloor(selection.itemId);
  const opened = useConversation(readableId);
  const conversation = opened.data;
  const undo = useUndo();
  const commands = useItemCommands(conversation, undo);
  const { deeds, asking, stopAsking } = useItemDeeds(selection.itemId, commands);
  useCounterActions(
    { itemId: readableId, conversation },
    {
      move: selection.move,
      open: () => (selection.itemId === null ? selection.select(0) : floor.toConversation()),
      back: floor.isContextOpen ? floor.closeContext : floor.toList,
      look: (next) => look(next, null),
      answer: () => floor.toComposer('answer'),
      note: () => floor.toComposer('note'),
      undo: () => void undo.undo(),
      details: floor.turnContext,
    },
    deeds,
  );
  return (
    <div
      className={styles.screen}
      data-floor={floor.isConversationOpen ? 'conversation' : 'list'}
      data-context={floor.isContextOpen}
    >
      <h1 className={styles.unseen}>{t('title')}</h1>
      <InboxColumn
        inbox={inbox}
        selection={selection}
        lens={lens}
        split={split}
        onLens={(next) => look(next, null)}
        onSplit={(next) => look(lens, next)}
        onOpen={floor.show}
        list={floor.list}
      />
      <ConversationColumn
        conversation={conversation}
        isChosen={selection.itemId !== null}
        isReadable={readableId === selection.itemId}
        error={opened.error}
        onRetry={() => void opened.refetch()}
        commands={commands}
        deeds={deeds}
        undo={undo}
        tab={floor.tab}
        onTab={floor.setTab}
        onBack={floor.toList}
        onDetails={floor.turnContext}
        handle={floor.conversation}
      />
      <aside ref={floor.context} tabIndex={-1} className={styles.context} aria-label={t('context.label')}>
        {conversation && (
          <ContextColumn conversation={conversation} onSibling={selection.selectItem} onClose={floor.closeContext} />
        )}
      </aside>
      <ItemDialogs conversation={conversation} asking={asking} commands={commands} onDone={stopAsking} />
    </div>
  );
}
