import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';

import type { Frame, Page, Route } from 'playwright-core';

import { originOf, schemeOf, toChromium, toProgram } from './addresses.ts';
import { CancellableEvent } from './cancellable.ts';
import { ipcMain } from './ipc.ts';
import { pageToStandIn, preloadScript } from './page-side.ts';
import type { PortEnd } from './ports.ts';
import type { StandInSession } from './session.ts';

type Packed = { readonly text: string } | { readonly bytes: string };
type FromPage =
  | { readonly kind: 'ipc'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'port'; readonly id: number; readonly data: Packed }
  | { readonly kind: 'open'; readonly address: string };
type WindowOpenHandler = (details: { readonly url: string }) => { readonly action: 'deny' | 'allow' };

class NavigationEvent extends CancellableEvent {
  readonly url: string;
  readonly isMainFrame: boolean;
  constructor(url: string, isMainFrame: boolean) {
    super();
    this.url = url;
    this.isMainFrame = isMainFrame;
  }
}

function pack(data: unknown): Packed {
  return typeof data === 'string' ? { text: data } : { bytes: Buffer.from(data as Uint8Array).toString('base64') };
}

function unpack(data: Packed): string | Uint8Array {
  return 'text' in data ? data.text : new Uint8Array(Buffer.from(data.bytes, 'base64'));
}

/** The frame of a message, as the main process sees it. */
function senderFrame(frame: Frame): { readonly origin: string; readonly parent: unknown } {
  return { origin: originOf(frame.url()), parent: frame.parentFrame() };
}

/** A page of Chromium with the methods and events of Electron's WebContents. */
export class WebContents extends EventEmitter {
  readonly #session: StandInSession;
  readonly #ports = new Map<number, PortEnd>();
  #page: Page | undefined;
  #isLoading = false;
  #nextPort = 1;
  #openHandler: WindowOpenHandler = () => ({ action: 'allow' });
  /** Whatever a page asked to open in a window and was let. */
  readonly letOpen: string[] = [];

  constructor(session: StandInSession) {
    super();
    this.#session = session;
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler;
  }

  /** Takes hold of a page: the preload, the schemes of the session, and no network. */
  async attach(page: Page, preloadPath: string, argv: readonly string[]): Promise<void> {
    this.#page = page;
    await page.exposeBinding(pageToStandIn, ({ frame }, message: FromPage) => this.#hear(frame, message));
    await page.addInitScript({
      content: preloadScript(readFileSync(preloadPath, 'utf8'), { platform: process.platform, argv }),
    });
    await page.route('**/*', (route) => this.#answer(page, route));
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#closePorts();
    });
    page.on('close', () => this.#closePorts());
  }

  async load(address: string): Promise<void> {
    this.#isLoading = true;
    await this.#page?.goto(toChromium(address));
  }

  send(channel: string, ...args: readonly unknown[]): void {
    this.#tell({ kind: 'ipc', channel, args, ports: [] });
  }

  postMessage(channel: string, message: unknown, ends: readonly PortEnd[]): void {
    const ports = ends.map((end) => {
      const id = this.#nextPort;
      this.#nextPort += 1;
      this.#ports.set(id, end);
      return id;
    });
    this.#tell({ kind: 'ipc', channel, args: [message], ports });
    ends.forEach((end, index) => {
      const id = ports[index];
      end.handOver({
        deliver: (data) => this.#tell({ kind: 'port', id, data: pack(data) }),
        closed: () => this.#tell({ kind: 'port-closed', id }),
      });
    });
  }

  #tell(message: unknown): void {
    const told = this.#page?.evaluate((said) => {
      const take: unknown = Reflect.get(window, '__standInTake');
      if (typeof take === 'function') take(said);
    }, message);
    // A page that went away while being told is told nothing.
    told?.catch(() => undefined);
  }

  #hear(frame: Frame, message: FromPage): void {
    if (message.kind === 'ipc')
      ipcMain.emit(message.channel, { senderFrame: senderFrame(frame), sender: this }, ...message.args);
    else if (message.kind === 'port') this.#ports.get(message.id)?.postMessage(unpack(message.data));
    else if (this.#openHandler({ url: toProgram(message.address) }).action === 'allow')
      this.letOpen.push(message.address);
  }

  #closePorts(): void {
    for (const end of this.#ports.values()) end.close();
    this.#ports.clear();
  }

  /** True when the program's guards let a frame go to an address. */
  #mayNavigate(page: Page, route: Route): boolean {
    const isMainFrame = route.request().frame() === page.mainFrame();
    const event = new NavigationEvent(toProgram(route.request().url()), isMainFrame);
    this.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event);
    return !event.defaultPrevented;
  }

  async #answer(page: Page, route: Route): Promise<void> {
    const request = route.request();
    const isNavigation = request.isNavigationRequest();
    if (isNavigation && !this.#isLoading && !this.#mayNavigate(page, route)) return route.abort('aborted');
    if (isNavigation) this.#isLoading = false;
    const handler = this.#session.handlers.get(schemeOf(request.url()) ?? '');
    if (!handler) return route.abort('failed');
    const response = await handler(new Request(toProgram(request.url()), { method: request.method() }));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  }
}
