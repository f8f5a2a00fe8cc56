import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { app, protocol } from 'electron';

import { dataFolderPath, openDataFolder, surroundings } from './data-folder.ts';
import { screenScheme } from './desktop/addresses.ts';
import { Workbench } from './desktop/workbench.ts';

/** Folder of the bundles; this module is one of them. */
const bundles = fileURLToPath(new URL('.', import.meta.url));

// SECURITY: all of this must happen before Electron is ready, so nothing here waits.
protocol.registerSchemesAsPrivileged([
  { scheme: screenScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();
app.commandLine.appendSwitch('disable-http-cache');
const dataFolder = openDataFolder(dataFolderPath(app.commandLine.getSwitchValue('data') || undefined, surroundings()));
app.setPath('userData', join(dataFolder, 'desktop'));

if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  let workbench: Workbench | undefined;
  let isClosed = false;
  app.on('second-instance', () => workbench?.openWindow());
  app.on('activate', () => workbench?.openWindow());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('before-quit', (event) => {
    if (isClosed || !workbench) return;
    event.preventDefault();
    void workbench.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
  void app.whenReady().then(() => {
    workbench = new Workbench({ bundles, screens: join(bundles, '..', 'renderer'), dataFolder });
    workbench.open();
  });
}
