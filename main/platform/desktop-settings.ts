import ElectronStore from 'electron-store';

import { type Settings, type SettingsPlace, settingsOver } from './settings.ts';

/** The desktop's twin of openSettings; only the Electron main process may open it. */
export function openDesktopSettings<Values extends object>(place: SettingsPlace<Values>): Settings<Values> {
  const file = new ElectronStore<Record<string, unknown>>({
    cwd: place.folder,
    name: place.name,
    configFileMode: 0o600,
    clearInvalidConfig: true,
  });
  return settingsOver(place, file);
}
