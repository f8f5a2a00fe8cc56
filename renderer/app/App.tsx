import { I18nextProvider } from 'react-i18next';
import { type ReactNode, useEffect, useState } from 'react';

import { usePreferences } from '#renderer/capabilities/vault/use-preferences.ts';
import { createTranslations } from '#renderer/i18n/translations.ts';
import type { Connection } from '#renderer/rpc/connection.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { CoreProvider } from '#renderer/rpc/CoreProvider.tsx';
import { ActionProvider } from '#renderer/ui/actions/ActionProvider.tsx';
import { Announcer } from '#renderer/ui/Announcer.tsx';
import { Confirmer } from '#renderer/ui/Confirmer.tsx';
import { ThemeProvider } from '#renderer/ui/theme/ThemeProvider.tsx';
import { Gate } from './Gate.tsx';
import { MenuCommands } from './MenuCommands.tsx';

/** Language, colours, keys and messages, by the preferences of this workstation. */
export function Surroundings({ children }: { readonly children: ReactNode }) {
  const { host } = useCore();
  const { language, colourScheme, density, singleKeys } = usePreferences();
  const [translations] = useState(() => createTranslations(language));
  useEffect(() => void translations.changeLanguage(language), [translations, language]);
  return (
    <I18nextProvider i18n={translations}>
      <ThemeProvider language={language} colourScheme={colourScheme} density={density}>
        <Announcer>
          <Confirmer>
            <ActionProvider singleKeys={singleKeys} isMac={host.platform === 'darwin'}>
              {children}
            </ActionProvider>
          </Confirmer>
        </Announcer>
      </ThemeProvider>
    </I18nextProvider>
  );
}

/** The program on the screen. */
export function App({ connection }: { readonly connection: Connection }) {
  return (
    <CoreProvider client={connection.client} host={connection.host}>
      <Surroundings>
        <MenuCommands onMenuCommand={connection.onMenuCommand} />
        <Gate />
      </Surroundings>
    </CoreProvider>
  );
}
