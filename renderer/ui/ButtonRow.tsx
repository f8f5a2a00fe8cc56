import type { ReactNode } from 'react';

import styles from './Field.module.css';

/** The buttons that end a form or a dialog: the main one last in the row, first to the right. */
export function ButtonRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
