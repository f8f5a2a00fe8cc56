import { useUrgencyDeeds } from '#renderer/capabilities/urgency/public.ts';
import { useDraftSession } from './composer/use-draft.ts';
import { isInListColumn, useSearchParts } from './search/use-search-parts.tsx';
import { useChosenList } from './use-chosen-list.ts';
import { useConversation } from './use-conversation.ts';
import { useCounterActions } from './use-counter-actions.ts';
import { useFloor } from './use-floor.ts';
import { useItemCommands } from './use-item-commands.ts';
import { useItemDeeds } from './use-item-deeds.ts';
import { useUndo } from './use-undo.ts';
import { useWantedItem, type WantedItem } from './use-wanted-item.ts';
import { useWorklistPart } from './worklist/use-worklist-part.ts';

/** What the counter holds: the list and what is chosen in it, the conversation, and everything that can be done. */
export function useCounterParts(wanted: WantedItem | undefined) {
  useDraftSession();
  const chosen = useChosenList();
  const { lens, split, inbox, searching, selection, row, readableId, look } = chosen;
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
  const itemDeeds = useItemDeeds(selection.itemId, commands);
  const open = { itemId: readableId, conversation };
  const worklist = useWorklistPart({ inbox: searching.marked, selection, lens, split, ...open, commands, look });
  const search = useSearchParts(searching, {
    redCount: inbox.lane.length,
    list: floor.list,
    toList: floor.toList,
    showList: floor.showList,
    onOpen: floor.show,
  });
  useCounterActions(
    open,
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
    itemDeeds.deeds,
  );
  return { chosen, floor, opened, conversation, undo, commands, item, urgency, itemDeeds, worklist, search };
}

export type CounterParts = ReturnType<typeof useCounterParts>;
