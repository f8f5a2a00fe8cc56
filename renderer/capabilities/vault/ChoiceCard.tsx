import type { ReactNode } from 'react';

import styles from './ChoiceCard.module.css';

export interface ChoiceCardProps {
  readonly name: string;
  readonly value: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

/**
 * A radio button as a card: a title and a line of explanation.
 *
 * Access for all: a real radio button, so the arrows choose within the group; the whole card is its label.
 */
export function ChoiceCard({ name, value, isChosen, onChoose, icon, title, children }: ChoiceCardProps) {
  return (
    <label className={styles.card} data-chosen={isChosen}>
      <input type="radio" className={styles.radio} name={name} value={value} checked={isChosen} onChange={onChoose} />
      {icon !== undefined && (
        <span aria-hidden className={styles.icon}>
          {icon}
        </span>
      )}
      <span className={styles.text}>
        <span className={styles.title}>{title}</span>
        <span className={styles.help}>{children}</span>
      </span>
    </label>
  );
}
