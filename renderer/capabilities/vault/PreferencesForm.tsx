import { SegmentedControl, Switch } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { Preferences } from '#shared/capabilities/vault/model.ts';
import styles from './PreferencesForm.module.css';
import { useChangePreferences, usePreferences } from './use-preferences.ts';

const choices = {
  language: ['nl', 'en'],
  colourScheme: ['auto', 'light', 'dark'],
  density: ['compact', 'normal', 'comfortable'],
} as const satisfies { [Name in keyof Preferences]?: readonly Preferences[Name][] };

function Choice<Name extends keyof typeof choices>({ name }: { readonly name: Name }) {
  const { t } = useTranslation('vault');
  const preferences = usePreferences();
  const change = useChangePreferences();
  const values: readonly ('nl' | 'en' | 'auto' | 'light' | 'dark' | 'compact' | 'normal' | 'comfortable')[] =
    choices[name];
  return (
    <div className={styles.choice}>
      <span className={styles.label}>{t(`preferences.${name}`)}</span>
      <SegmentedControl
        withItemsBorders={false}
        aria-label={t(`preferences.${name}`)}
        value={preferences[name]}
        data={values.map((value) => ({ value, label: t(`preferences.${value}`) }))}
        onChange={(value) => change({ [name]: value })}
      />
    </div>
  );
}

/** Language, colours, density and single keys of this workstation; each change holds at once. */
export function PreferencesForm() {
  const { t } = useTranslation('vault');
  const { singleKeys } = usePreferences();
  const helpId = useId();
  const change = useChangePreferences();
  return (
    <div className={styles.form}>
      <p className={styles.where}>{t('preferences.where')}</p>
      <Choice name="language" />
      <Choice name="colourScheme" />
      <Choice name="density" />
      <div>
        <Switch
          label={t('preferences.singleKeys')}
          aria-describedby={helpId}
          checked={singleKeys}
          onChange={(event) => change({ singleKeys: event.currentTarget.checked })}
        />
        <p id={helpId} className={styles.help}>
          {t('preferences.singleKeysHelp')}
        </p>
      </div>
    </div>
  );
}
