import type { ReactNode } from 'react';

import styles from './Kbd.module.css';

/** One key cap. Access for all: plain text inside a `kbd` element, read as it stands. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={styles.key}>{children}</kbd>;
}
