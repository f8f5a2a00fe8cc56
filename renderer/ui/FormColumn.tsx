import type { FormEvent, KeyboardEvent, ReactNode, Ref } from 'react';

import styles from './Field.module.css';

export interface FormColumnProps {
  readonly onSubmit: () => void;
  readonly ref?: Ref<HTMLFormElement>;
  readonly children: ReactNode;
}

/**
 * A form whose fields stand below each other; Enter in any field submits it, in a text area Ctrl+Enter.
 *
 * Access for all: our own messages replace the browser's bubbles, which vanish and cannot be translated. Nothing typed
 * here is remembered by the browser.
 */
export function FormColumn({ onSubmit, ref, children }: FormColumnProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  const submitFromTextArea = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };
  return (
    // The form only hears what its own fields did not use: a short cut to the button that is there anyway.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the submit button does the same
    <form
      ref={ref}
      noValidate
      autoComplete="off"
      className={styles.column}
      onSubmit={submit}
      onKeyDown={submitFromTextArea}
    >
      {children}
    </form>
  );
}
