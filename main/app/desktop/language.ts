import { defaultPreferences, type Language, preferences } from '#shared/capabilities/vault/model.ts';
import { openSettings } from '#main/platform/settings.ts';

/** The language that the user chose in the screens, for the menu and the dialogs. */
export function chosenLanguage(dataFolder: string): Language {
  const check = (value: unknown) => preferences.parse(value);
  return openSettings({ folder: dataFolder, name: 'preferences', defaults: defaultPreferences, check }).get().language;
}
