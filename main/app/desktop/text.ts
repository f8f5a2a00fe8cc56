import type { Language } from '#shared/capabilities/vault/model.ts';
import en from '#shared/locales/en/desktop.json' with { type: 'json' };
import nl from '#shared/locales/nl/desktop.json' with { type: 'json' };

/** The texts of the desktop itself: its menu and its dialogs. */
export type DesktopText = typeof nl;

/** The texts in a language. */
export function desktopText(language: Language): DesktopText {
  return { nl, en }[language];
}
