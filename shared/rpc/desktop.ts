import type { HostInfo } from './host.ts';

/**
 * What the application menu can ask of the screen. Each is the id of an action that the screen has in its palette; the
 * screen decides whether it can be done now.
 */
export const menuCommands = [
  'palette',
  'key-sheet',
  'preferences',
  'lock',
  'sign-out',
  'import',
  'export',
  'counter.next',
  'counter.previous',
  'counter.take',
  'counter.answer',
  'counter.note',
  'counter.passOn',
  'counter.close',
  'counter.undo',
] as const;

export type MenuCommand = (typeof menuCommands)[number];

/** True for a value that is one of the menu's commands; anything else that comes over the wire is dropped. */
export function isMenuCommand(value: unknown): value is MenuCommand {
  return menuCommands.some((command) => command === value);
}

/** What the preload puts on `window.loketDesktop`. It carries no data and opens nothing. */
export interface DesktopBridge {
  readonly host: HostInfo;
  /** Hands every command of the application menu to the listener; returns how to stop listening. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /** Asks for the port to the core. It arrives as a `message` event of the window with `portMessage` as its data. */
  askForPort(): void;
}

/** Data of the window message that carries the port to the core. */
export const portMessage = 'loket:port';

/** Channels between the preload and the main process. */
export const desktopChannels = {
  askForPort: 'loket:ask-for-port',
  port: portMessage,
  menuCommand: 'loket:menu-command',
} as const;

/** Prefix of the argument by which the main process tells the preload the version of the program. */
export const versionArgument = '--loket-version=';
