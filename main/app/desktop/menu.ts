import type { MenuItemConstructorOptions } from 'electron';

import type { MenuCommand } from '#shared/rpc/desktop.ts';

import type { DesktopText } from './text.ts';

/** What the menu is made from. */
export interface MenuChoices {
  readonly text: DesktopText;
  readonly platform: NodeJS.Platform;
  /** Sends a command to the screen in front. */
  readonly send: (command: MenuCommand) => void;
}

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

/** An item that asks the screen; the screen itself listens to the key, the menu only shows it. */
function asking({ send }: MenuChoices, command: MenuCommand, label: string, accelerator?: string): Item {
  const key = accelerator === undefined ? {} : { accelerator, registerAccelerator: false };
  return { id: command, label, ...key, click: () => send(command) };
}

function fileMenu(choices: MenuChoices): Item {
  const { menu } = choices.text;
  return {
    label: menu.file,
    submenu: [
      asking(choices, 'import', menu.import),
      asking(choices, 'export', menu.export),
      line,
      asking(choices, 'preferences', menu.preferences, 'CommandOrControl+,'),
      line,
      asking(choices, 'lock', menu.lock, 'CommandOrControl+L'),
      asking(choices, 'sign-out', menu.signOut),
      line,
      { role: 'quit', label: menu.quit },
    ],
  };
}

function editMenu({ text: { menu } }: MenuChoices): Item {
  return {
    label: menu.edit,
    submenu: [
      { role: 'undo', label: menu.undoTyping },
      { role: 'redo', label: menu.redoTyping },
      line,
      { role: 'cut', label: menu.cut },
      { role: 'copy', label: menu.copy },
      { role: 'paste', label: menu.paste },
      { role: 'pasteAndMatchStyle', label: menu.pastePlain },
      { role: 'selectAll', label: menu.selectAll },
    ],
  };
}

function questionMenu(choices: MenuChoices): Item {
  const { menu } = choices.text;
  return {
    label: menu.question,
    submenu: [
      asking(choices, 'counter.next', menu.nextItem, 'J'),
      asking(choices, 'counter.previous', menu.previousItem, 'K'),
      line,
      asking(choices, 'counter.take', menu.take, '1'),
      asking(choices, 'counter.answer', menu.answer, 'R'),
      asking(choices, 'counter.note', menu.note, 'N'),
      asking(choices, 'counter.passOn', menu.passOn, '3'),
      asking(choices, 'counter.close', menu.closeItem, 'E'),
      line,
      asking(choices, 'counter.undo', menu.undo, 'Z'),
    ],
  };
}

function viewMenu(choices: MenuChoices): Item {
  const { menu } = choices.text;
  return {
    label: menu.view,
    submenu: [
      asking(choices, 'palette', menu.palette, 'CommandOrControl+K'),
      line,
      { role: 'zoomIn', label: menu.zoomIn },
      { role: 'zoomOut', label: menu.zoomOut },
      { role: 'resetZoom', label: menu.zoomReset },
      line,
      { role: 'togglefullscreen', label: menu.fullScreen },
    ],
  };
}

/** The application menu, without reload and developer tools. */
export function menuTemplate(choices: MenuChoices): Item[] {
  const { menu } = choices.text;
  const application: Item[] = choices.platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [
    ...application,
    fileMenu(choices),
    editMenu(choices),
    questionMenu(choices),
    viewMenu(choices),
    { label: menu.window, submenu: [{ role: 'minimize', label: menu.minimise }] },
    { label: menu.help, submenu: [asking(choices, 'key-sheet', menu.keySheet, '?')] },
  ];
}
