import { type BrowserWindow, dialog, shell } from 'electron';

import { outsideAddress } from './addresses.ts';
import type { DesktopText } from './text.ts';

/** Opens an address in the user's own browser or mail program, after asking; addresses that may not go are dropped. */
export async function openOutside(window: BrowserWindow, address: string, text: DesktopText): Promise<void> {
  const outside = outsideAddress(address);
  if (!outside) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: text.outside.title,
    message: text.outside.message.replace('{{host}}', () => outside.shown),
    detail: text.outside.detail,
    buttons: [text.outside.cancel, text.outside.open],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (response === 1) await shell.openExternal(outside.href);
}
