import { useState } from 'react';

import type { Conversation, Lens, QuestionType } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Inbox } from '../use-inbox.ts';
import type { ItemCommands } from '../use-item-commands.ts';
import type { Selection } from '../use-selection.ts';
import type { BulkChoice } from './use-bulk.ts';
import { useMarking } from './use-marking.ts';
import { useReadAhead } from './use-read-ahead.ts';
import { useWorklist } from './use-worklist.ts';

interface WorklistSurroundings {
  readonly inbox: Inbox;
  readonly selection: Selection;
  readonly lens: Lens;
  readonly split: QuestionType | null;
  /** The chosen question when this person may open it, and its conversation once that has come. */
  readonly itemId: ItemId | null;
  readonly conversation: Conversation | undefined;
  readonly commands: ItemCommands;
  readonly look: (lens: Lens, split: QuestionType | null) => void;
}

/** Working the list: marks and deeds on many, snooze and duplicates, contacts, and reading the next row ahead. */
export function useWorklistPart(around: WorklistSurroundings) {
  const { inbox, selection, lens, split, itemId, conversation, commands, look } = around;
  const marking = useMarking(inbox, selection);
  const list = `${lens} ${split}`;
  // Everything that matches is said of one list; in another it is nothing.
  const [allOf, setAllOf] = useState<string | undefined>(undefined);
  const isAll = allOf === list;
  const choice: BulkChoice = isAll ? { kind: 'matching', lens, split } : { kind: 'marked', itemIds: [...marking.ids] };
  const worklist = useWorklist({ itemId, conversation, commands, marking, look: (next) => look(next, null) });
  useReadAhead(inbox, selection, conversation?.item.id);
  return {
    ...worklist,
    marking,
    isAll,
    choice,
    chooseAll: () => setAllOf(list),
    clear: () => {
      marking.clear();
      setAllOf(undefined);
    },
  };
}

/** Everything a screen needs for working the list. */
export type WorklistPart = ReturnType<typeof useWorklistPart>;
