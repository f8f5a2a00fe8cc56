import { useRef, useState } from 'react';

import type { ItemId } from '#shared/kernel/ids.ts';
import type { ComposerTab } from './composer/Composer.tsx';
import type { ConversationHandle } from './conversation/ConversationColumn.tsx';
import type { InboxListHandle } from './list/InboxList.tsx';

/** Which part of the screen has the floor: in one column only that part is shown. */
export function useFloor(itemId: ItemId | null) {
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
    showList: () => setConversationOpen(false),
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
