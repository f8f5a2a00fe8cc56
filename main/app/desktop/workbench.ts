import { join } from 'node:path';

import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, screen, session } from 'electron';

import type { Language } from '#shared/capabilities/vault/model.ts';
import { desktopChannels, type MenuCommand } from '#shared/rpc/desktop.ts';
import { openDesktopSettings } from '#main/platform/desktop-settings.ts';
import type { Settings } from '#main/platform/settings.ts';

import { ScreenFiles } from '../screen-files.ts';
import { screenScheme, startAddress } from './addresses.ts';
import { CoreProcessLink } from './core-process-link.ts';
import { guardContents, guardSession, guardWindow } from './guards.ts';
import { chosenLanguage } from './language.ts';
import { menuTemplate } from './menu.ts';
import { openOutside } from './open-outside.ts';
import { answerScreen } from './screen-protocol.ts';
import { desktopText } from './text.ts';
import { isTrustedSender } from './trusted-sender.ts';
import {
  checkBounds,
  defaultBounds,
  visibleBounds,
  type WindowBounds,
  windowOptions,
  windowPartition,
} from './window-options.ts';

/** Where the built parts of the program are, and where the user's data. */
export interface WorkbenchPlaces {
  readonly bundles: string;
  readonly screens: string;
  readonly dataFolder: string;
}

/** The desktop program once Electron is ready: the core's process, the window, its menu and its guards. */
export class Workbench {
  readonly #places: WorkbenchPlaces;
  readonly #core: CoreProcessLink;
  readonly #bounds: Settings<WindowBounds>;
  #language: Language;
  #window: BrowserWindow | undefined;

  constructor(places: WorkbenchPlaces) {
    this.#places = places;
    this.#language = chosenLanguage(places.dataFolder);
    const folder = app.getPath('userData');
    this.#bounds = openDesktopSettings({ folder, name: 'window', defaults: defaultBounds, check: checkBounds });
    const modulePath = join(places.bundles, 'core-process.js');
    this.#core = new CoreProcessLink({ modulePath, dataFolder: places.dataFolder, gone: () => this.#coreGone() });
  }

  /** Wires everything and opens the window. */
  open(): void {
    const windowSession = session.fromPartition(windowPartition);
    const screens = new ScreenFiles(this.#places.screens);
    windowSession.protocol.handle(screenScheme, (request) => answerScreen(request, screens));
    guardSession(windowSession);
    guardSession(session.defaultSession);
    app.on('web-contents-created', (_event, contents) => guardContents(contents, () => undefined));
    ipcMain.on(desktopChannels.askForPort, ({ senderFrame, sender }) => {
      if (isTrustedSender(senderFrame)) this.#core.connect(sender);
    });
    powerMonitor.on('suspend', () => this.#core.lock());
    powerMonitor.on('lock-screen', () => this.#core.lock());
    this.#showMenu();
    this.openWindow();
  }

  /** Shows the window, a new one when it was closed. */
  openWindow(): void {
    if (this.#window) {
      if (this.#window.isMinimized()) this.#window.restore();
      this.#window.focus();
      return;
    }
    const window = new BrowserWindow(
      windowOptions({
        bounds: visibleBounds(
          this.#bounds.get(),
          screen.getAllDisplays().map(({ workArea }) => workArea),
        ),
        preloadPath: join(this.#places.bundles, 'preload.cjs'),
        version: app.getVersion(),
        isDark: nativeTheme.shouldUseDarkColors,
      }),
    );
    this.#window = window;
    guardWindow(window, (address) => void openOutside(window, address, desktopText(this.#language)));
    window.once('ready-to-show', () => window.show());
    window.on('close', () => this.#bounds.set(window.getNormalBounds()));
    window.on('closed', () => {
      this.#window = undefined;
    });
    window.on('focus', () => this.#followLanguage());
    void window.loadURL(startAddress);
  }

  async close(): Promise<void> {
    await this.#core.close();
  }

  #send(command: MenuCommand): void {
    this.#window?.webContents.send(desktopChannels.menuCommand, command);
  }

  #showMenu(): void {
    const text = desktopText(this.#language);
    const template = menuTemplate({ text, platform: process.platform, send: (command) => this.#send(command) });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  /** The language is chosen in the screens; the menu takes it over when the window comes to the front. */
  #followLanguage(): void {
    const language = chosenLanguage(this.#places.dataFolder);
    if (language === this.#language) return;
    this.#language = language;
    this.#showMenu();
  }

  #coreGone(): void {
    const { coreGone } = desktopText(this.#language);
    dialog.showErrorBox(coreGone.title, `${coreGone.message}\n\n${coreGone.detail}`);
    app.exit(1);
  }
}
