import { useEffect } from 'react';

import type { Connection } from '#renderer/rpc/connection.ts';
import { useActionServices } from '#renderer/ui/actions/action-context.ts';

/** Commands that belong to one screen; asked from another, they first bring that screen. */
function screenOf(command: string): string {
  return command.startsWith('counter.') ? 'go-counter' : 'go-exchange';
}

/** Runs what the application menu asks, if it can be done now: each command has the name of an action. */
export function MenuCommands({ onMenuCommand }: Pick<Connection, 'onMenuCommand'>) {
  const { registry } = useActionServices();
  useEffect(
    () =>
      onMenuCommand((command) => {
        if (!registry.run(command)) registry.run(screenOf(command));
      }),
    [onMenuCommand, registry],
  );
  return null;
}
