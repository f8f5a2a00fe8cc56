import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type Language, languages } from '#shared/capabilities/vault/model.ts';
import { useChangePreferences } from './use-preferences.ts';
import { useLanguage } from '#renderer/i18n/use-formats.ts';

/**
 * Dutch or English, at once and for this workstation.
 *
 * Access for all: a group of radio buttons with a name; each language is written in itself.
 */
export function LanguageChoice() {
  const { t } = useTranslation('vault');
  const language = useLanguage();
  const change = useChangePreferences();
  return (
    <SegmentedControl
      withItemsBorders={false}
      aria-label={t('wizard.language')}
      value={language}
      data={languages.map((value) => ({ value, label: t(`preferences.${value}`) }))}
      onChange={(value) => change({ language: value as Language })}
    />
  );
}
