import type { FormEvent, ReactNode, Ref } from 'react';

import styles from './Field.module.css';

export interface FormColumnProps {
  readonly onSubmit: () => void;
  readonly ref?: Ref<HTMLFormElement>;
  readonly children: ReactNode;
}

/**
 * A form whose fields stand below each other; Enter in any field submits it.
 *
 * Access for all: our own messages replace the browser's bubbles, which vanish and cannot be translated. Nothing typed
 * here is remembered by the browser.
 */
export function FormColumn({ onSubmit, ref, children }: FormColumnProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form ref={ref} noValidate autoComplete="off" className={styles.column} onSubmit={submit}>
      {children}
    </form>
  );
}
