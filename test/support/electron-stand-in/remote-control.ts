import { app, early } from './app.ts';
import { windows } from './browser-window.ts';
import { devToolsEndpoint } from './chromium-page.ts';
import { desktopRecord, type MenuTemplateItem, powerMonitor } from './desktop-parts.ts';
import { session } from './session.ts';

/** What a test can ask of the running program. */
export type Asked =
  | { readonly what: 'endpoint' }
  | { readonly what: 'state' }
  | { readonly what: 'click-menu'; readonly id: string }
  | { readonly what: 'power'; readonly event: 'suspend' | 'lock-screen' }
  | { readonly what: 'permission'; readonly permission: string; readonly address: string }
  | { readonly what: 'answer-dialogs'; readonly answer: number }
  | { readonly what: 'focus' }
  | { readonly what: 'quit' };

/** What a test can see of it. */
export interface StandInState {
  readonly isSandboxed: boolean;
  readonly schemes: readonly string[];
  readonly windows: readonly {
    readonly options: unknown;
    readonly isShown: boolean;
    readonly letOpen: readonly string[];
    readonly guarded: readonly string[];
  }[];
  readonly isSpellChecked: boolean;
  readonly menuLabels: readonly string[];
  readonly dialogs: readonly unknown[];
  readonly opened: readonly string[];
}

function state(): StandInState {
  return {
    isSandboxed: early.isSandboxed,
    schemes: early.schemes,
    windows: windows.map(({ options, isShown, webContents }) => ({
      options,
      isShown,
      letOpen: webContents.letOpen,
      guarded: webContents.eventNames().map(String),
    })),
    isSpellChecked: windows.some((window) => window.session.isSpellChecked) || session.defaultSession.isSpellChecked,
    menuLabels: desktopRecord.menu.map(({ label }) => label ?? ''),
    dialogs: desktopRecord.dialogs,
    opened: desktopRecord.opened,
  };
}

function findItem(items: readonly MenuTemplateItem[], id: string): MenuTemplateItem | undefined {
  for (const item of items) {
    const found = item.id === id ? item : findItem(item.submenu ?? [], id);
    if (found) return found;
  }
  return undefined;
}

/** What the handlers of the window's session say to a page that asks leave. */
async function permissions(permission: string, address: string): Promise<readonly boolean[]> {
  const [window] = windows;
  const details = { requestingUrl: address, isMainFrame: true };
  const requested = new Promise<boolean>((resolve) =>
    window?.session.permissionRequest?.(null, permission, resolve, details),
  );
  const checked = window?.session.permissionCheck?.(null, permission, new URL(address).href, details) ?? true;
  return [await requested, checked, window?.session.devicePermission?.({}) ?? true];
}

async function answer(asked: Asked): Promise<unknown> {
  switch (asked.what) {
    case 'endpoint':
      return devToolsEndpoint();
    case 'state':
      return state();
    case 'click-menu':
      return findItem(desktopRecord.menu, asked.id)?.click?.();
    case 'power':
      return void powerMonitor.emit(asked.event);
    case 'permission':
      return permissions(asked.permission, asked.address);
    case 'answer-dialogs':
      desktopRecord.dialogAnswer = asked.answer;
      return undefined;
    case 'focus':
      return windows.at(0)?.focus();
    case 'quit':
      return app.quit();
  }
}

/** Answers the test that started this process. */
export function listenToTest(): void {
  process.on('message', (message: { readonly id: number; readonly asked: Asked }) => {
    void answer(message.asked).then((given) => process.send?.({ kind: 'answer', id: message.id, given }));
  });
}
