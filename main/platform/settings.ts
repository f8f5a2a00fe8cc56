import Conf from 'conf';

/** Settings of this workstation, never patient data: what there is now, and how to change some of it. */
export interface Settings<Values> {
  get(): Values;
  set(changes: Partial<Values>): void;
}

/** What to keep and where. `name` is the file's name without `.json`. */
export interface SettingsPlace<Values> {
  readonly folder: string;
  readonly name: string;
  readonly defaults: Values;
  /** Turns what the file holds into values; throws for what does not fit, and the defaults are used instead. */
  readonly check: (value: unknown) => Values;
}

/** A file of settings as both libraries offer it. */
interface SettingsFile {
  store: Record<string, unknown>;
  set(changes: Record<string, unknown>): void;
}

/** Settings over a file. A file that was damaged or edited into nonsense gives the defaults; it is never the reason not to start. */
export function settingsOver<Values extends object>(
  place: SettingsPlace<Values>,
  file: SettingsFile,
): Settings<Values> {
  return {
    get: () => {
      try {
        return place.check({ ...place.defaults, ...file.store });
      } catch {
        return place.defaults;
      }
    },
    set: (changes) => file.set({ ...changes }),
  };
}

/** Opens settings as one JSON file that is replaced whole (never half written) and readable by its owner alone. */
export function openSettings<Values extends object>(place: SettingsPlace<Values>): Settings<Values> {
  const file = new Conf<Record<string, unknown>>({
    cwd: place.folder,
    configName: place.name,
    configFileMode: 0o600,
    clearInvalidConfig: true,
  });
  return settingsOver(place, file);
}
