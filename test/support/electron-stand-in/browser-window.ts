import { EventEmitter } from 'node:events';

import type { Page } from 'playwright-core';

import { app } from './app.ts';
import { browserContext } from './chromium-page.ts';
import { session, type StandInSession } from './session.ts';
import { WebContents } from './web-contents.ts';

interface WindowOptions {
  readonly width: number;
  readonly height: number;
  readonly webPreferences: {
    readonly preload: string;
    readonly partition: string;
    readonly additionalArguments: readonly string[];
    readonly sandbox: boolean;
    readonly contextIsolation: boolean;
  };
}

/** Every window that was opened, for the test to ask about. */
export const windows: BrowserWindow[] = [];

async function freePage(): Promise<Page> {
  const [first] = browserContext().pages();
  return first && windows.length === 1 ? first : browserContext().newPage();
}

/** A window: one page of Chromium. */
export class BrowserWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly session: StandInSession;
  readonly webContents: WebContents;
  isShown = false;
  #page: Page | undefined;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    this.session = session.fromPartition(options.webPreferences.partition);
    this.webContents = new WebContents(this.session);
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    const { preload, additionalArguments } = this.options.webPreferences;
    this.#page = await freePage();
    this.#page.on('close', () => this.#closed());
    await this.webContents.attach(this.#page, preload, ['electron', ...additionalArguments]);
    await this.webContents.load(address);
    this.emit('ready-to-show');
    process.send?.({ kind: 'loaded' });
  }

  show(): void {
    this.isShown = true;
  }

  focus(): void {
    this.emit('focus');
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {
    this.emit('restore');
  }

  getNormalBounds() {
    const { width, height } = this.options;
    return { x: 0, y: 0, width, height };
  }

  #closed(): void {
    this.emit('close');
    windows.splice(windows.indexOf(this), 1);
    this.emit('closed');
    if (windows.length === 0) app.emit('window-all-closed');
  }
}
