import { Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import type { Result } from '#shared/capabilities/results/model.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useRefreshResults } from '../use-refresh-results.ts';
import styles from './page.module.css';

/**
 * Whether this patient wants an explanation before a result, as they said it.
 *
 * @source R81
 */
export function PreferenceSwitch({ result }: { readonly result: Result }) {
  const { t } = useTranslation('results');
  const { client } = useCore();
  const announce = useAnnounce();
  const failureText = useFailureText();
  const refresh = useRefreshResults();
  const hintId = useId();
  const setting = useMutation({
    mutationFn: (explanationFirst: boolean) =>
      client.results.setPreference({ patientId: result.patientId, resultId: result.id, explanationFirst }),
    onSuccess: (_nothing, explanationFirst) =>
      announce({ text: explanationFirst ? t('preference.nowFirst') : t('preference.nowDirect') }),
    onSettled: refresh,
  });
  return (
    <div className={styles.preference}>
      <div className={styles.preferenceLine}>
        <Switch
          size="sm"
          label={t('preference.label')}
          aria-describedby={hintId}
          checked={setting.isPending ? setting.variables : result.wantsExplanationFirst}
          disabled={!result.may.setPreference}
          onChange={(event) => !setting.isPending && setting.mutate(event.currentTarget.checked)}
        />
        <span id={hintId} className={styles.quiet}>
          {result.may.setPreference ? t('preference.hint') : t('preference.notYou')}
        </span>
      </div>
      {setting.isError && <ErrorNotice text={failureText(setting.error)} />}
    </div>
  );
}
