import { type ReactNode, useId } from 'react';

import styles from './Panel.module.css';

export interface PanelProps {
  readonly title?: ReactNode;
  /** Level of the heading in the page, 2 by default. */
  readonly level?: 2 | 3;
  /** Buttons at the end of the title line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A card with a hairline round it and, mostly, a title.
 *
 * Access for all: with a title it is a named region, so people can jump to it.
 */
export function Panel({ title, level = 2, actions, children }: PanelProps) {
  const titleId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.panel} aria-labelledby={title === undefined ? undefined : titleId}>
      {title !== undefined && (
        <header className={styles.header}>
          <Heading id={titleId} className={styles.title}>
            {title}
          </Heading>
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
