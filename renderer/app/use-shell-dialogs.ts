import { useMemo, useState } from 'react';

export type ShellDialogName = 'change-password' | 'preferences';

/** The dialogs of the shell: which one is open, and how to open and close. */
export interface ShellDialogsState {
  readonly opened: ShellDialogName | undefined;
  readonly open: (name: ShellDialogName) => void;
  readonly close: () => void;
}

/** State of the dialogs that belong to the program and not to a screen. */
export function useShellDialogs(): ShellDialogsState {
  const [opened, open] = useState<ShellDialogName | undefined>(undefined);
  return useMemo(() => ({ opened, open, close: () => open(undefined) }), [opened]);
}
