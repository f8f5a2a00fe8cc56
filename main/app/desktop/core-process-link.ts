import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron';

import { desktopChannels } from '#shared/rpc/desktop.ts';
import { newId } from '#main/platform/identifiers.ts';

import type { FromCoreProcess, ToCoreProcess } from './core-messages.ts';

/** How long the core may take to close its store when the program quits. */
const closeWithinMs = 5_000;

/** What the core's process is started with. */
export interface CoreProcessChoices {
  readonly modulePath: string;
  readonly dataFolder: string;
  /** Told when the process ends although nobody asked it to. */
  readonly gone: () => void;
}

/** The main process's end of the core: starts its process, gives each page its own port, and ends it. */
export class CoreProcessLink {
  readonly #process: UtilityProcess;
  readonly #exited: Promise<void>;
  #isClosing = false;

  constructor({ modulePath, dataFolder, gone }: CoreProcessChoices) {
    this.#process = utilityProcess.fork(modulePath, [dataFolder], { serviceName: 'loket-core', stdio: 'inherit' });
    this.#exited = new Promise((resolve) => {
      this.#process.once('exit', () => {
        resolve();
        if (!this.#isClosing) gone();
      });
    });
    this.#process.on('message', (message: FromCoreProcess) => {
      if (message.kind === 'closed') this.#process.kill();
    });
  }

  /** Gives a page a port to the core under a fresh caller id; the port of an earlier page in it closes by itself. */
  connect(contents: WebContents): void {
    const { port1, port2 } = new MessageChannelMain();
    this.#process.postMessage({ kind: 'window', callerId: newId<string>() } satisfies ToCoreProcess, [port1]);
    contents.postMessage(desktopChannels.port, null, [port2]);
  }

  /** Locks every window: the computer goes to sleep, or its own screen is locked. */
  lock(): void {
    this.#process.postMessage({ kind: 'lock' } satisfies ToCoreProcess);
  }

  /** Lets the core close its store and ends its process; a core that does not answer is ended all the same. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#process.postMessage({ kind: 'close' } satisfies ToCoreProcess);
    const late = setTimeout(() => this.#process.kill(), closeWithinMs);
    await this.#exited;
    clearTimeout(late);
  }
}
