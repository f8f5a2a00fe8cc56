import { EventEmitter } from 'node:events';

/** What the program asked the desktop for, and how the test wants its dialogs answered. */
export const desktopRecord = {
  menu: [] as MenuTemplateItem[],
  dialogs: [] as unknown[],
  opened: [] as string[],
  dialogAnswer: 0,
};

export interface MenuTemplateItem {
  readonly id?: string;
  readonly label?: string;
  readonly submenu?: readonly MenuTemplateItem[];
  readonly click?: () => void;
}

export const Menu = {
  buildFromTemplate: (template: readonly MenuTemplateItem[]) => template,
  setApplicationMenu: (menu: readonly MenuTemplateItem[]) => {
    desktopRecord.menu = [...menu];
  },
};

export const dialog = {
  showMessageBox: (_window: unknown, options: unknown) => {
    desktopRecord.dialogs.push(options);
    return Promise.resolve({ response: desktopRecord.dialogAnswer });
  },
  showErrorBox: (title: string, content: string) => void desktopRecord.dialogs.push({ title, content }),
};

export const shell = {
  openExternal: (address: string) => {
    desktopRecord.opened.push(address);
    return Promise.resolve();
  },
};

export const nativeTheme = { shouldUseDarkColors: process.env.LOKET_STAND_IN_SCHEME === 'dark' };
export const powerMonitor = new EventEmitter();
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };
