import { useEffect } from 'react';

import type { Connection } from '#renderer/rpc/connection.ts';
import { useActionServices } from '#renderer/ui/actions/action-context.ts';

/** Runs what the application menu asks, if it can be done now: each command has the name of an action. */
export function MenuCommands({ onMenuCommand }: Pick<Connection, 'onMenuCommand'>) {
  const { registry } = useActionServices();
  useEffect(() => onMenuCommand((command) => void registry.run(command)), [onMenuCommand, registry]);
  return null;
}
