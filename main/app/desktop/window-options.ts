import type { BrowserWindowConstructorOptions } from 'electron';
import { versionArgument } from '#shared/rpc/desktop.ts';

/** Where the window was, in device-independent pixels. */
export interface WindowBounds {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

export const defaultBounds: WindowBounds = { width: 1440, height: 900 };

/** SECURITY: without `persist:`, so Chromium keeps nothing of a session on disk. */
export const windowPartition = 'workbench';

/** What differs between one start and another. */
export interface WindowChoices {
  readonly bounds: WindowBounds;
  readonly preloadPath: string;
  readonly version: string;
  readonly isDark: boolean;
}

/**
 * The options of the program's window, the only place where they are decided.
 *
 * SECURITY: sandboxed, isolated, without Node, without webviews, without developer tools in a packaged program's menu,
 * without spell check (its dictionaries come from the network).
 */
export function windowOptions({
  bounds,
  preloadPath,
  version,
  isDark,
}: WindowChoices): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Loket',
    backgroundColor: isDark ? '#14181f' : '#f6f5f2',
    webPreferences: {
      preload: preloadPath,
      partition: windowPartition,
      additionalArguments: [`${versionArgument}${version}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      enableWebSQL: false,
      disableBlinkFeatures: 'Auxclick',
    },
  };
}

function whole(value: unknown, least: number, most: number): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

/** Bounds from a settings file; throws for what no screen could have. */
export function checkBounds(value: unknown): WindowBounds {
  const { x, y, width, height } = value as Readonly<Record<string, unknown>>;
  const size = { width: whole(width, 400, 20_000), height: whole(height, 300, 20_000) };
  if (size.width === undefined || size.height === undefined) throw new Error('these are no bounds of a window');
  const place = { x: whole(x, -50_000, 50_000), y: whole(y, -50_000, 50_000) };
  const bounds = { width: size.width, height: size.height };
  return place.x === undefined || place.y === undefined ? bounds : { ...bounds, x: place.x, y: place.y };
}

/** Bounds on one of the present screens: a window that would open where no screen is any more loses its place. */
export function visibleBounds(bounds: WindowBounds, screens: readonly Required<WindowBounds>[]): WindowBounds {
  const { x, y, width, height } = bounds;
  if (x === undefined || y === undefined) return bounds;
  const isVisible = screens.some(
    (screen) =>
      x + width > screen.x + 100 &&
      x < screen.x + screen.width - 100 &&
      y >= screen.y - 10 &&
      y < screen.y + screen.height - 100,
  );
  return isVisible ? bounds : { width, height };
}
