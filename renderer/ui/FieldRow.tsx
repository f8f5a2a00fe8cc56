import type { ReactNode } from 'react';

import styles from './Field.module.css';

/** Fields side by side where there is room, below each other where there is not. Reading order stays as written. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
