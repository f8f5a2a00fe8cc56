import '@mantine/core/styles.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css';
import './tokens.css';
import './base.css';

import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { type ReactNode, useLayoutEffect } from 'react';

import { styleNonce } from './style-nonce.ts';
import { cssVariables, theme } from './theme.ts';

/** The choice is kept by the core with the other preferences; the browser keeps nothing. */
const forgetful: MantineColorSchemeManager = {
  get: (scheme) => scheme,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

export interface ThemeProviderProps {
  readonly colourScheme: 'auto' | 'light' | 'dark';
  readonly density: 'compact' | 'normal' | 'comfortable';
  /** Language of the page, for screen readers and hyphenation. */
  readonly language: string;
  readonly children: ReactNode;
}

/**
 * Colours, typeface, density and language of the page.
 *
 * Access for all: follows the wish for more contrast and less motion from the system; measures are in rem, so the
 * program grows with the reader's own text size.
 */
export function ThemeProvider({ colourScheme, density, language, children }: ThemeProviderProps) {
  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density;
    document.documentElement.lang = language;
  }, [density, language]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      {...(colourScheme === 'auto' ? {} : { forceColorScheme: colourScheme })}
      colorSchemeManager={forgetful}
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
