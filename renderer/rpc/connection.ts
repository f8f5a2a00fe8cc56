import type { CoreClient } from '#shared/capabilities/contract.ts';
import type { MenuCommand } from '#shared/rpc/desktop.ts';
import type { HostInfo } from '#shared/rpc/host.ts';

/** The core as this page reaches it, and the little it may know of its host. */
export interface Connection {
  readonly client: CoreClient;
  readonly host: HostInfo;
  /** Hears the host's application menu, where there is one; returns how to stop. */
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void;
}
