import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { LetterBody } from '../body/LetterBody.tsx';
import { LetterheadBlock } from '../body/LetterheadBlock.tsx';
import { NoText } from './NoText.tsx';
import styles from './page.module.css';
import type { Room } from './use-room.ts';

interface ReadPaneProps {
  readonly room: Room;
  readonly tabs: ReactNode;
  readonly beside: ReactNode;
}

/** A text that cannot be written now, as the treatment team reads it: with its passages, and with who does not read them. */
export function ReadPane({ room, tabs, beside }: ReadPaneProps) {
  const { t } = useTranslation('letters');
  const { letter, text } = room;
  const body = letter.texts[text];
  return (
    <div className={styles.pane}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long letter is scrolled by keyboard */}
      <div className={styles.read} role="group" aria-label={t(`text.label.${text}`)} tabIndex={0}>
        {body === null ? (
          <NoText room={room} text={text} />
        ) : (
          <article className={styles.paper}>
            <LetterheadBlock letterhead={letter.letterhead} />
            <LetterBody body={body} language={letter.language} level={2} showsPassages />
          </article>
        )}
      </div>
      <aside className={styles.side} aria-label={t('side.label')}>
        {tabs}
        {beside}
      </aside>
    </div>
  );
}
