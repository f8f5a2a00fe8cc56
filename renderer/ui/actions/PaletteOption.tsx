import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

import { Keys } from '#renderer/ui/Keys.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import type { PaletteEntry } from './palette-entries.ts';
import styles from './Palette.module.css';

export interface PaletteOptionProps {
  readonly id: string;
  readonly entry: PaletteEntry;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly ref?: Ref<HTMLLIElement> | undefined;
}

/**
 * One line of the palette: what it does, of which part it is, and its key.
 *
 * Access for all: an option; the keyboard stays in the search field, so it takes no focus itself.
 */
export function PaletteOption({ id, entry, isActive, onChoose, ref }: PaletteOptionProps) {
  const { t } = useTranslation();
  return (
    // The search field above holds the keyboard and chooses with Enter; the pointer is the second way in.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- Enter is handled by the combobox that owns this list
    <li ref={ref} id={id} role="option" aria-selected={isActive} className={styles.option} onClick={onChoose}>
      <span className={styles.label}>
        <PlainText text={entry.label} />
        {entry.detail && (
          <span className={styles.detail}>
            <PlainText text={entry.detail} />
          </span>
        )}
      </span>
      <span className={styles.kind}>{t(`actions.group.${entry.kind}`)}</span>
      {entry.keys.slice(0, 1).map((keys) => (
        <Keys key={keys} keys={keys} />
      ))}
    </li>
  );
}
