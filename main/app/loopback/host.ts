import type { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

import type { ScreenFiles } from '../screen-files.ts';
import { againPage } from './again-page.ts';
import { OneTimeTokens, tokenLifeMs } from './one-time-tokens.ts';
import { openInBrowser } from './open-browser.ts';
import { isOurUser } from './peer-owner.ts';
import { removeRedirectFile, removeRunning, writeRedirectFile, writeRunning } from './private-files.ts';
import { RelayToWorker } from './relay-to-worker.ts';
import { digestOf, newSecret } from './secrets.ts';
import { type LoopbackServer, startServer } from './server.ts';

/** What a loopback host is started with. */
export interface LoopbackOptions {
  readonly dataFolder: string;
  readonly screens: ScreenFiles;
  /** Version of the program, for the screens to show. */
  readonly version: string;
  /** Module of the worker with the core; it gets `{ dataFolder }` as its worker data. */
  readonly coreWorker: URL;
  /** 0 takes a random one. */
  readonly port: number;
  /** Told when the core stops by itself. */
  readonly coreGone: () => void;
  readonly nowMs?: () => number;
}

/** A running loopback host. */
export interface LoopbackHost {
  readonly port: number;
  /** A link that works once, for a minute. */
  newLink(): string;
  /** Opens a link of its own in the user's browser, where there is one; returns whether it was tried. */
  openWindow(): boolean;
  /** Stops serving, lets the core close its store, and takes the private files away. */
  close(): Promise<void>;
}

function socketOwner(socket: Socket): Promise<boolean> {
  const { remotePort, localPort } = socket;
  if (remotePort === undefined || localPort === undefined) return Promise.resolve(false);
  return isOurUser({ peerPort: remotePort, ourPort: localPort });
}

async function startRelay(options: LoopbackOptions): Promise<RelayToWorker> {
  const worker = new Worker(options.coreWorker, { workerData: { dataFolder: options.dataFolder }, name: 'loket-core' });
  const relay = new RelayToWorker(worker, options.coreGone);
  await relay.ready();
  return relay;
}

class RunningHost implements LoopbackHost {
  readonly #dataFolder: string;
  readonly #tokens: OneTimeTokens;
  readonly #relay: RelayToWorker;
  readonly #server: LoopbackServer;
  #redirectDies: NodeJS.Timeout | undefined;

  constructor(dataFolder: string, tokens: OneTimeTokens, relay: RelayToWorker, server: LoopbackServer) {
    this.#dataFolder = dataFolder;
    this.#tokens = tokens;
    this.#relay = relay;
    this.#server = server;
  }

  get port(): number {
    return this.#server.port;
  }

  newLink(): string {
    return `http://127.0.0.1:${this.port}/#token=${this.#tokens.issue()}`;
  }

  openWindow(): boolean {
    const isTried = openInBrowser(writeRedirectFile(this.#dataFolder, this.newLink()));
    clearTimeout(this.#redirectDies);
    this.#redirectDies = setTimeout(() => removeRedirectFile(this.#dataFolder), tokenLifeMs);
    this.#redirectDies.unref();
    return isTried;
  }

  async close(): Promise<void> {
    clearTimeout(this.#redirectDies);
    removeRedirectFile(this.#dataFolder);
    removeRunning(this.#dataFolder);
    await this.#server.close();
    await this.#relay.close();
  }
}

/** Starts the core in its worker and the server before it. Rejects when either cannot start. */
export async function startLoopback(options: LoopbackOptions): Promise<LoopbackHost> {
  const relay = await startRelay(options);
  const startSecret = newSecret();
  const tokens = new OneTimeTokens(options.nowMs ?? (() => performance.now()));
  let host: RunningHost | undefined;
  try {
    const server = await startServer(
      {
        screens: options.screens,
        host: { kind: 'loopback', platform: process.platform, version: options.version },
        againPage: againPage(),
        tokens,
        relay,
        startDigest: digestOf(startSecret),
        isOurUser: socketOwner,
        newLink: () => host?.newLink() ?? '',
      },
      options.port,
    );
    host = new RunningHost(options.dataFolder, tokens, relay, server);
    writeRunning(options.dataFolder, { port: server.port, startSecret });
    return host;
  } catch (error) {
    await relay.close();
    throw error;
  }
}
