import type { BrowserWindow, Event, Session, WebContents } from 'electron';

import { isAllowedNavigation } from './addresses.ts';
import { originOf, permissionDecision } from './permissions.ts';

/** Closes every way by which a session could give a page more than screens and the core. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const { requestingUrl, isMainFrame } = details;
    answer(permissionDecision({ permission, origin: originOf(requestingUrl), isMainFrame }));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, { isMainFrame }) =>
    permissionDecision({ permission, origin, isMainFrame }),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith('blob:')) event.preventDefault();
  });
}

/** Keeps a page where it is: no other address, no other window, no webview. Links outside go to `openOutside`. */
export function guardContents(contents: WebContents, openOutside: (address: string) => void): void {
  const hold = (event: Event, address: string, isMainFrame: boolean) => {
    if (!isAllowedNavigation(address, isMainFrame)) event.preventDefault();
  };
  contents.on('will-navigate', (details) => hold(details, details.url, details.isMainFrame));
  contents.on('will-frame-navigate', (details) => hold(details, details.url, details.isMainFrame));
  contents.on('will-redirect', (details) => hold(details, details.url, details.isMainFrame));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

/** Guards a window from before its first page. */
export function guardWindow(window: BrowserWindow, openOutside: (address: string) => void): void {
  guardContents(window.webContents, openOutside);
  // A page title could hold what is on the screen; the window's title stays the program's name.
  window.on('page-title-updated', (event) => event.preventDefault());
}
