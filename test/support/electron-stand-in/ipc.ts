import { EventEmitter } from 'node:events';

/** The main process's end of the channels of the preloads. */
export const ipcMain = new EventEmitter();
