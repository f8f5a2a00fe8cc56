import type { ReactNode } from 'react';

import styles from './Table.module.css';

export interface TableProps {
  /** Says what the table holds; read out before its rows. */
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

/**
 * A plain table with column headings.
 *
 * Access for all: a caption and real column headings; on a narrow screen it scrolls sideways by itself and can be
 * reached and scrolled with the keyboard.
 */
export function Table({ caption, columns, children }: TableProps) {
  return (
    // A box that scrolls must be reachable by keyboard (WCAG 2.1.1), and then needs a name.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolling by keyboard
    <div className={styles.scroll} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
