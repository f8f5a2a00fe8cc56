import type { DesktopBridge } from '#shared/rpc/desktop.ts';
import type { Connection } from './connection.ts';
import { connect as connectDesktop } from './electron-link.ts';
import { connect as connectLoopback, showHowToComeBack } from './loopback-link.ts';

declare global {
  interface Window {
    /** There only when the preload of the desktop host put it there. */
    readonly loketDesktop?: DesktopBridge;
  }
}

/**
 * Connects this page to the core, whichever host it runs in.
 *
 * Never resolves when a browser page has no access (any more): it is on its way to the page that explains how to come back.
 */
export async function connect(): Promise<Connection> {
  if (window.loketDesktop) return connectDesktop(window.loketDesktop);
  const connection = await connectLoopback(showHowToComeBack);
  if (connection) return connection;
  showHowToComeBack();
  return new Promise(() => undefined);
}
