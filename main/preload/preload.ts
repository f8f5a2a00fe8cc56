import { contextBridge, ipcRenderer } from 'electron';

import {
  type DesktopBridge,
  desktopChannels,
  isMenuCommand,
  type MenuCommand,
  portMessage,
  versionArgument,
} from '#shared/rpc/desktop.ts';

const version = process.argv.find((argument) => argument.startsWith(versionArgument))?.slice(versionArgument.length);

/**
 * SECURITY: named functions only. No channel name, no event object and no way to send anything of the page's choosing
 * crosses this bridge; all data goes through the port to the core.
 */
const bridge: DesktopBridge = {
  host: { kind: 'electron', platform: process.platform, version: version ?? '' },
  onMenuCommand: (listener) => {
    const hear = (_event: unknown, command: unknown) => {
      if (isMenuCommand(command)) listener(command satisfies MenuCommand);
    };
    ipcRenderer.on(desktopChannels.menuCommand, hear);
    return () => void ipcRenderer.off(desktopChannels.menuCommand, hear);
  },
  askForPort: () => ipcRenderer.send(desktopChannels.askForPort),
};

ipcRenderer.on(desktopChannels.port, ({ ports }) => {
  // A port cannot cross the bridge, a window message can carry it. Only this very page can receive it.
  window.postMessage(portMessage, window.location.origin, [...ports]);
});

contextBridge.exposeInMainWorld('loketDesktop', bridge);
