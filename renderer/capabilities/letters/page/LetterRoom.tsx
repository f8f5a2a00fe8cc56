import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Letter } from '#shared/capabilities/letters/model.ts';
import { textsOf } from '#shared/capabilities/letters/rules.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import type { LetterDesk } from '../desk/letter-desk.ts';
import { Enclosures } from '../shelf/Enclosures.tsx';
import { useFileChoice } from '../shelf/use-file-choice.ts';
import { AsideNotice } from './AsideNotice.tsx';
import { HistoryList } from './HistoryList.tsx';
import { LetterHead } from './LetterHead.tsx';
import { NoText } from './NoText.tsx';
import styles from './page.module.css';
import { ReadPane } from './ReadPane.tsx';
import { ReleaseBar } from './ReleaseBar.tsx';
import { RoomDialogs } from './RoomDialogs.tsx';
import { RoomNotices } from './RoomNotices.tsx';
import { SideTabs } from './SideTabs.tsx';
import { TextPane } from './TextPane.tsx';
import { type Room, useRoom } from './use-room.ts';
import { useRoomActions } from './use-room-actions.ts';

export interface LetterRoomProps {
  readonly letter: Letter;
  readonly desk: LetterDesk;
  readonly onBack: () => void;
  readonly onOpen: (letterId: LetterId) => void;
}

/** The signer of a letter that was put forward reads it where it was written, and decides about what was found. */
function isForSigner({ state, may }: Letter): boolean {
  return state === 'ready' && may.sign;
}

function Texts({ room, onLeave }: { readonly room: Room; readonly onLeave: () => void }) {
  const { letter, texts } = room;
  const chooseFile = useFileChoice(room);
  const isOpen = letter.may.write || isForSigner(letter);
  const tabs = <SideTabs room={room} hasLanguage={isOpen} />;
  const history = <HistoryList letter={letter} />;
  const beside = {
    language: isOpen ? undefined : history,
    enclosures: <Enclosures room={room} onFile={chooseFile} />,
    history,
  }[room.side];
  if (!isOpen) return <ReadPane room={room} tabs={tabs} beside={beside} />;
  return textsOf(letter.kind).map((text) => {
    const initial = texts.initial[text];
    const isActive = room.text === text;
    if (initial === null) return isActive && <NoText key={text} room={room} text={text} />;
    return (
      <TextPane
        key={text}
        letter={letter}
        text={text}
        initial={initial}
        texts={texts}
        isActive={isActive}
        isReadOnly={!letter.may.write}
        handle={room.editors[text]}
        onBlock={() => room.open('blocks')}
        onShelf={() => room.open('shelf')}
        onFile={chooseFile}
        onLeave={onLeave}
        onBlur={() => void room.desk.flush()}
        wanted={room.wanted}
        beside={beside}
        besideTabs={tabs}
      />
    );
  });
}

/** A letter in hand: its head, its texts with what stands beside them, and the bar that signs and releases it. */
export function LetterRoom({ letter, desk, onBack, onOpen }: LetterRoomProps) {
  const { t } = useTranslation('letters');
  const room = useRoom(letter, desk);
  const bar = useRef<HTMLElement>(null);
  useRoomActions(room, onBack);
  return (
    <div className={styles.room}>
      <LetterHead
        letter={letter}
        text={room.text}
        desk={desk}
        onText={room.setText}
        onRename={(title) => room.steps.take({ run: (letters, ref) => letters.rename({ ...ref, title }) })}
        onView={() => room.open('view')}
        onBack={onBack}
      />
      <RoomNotices room={room} onOpen={onOpen} />
      <AsideNotice room={room} />
      <div className={styles.work}>
        <Texts room={room} onLeave={() => bar.current?.querySelector<HTMLElement>('button')?.focus()} />
      </div>
      <section ref={bar} aria-label={t('bar.label')} className={styles.barPlace}>
        <ReleaseBar room={room} />
      </section>
      <RoomDialogs room={room} onBack={onBack} onOpen={onOpen} />
    </div>
  );
}
