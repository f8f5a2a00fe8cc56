import { app, protocol } from './app.ts';
import { BrowserWindow } from './browser-window.ts';
import { ipcMain } from './ipc.ts';
import { listenToTest } from './remote-control.ts';
import { dialog, Menu, nativeTheme, powerMonitor, screen, shell } from './desktop-parts.ts';
import { MessageChannelMain } from './ports.ts';
import { session } from './session.ts';
import { utilityProcess } from './utility-process.ts';

listenToTest();

export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};

/** Packages that import Electron as a whole find the same parts. */
const electron = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
};

// eslint-disable-next-line no-restricted-syntax -- electron-store imports the default of the module this stands in for
export default electron;
