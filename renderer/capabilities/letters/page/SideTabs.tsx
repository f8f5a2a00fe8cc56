import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type Room, sideParts } from './use-room.ts';
import styles from './page.module.css';

/** What stands beside the text: the language, what goes with the letter, or what happened to it. */
export function SideTabs({ room, hasLanguage }: { readonly room: Room; readonly hasLanguage: boolean }) {
  const { t } = useTranslation('letters');
  const parts = sideParts.filter((part) => part !== 'language' || hasLanguage);
  const count = room.letter.enclosures.length;
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      className={styles.sideTabs}
      aria-label={t('side.label')}
      value={parts.find((part) => part === room.side) ?? 'history'}
      onChange={(value) => room.setSide(sideParts.find((part) => part === value) ?? 'history')}
      data={parts.map((value) => ({
        value,
        label: value === 'enclosures' && count > 0 ? t('side.enclosuresCount', { count }) : t(`side.${value}`),
      }))}
    />
  );
}
