import { lazy, Suspense } from 'react';

import { ChangeTypeDialog } from '#renderer/capabilities/agreements/public.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { AskColleagueDialog, HandOverDialog } from '../colleagues/AskDialogs.tsx';
import type { ItemCommands } from '../use-item-commands.ts';
import type { Asking } from '../use-item-deeds.ts';
import type { UndoStack } from '../use-undo.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { InterimDialog } from './InterimDialog.tsx';
import { PassOnDialog } from './PassOnDialog.tsx';
import { ReopenDialog } from './ReopenDialog.tsx';

/** Comes when it is first asked for, so that the counter starts sooner. */
const StartLetterDialog = lazy(async () => ({
  default: (await import('#renderer/capabilities/letters/public.ts')).StartLetterDialog,
}));

interface ItemDialogsProps {
  readonly conversation: Conversation | undefined;
  readonly asking: Asking;
  readonly commands: ItemCommands;
  readonly undo: UndoStack;
  readonly onDone: () => void;
  /** Goes to a letter that was begun. */
  readonly onLetter: (letterId: LetterId) => void;
}

/**
 * The dialog that is open for a command, if any.
 *
 * It closes whether the command worked or not: a refusal is told beside the item, where what changed can be seen.
 */
export function ItemDialogs({ conversation, asking, commands, undo, onDone, onLetter }: ItemDialogsProps) {
  if (!conversation) return null;
  const { isBusy } = commands;
  const after = (work: Promise<boolean>) => void work.then(onDone);
  switch (asking) {
    case 'passOn':
      return (
        <PassOnDialog
          conversation={conversation}
          isBusy={isBusy}
          onPassOn={(choice) => after(commands.passOn(choice))}
          onClose={onDone}
        />
      );
    case 'changeType':
      return (
        <ChangeTypeDialog
          current={conversation.item.questionType}
          isBusy={isBusy}
          onChange={(choice) => after(commands.changeType(choice))}
          onClose={onDone}
        />
      );
    case 'close':
      return (
        <CloseDialog
          conversation={conversation}
          isBusy={isBusy}
          onCloseItem={(choice) => after(commands.close(choice))}
          onClose={onDone}
        />
      );
    case 'reopen':
      return <ReopenDialog isBusy={isBusy} onReopen={(reason) => after(commands.reopen(reason))} onClose={onDone} />;
    case 'interim':
      return <InterimDialog conversation={conversation} undo={undo} onClose={onDone} />;
    case 'ask':
      return <AskColleagueDialog conversation={conversation} onClose={onDone} />;
    case 'handOver':
      return <HandOverDialog conversation={conversation} onClose={onDone} />;
    case 'letter':
      return (
        <Suspense fallback={null}>
          <StartLetterDialog
            itemId={conversation.item.id}
            isOpen
            onClose={onDone}
            onStarted={(letterId) => {
              onDone();
              onLetter(letterId);
            }}
          />
        </Suspense>
      );
    case undefined:
      return null;
  }
}
