import type { Language } from '#shared/capabilities/vault/model.ts';
import en from '#shared/locales/en/cli.json' with { type: 'json' };
import nl from '#shared/locales/nl/cli.json' with { type: 'json' };

export type CommandTexts = typeof nl;
export type ErrorCode = keyof CommandTexts['error'];

const texts: Readonly<Record<Language, CommandTexts>> = { nl, en };

export function textsOf(language: Language): CommandTexts {
  return texts[language];
}

/** A text with its blanks filled: `{{name}}` by the value of that name. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (blank, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : blank,
  );
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(nl.error, code);
}
