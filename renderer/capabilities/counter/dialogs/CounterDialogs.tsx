import type { LetterId } from '#shared/kernel/ids.ts';
import { UrgencyDialogs } from '#renderer/capabilities/urgency/public.ts';
import type { CounterParts } from '../use-counter-parts.ts';
import { WorklistDialogs } from '../worklist/WorklistDialogs.tsx';
import { ItemDialogs } from './ItemDialogs.tsx';

interface CounterDialogsProps {
  readonly parts: CounterParts;
  readonly onLetter: (letterId: LetterId) => void;
}

/** Every dialog of the counter; each opens when it is asked for. */
export function CounterDialogs({ parts, onLetter }: CounterDialogsProps) {
  const { chosen, conversation, undo, commands, item, urgency, itemDeeds, worklist } = parts;
  return (
    <>
      <UrgencyDialogs item={item} conversation={conversation} deeds={urgency} />
      <WorklistDialogs
        asking={worklist.asking}
        conversation={conversation}
        commands={commands}
        undo={undo}
        choice={worklist.choice}
        onDone={worklist.stopAsking}
        onMerged={chosen.selection.selectItem}
        onBulkDone={worklist.clear}
      />
      <ItemDialogs
        conversation={conversation}
        asking={itemDeeds.asking}
        commands={commands}
        undo={undo}
        onDone={itemDeeds.stopAsking}
        onLetter={onLetter}
      />
    </>
  );
}
