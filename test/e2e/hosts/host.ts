import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

/** What a journey's program is started with. */
export interface HostChoices {
  readonly dataFolder: string;
  readonly colourScheme: 'light' | 'dark';
  /** A browser of the test's own, for the host that needs one. */
  readonly browser: () => Promise<Browser>;
  readonly contextOptions: BrowserContextOptions;
  /** How far the clock of the program and its windows goes ahead, in milliseconds; only the loopback host heeds it. */
  readonly aheadMs: number;
}

/** The program, running on one of the hosts. */
export interface RunningProgram {
  /** A page of the program that is ready to be used. The desktop has one window, and gives that one again. */
  openWindow(): Promise<Page>;
  /** A link that opens a window; only the loopback host has them. */
  newLink(): Promise<string>;
  /** Stops the program the usual way, and everything that was started for it. */
  stop(): Promise<void>;
  /** Ends the core without warning, as a crash or a power cut would. */
  kill(): Promise<void>;
}

/** What the desktop says when it is asked for a link. */
export function noLinks(): Promise<string> {
  return Promise.reject(new Error('the desktop has no links'));
}
