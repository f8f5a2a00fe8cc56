import type { LetterId } from '#shared/kernel/ids.ts';
import { useTranslation } from 'react-i18next';

import { ReleaseDialog } from '../gate/ReleaseDialog.tsx';
import { SignDialog } from '../gate/SignDialog.tsx';
import { BlockDialog } from '../shelf/BlockDialog.tsx';
import { ShelfDialog } from '../shelf/ShelfDialog.tsx';
import { LetterViewDialog } from '../view/LetterViewDialog.tsx';
import { ForwardDialog } from './ForwardDialog.tsx';
import { PdfDialog } from './PdfDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { DiscardDialog } from './DiscardDialog.tsx';
import type { Room } from './use-room.ts';

interface RoomDialogsProps {
  readonly room: Room;
  readonly onBack: () => void;
  readonly onOpen: (letterId: LetterId) => void;
}

function GateDialogs({ room }: Pick<RoomDialogsProps, 'room'>) {
  const { t } = useTranslation('letters');
  const { letter, steps, gate, choice, close } = room;
  const busy = { isBusy: steps.isPending, error: steps.error, onClose: close };
  if (room.dialog === 'sign') {
    return (
      <SignDialog
        {...busy}
        gate={gate}
        onGo={room.goTo}
        onBlank={room.goToBlank}
        onSign={(override) =>
          steps.take({ run: (letters, ref) => letters.sign({ ...ref, override }), done: t('done.signed'), then: close })
        }
      />
    );
  }
  return (
    <ReleaseDialog
      {...busy}
      letter={letter}
      choice={choice}
      onChoice={room.setChoice}
      onView={() => room.open('view')}
      onRelease={() =>
        steps.take({
          run: (letters, ref) => letters.release({ ...ref, readers: choice }),
          done: t('done.released'),
          then: close,
        })
      }
    />
  );
}

function AfterDialogs({ room, onOpen }: Omit<RoomDialogsProps, 'onBack'>) {
  const { t } = useTranslation('letters');
  const { steps, close } = room;
  if (room.dialog === 'withdraw') {
    return (
      <ReasonDialog
        kind="withdraw"
        steps={steps}
        onClose={close}
        onReason={(reason) =>
          steps.take({
            run: (letters, ref) => letters.withdraw({ ...ref, reason }),
            done: t('done.withdrawn'),
            then: close,
          })
        }
      />
    );
  }
  return (
    <ReasonDialog
      kind="correct"
      steps={steps}
      onClose={close}
      onReason={(reason) =>
        steps.take({
          run: (letters, ref) => letters.correct({ ...ref, reason }),
          then: ({ letterId }) => {
            close();
            onOpen(letterId);
          },
        })
      }
    />
  );
}

/** The dialog that is open over a letter. */
export function RoomDialogs({ room, onBack, onOpen }: RoomDialogsProps) {
  const { letter, texts } = room;
  switch (room.dialog) {
    case undefined:
      return null;
    case 'sign':
    case 'release':
      return <GateDialogs room={room} />;
    case 'withdraw':
    case 'correct':
      return <AfterDialogs room={room} onOpen={onOpen} />;
    case 'forward':
      return <ForwardDialog room={room} />;
    case 'view': {
      const isDraft = letter.state === 'draft' || letter.state === 'ready';
      return <LetterViewDialog letter={letter} draft={isDraft ? texts.now : undefined} onClose={room.close} />;
    }
    case 'shelf':
      return <ShelfDialog room={room} />;
    case 'blocks':
      return <BlockDialog room={room} />;
    case 'pdf':
      return <PdfDialog room={room} />;
    case 'discard':
      return <DiscardDialog room={room} onGone={onBack} />;
  }
}
