import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Lens, QuestionType } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { UrgencyDialogs, useUrgencyDeeds } from '#renderer/capabilities/urgency/public.ts';
import type { ComposerTab } from './composer/Composer.tsx';
import { useDraftSession } from './composer/use-draft.ts';
import { ContextColumn } from './context/ContextColumn.tsx';
import { ConversationColumn, type ConversationHandle } from './conversation/ConversationColumn.tsx';
import styles from './counter.module.css';
import { ItemDialogs } from './dialogs/ItemDialogs.tsx';
import { InboxColumn } from './list/InboxColumn.tsx';
import type { InboxListHandle } from './list/InboxList.tsx';
import { PresenceProvider } from './presence/PresenceProvider.tsx';
import { useSearchInList } from './search/use-search-in-list.ts';
import { isInListColumn, useSearchParts } from './search/use-search-parts.tsx';
import { useConversation } from './use-conversation.ts';
import { useCounterActions } from './use-counter-actions.ts';
import { useInbox } from './use-inbox.ts';
import { useItemCommands } from './use-item-commands.ts';
import { useItemDeeds } from './use-item-deeds.ts';
import { useLaneAction } from './use-lane-action.ts';
import { useSelection } from './use-selection.ts';
import { useWorklistPart } from './worklist/use-worklist-part.ts';
import { WorklistContext } from './worklist/worklist-context.ts';
import { WorklistDialogs } from './worklist/WorklistDialogs.tsx';
import { useUndo } from './use-undo.ts';
import { useWantedItem, type WantedItem } from './use-wanted-item.ts';

/** Which list is shown and what is chosen in it. Another list starts without a choice. */
function useChosenList() {
  const [lens, setLens] = useState<Lens>('department');
  const [split, setSplit] = useState<QuestionType | null>(null);
  const inbox = useInbox({ lens, split });
  const listed = useSelection(inbox);
  const searching = useSearchInList(inbox, listed);
  const { selection } = searching;
  useLaneAction(inbox, { ...listed, select: (place) => (searching.leave(), listed.select(place)) });
  const look = (nextLens: Lens, nextSplit: QuestionType | null) => {
    setLens(nextLens);
    setSplit(nextSplit);
    listed.clear();
    searching.leave();
  };
  // Asking for a text that this role may not read would stand in the log as an attempt.
  const row = searching.rowOf(selection.itemId);
  const readableId = row?.firstLine === null ? null : selection.itemId;
  return { lens, split, inbox, searching, selection, row, readableId, look };
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
export function CounterScreen({ wanted }: { readonly wanted?: WantedItem }) {
  const { t } = useTranslation('counter');
  useDraftSession();
  const { lens, split, inbox, searching, selection, row, readableId, look } = useChosenList();
  const floor = useFloor(selection.itemId);
  const opened = useConversation(readableId);
  useWantedItem(wanted, (itemId) => {
    selection.selectItem(itemId);
    floor.toConversation();
  });
  const conversation = opened.data;
  const undo = useUndo();
  const commands = useItemCommands(conversation, undo);
  const item = conversation?.item ?? row;
  const urgency = useUrgencyDeeds(item, conversation);
  const { deeds, asking, stopAsking } = useItemDeeds(selection.itemId, commands);
  const worklist = useWorklistPart({ inbox: searching.marked, selection, lens, split, conversation, commands, look });
  const search = useSearchParts(searching, {
    redCount: inbox.lane.length,
    list: floor.list,
    toList: floor.toList,
    onOpen: floor.show,
  });
  useCounterActions(
    { itemId: readableId, conversation },
    {
      move: selection.move,
      open: () => (selection.itemId === null ? selection.select(0) : floor.toConversation()),
      back: () => {
        if (floor.isContextOpen) return floor.closeContext();
        if (isInListColumn()) searching.leave();
        floor.toList();
      },
      look: (next) => look(next, null),
      answer: () => floor.toComposer('answer'),
      note: () => floor.toComposer('note'),
      undo: () => void undo.undo(),
      details: floor.turnContext,
    },
    deeds,
  );
  return (
    <PresenceProvider itemId={readableId}>
    <WorklistContext value={{ ...worklist.deeds, open: selection.selectItem }}>
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
        worklist={worklist}
        onLens={(next) => look(next, null)}
        onSplit={(next) => look(lens, next)}
        onOpen={floor.show}
        list={floor.list}
        search={search}
      />
      <ConversationColumn
        conversation={conversation}
        isChosen={selection.itemId !== null}
        isReadable={readableId === selection.itemId}
        error={opened.error}
        onRetry={() => void opened.refetch()}
        commands={commands}
        deeds={deeds}
        urgency={urgency}
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
      <UrgencyDialogs item={item} conversation={conversation} deeds={urgency} />
      <WorklistDialogs
        asking={worklist.asking}
        conversation={conversation}
        commands={commands}
        undo={undo}
        choice={worklist.choice}
        onDone={worklist.stopAsking}
        onMerged={selection.selectItem}
        onBulkDone={worklist.clear}
      />
      <ItemDialogs conversation={conversation} asking={asking} commands={commands} undo={undo} onDone={stopAsking} />
    </div>
    </WorklistContext>
    </PresenceProvider>
  );
}
