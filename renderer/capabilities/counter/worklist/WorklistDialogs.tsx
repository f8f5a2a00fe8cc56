import type { PatientHit } from '#shared/capabilities/counter/list-model.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { ItemCommands } from '../use-item-commands.ts';
import type { UndoStack } from '../use-undo.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { SnoozeDialog } from './SnoozeDialog.tsx';
import type { BulkChoice } from './use-bulk.ts';
import type { ListAsking } from './use-worklist.ts';

interface WorklistDialogsProps {
  readonly asking: ListAsking | undefined;
  readonly conversation: Conversation | undefined;
  readonly commands: ItemCommands;
  readonly undo: UndoStack;
  readonly choice: BulkChoice;
  readonly onDone: () => void;
  /** Goes to the question that stays after merging. */
  readonly onMerged: (into: ItemId) => void;
  /** A deed on many was done, so that the marks can go. */
  readonly onBulkDone: () => void;
}

function patientOf(conversation: Conversation | undefined): PatientHit | undefined {
  const patient = conversation?.patient;
  return patient ? { id: patient.id, name: patient.name, birthDate: patient.birthDate } : undefined;
}

/** The dialog that is open for a deed of the list, if any. */
export function WorklistDialogs(props: WorklistDialogsProps) {
  const { asking, conversation, commands, onDone } = props;
  if (asking?.kind === 'contact') {
    return <ContactDialog channel={asking.channel} patient={patientOf(conversation)} onClose={onDone} />;
  }
  if (asking?.kind === 'bulk') {
    const close = (isDone: boolean) => {
      if (isDone) props.onBulkDone();
      onDone();
    };
    return <BulkDialog kind={asking.deed} choice={props.choice} undo={props.undo} onClose={close} />;
  }
  if (!conversation || !asking) return null;
  if (asking.kind === 'snooze') {
    return (
      <SnoozeDialog
        itemId={conversation.item.id}
        isBusy={commands.isBusy}
        onSnooze={(choice) => void commands.snooze(choice).then(onDone)}
        onClose={onDone}
      />
    );
  }
  const merge = async (into: ItemId) => {
    if (await commands.merge(into)) props.onMerged(into);
    onDone();
  };
  return (
    <MergeDialog
      conversation={conversation}
      isBusy={commands.isBusy}
      onMerge={(into) => void merge(into)}
      onClose={onDone}
    />
  );
}
