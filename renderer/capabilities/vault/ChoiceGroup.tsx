import type { ReactNode } from 'react';

import styles from './ChoiceGroup.module.css';

export interface ChoiceGroupProps {
  readonly legend: string;
  readonly columns?: 1 | 2;
  readonly children: ReactNode;
}

/** A group of choice cards. Access for all: a fieldset whose legend is the question. */
export function ChoiceGroup({ legend, columns = 1, children }: ChoiceGroupProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={styles.cards} data-columns={columns}>
        {children}
      </div>
    </fieldset>
  );
}
