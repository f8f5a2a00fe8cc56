import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';

import { closeChromium, openChromium } from './chromium-page.ts';
import { CancellableEvent } from './cancellable.ts';

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** What must be settled before Electron is ready; done later it throws, as it would have no effect. */
export const early = { isReady: false, isSandboxed: false, schemes: [] as string[] };

function beforeReady(what: string): void {
  if (early.isReady) throw new Error(`${what} must be called before the app is ready`);
}

export class App extends EventEmitter {
  readonly #paths = new Map<string, string>();
  readonly #ready: Promise<void>;
  readonly commandLine = {
    appendSwitch: () => beforeReady('appendSwitch'),
    getSwitchValue: (name: string) => {
      const found = process.argv.find((argument) => argument.startsWith(`--${name}=`));
      return found?.slice(name.length + 3) ?? '';
    },
  };

  constructor() {
    super();
    this.#ready = openChromium().then(() => {
      early.isReady = true;
      this.emit('ready');
    });
  }

  enableSandbox(): void {
    beforeReady('enableSandbox');
    early.isSandboxed = true;
  }

  requestSingleInstanceLock(): boolean {
    return true;
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  getVersion(): string {
    return version;
  }

  setPath(name: string, path: string): void {
    beforeReady('setPath');
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`no path named ${name} was set`);
    return path;
  }

  quit(): void {
    const event = new CancellableEvent();
    this.emit('before-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }

  exit(code = 0): void {
    void closeChromium().finally(() => process.exit(code));
  }
}

export const app = new App();

export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly { scheme: string; privileges?: { bypassCSP?: boolean } }[]) => {
    beforeReady('registerSchemesAsPrivileged');
    if (schemes.some(({ privileges }) => privileges?.bypassCSP))
      throw new Error('a scheme may not pass by the content policy');
    early.schemes.push(...schemes.map(({ scheme }) => scheme));
  },
};
