import { useTranslation } from 'react-i18next';

import type { UrgencyFlag } from '#shared/capabilities/urgency/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import styles from './urgency.module.css';

function useFlagWords() {
  const { t } = useTranslation('urgency');
  const raised = (flag: UrgencyFlag): string => {
    const level = t(`level.${flag.level}`);
    if (flag.source === 'scan') {
      const words = isolatedText(flag.words ?? '');
      return t('history.raisedByScan', { level, words, theme: isolatedText(flag.theme ?? '') });
    }
    const name = isolatedText(flag.raisedByName ?? '');
    return t('history.raisedByPerson', { level, reason: isolatedText(flag.reason ?? ''), name });
  };
  const settled = (flag: UrgencyFlag): string => {
    if (flag.settledHow === null) return t('history.open');
    const name = isolatedText(flag.settledByName ?? '');
    if (flag.settledHow === 'called') return t('history.called', { name });
    return t('history.lowered', { name, reason: isolatedText(flag.settledReason ?? '') });
  };
  return { raised, settled };
}

/** Everything that ever raised this question, and what became of it; nothing of it goes away. */
export function UrgencyHistory({ flags }: { readonly flags: readonly UrgencyFlag[] }) {
  const { t } = useTranslation('urgency');
  const formats = useFormats();
  const words = useFlagWords();
  if (flags.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>{t('banner.history', { count: flags.length })}</summary>
      <ul>
        {flags.map((flag) => (
          <li key={flag.id}>
            <time dateTime={flag.raisedAt}>{formats.dayAndTime(flag.raisedAt)}</time> · {words.raised(flag)}
            <br />
            <span className={styles.hint}>
              {words.settled(flag)}
              {flag.settledAt !== null && (
                <>
                  {' · '}
                  <time dateTime={flag.settledAt}>{formats.dayAndTime(flag.settledAt)}</time>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
