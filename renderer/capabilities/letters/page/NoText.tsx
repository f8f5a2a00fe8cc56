import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { LetterText } from '#shared/capabilities/letters/model.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import styles from './page.module.css';
import type { Room } from './use-room.ts';

/** A text that this letter does not have yet, and beginning it. */
export function NoText({ room, text }: { readonly room: Room; readonly text: LetterText }) {
  const { t } = useTranslation('letters');
  return (
    <div className={styles.noText}>
      <EmptyState icon={<IconUserPlus size={26} />} title={t(`text.none.${text}`)}>
        <p>{t(`text.noneMeans.${text}`)}</p>
        {room.letter.may.write && <Button onClick={() => room.texts.begin(text)}>{t(`text.begin.${text}`)}</Button>}
      </EmptyState>
    </div>
  );
}
