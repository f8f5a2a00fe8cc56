import { useTranslation } from 'react-i18next';

import type { Level } from '#shared/plain-language/model.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import styles from './findings.module.css';

/**
 * How far a text is from B1, and what weighs most in that: an estimate, and it says so.
 *
 * Access for all: a meter with a name, a value and the word for it; the colour only helps.
 */
export function LevelMeter({ level, words }: { readonly level: Level | undefined; readonly words: number }) {
  const { t } = useTranslation('language');
  const formats = useFormats();
  if (!level || words === 0) return <p className={styles.quiet}>{t('level.none')}</p>;
  const score = Math.round(level.score);
  return (
    <div className={styles.level}>
      <div
        role="meter"
        className={styles.meter}
        aria-label={t('panel.meter')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={score}
        aria-valuetext={`${t(`level.${level.band}`)}. ${t('level.score', { score })}`}
      >
        <div className={styles.fill} style={{ inlineSize: `${score}%` }} />
      </div>
      <p className={styles.band}>
        <strong>{t(`level.${level.band}`)}</strong> <span className={styles.dim}>{t('level.score', { score })}</span>
      </p>
      {level.reasons.length > 0 && (
        <>
          <p className={styles.lead}>{t('panel.mostlyBy')}</p>
          <ul className={styles.reasons}>
            {level.reasons.map(({ reason, value }) => (
              <li key={reason}>{t(`reason.${reason}`, { value: formats.number(value) })}</li>
            ))}
          </ul>
        </>
      )}
      {level.isUnsure && <p className={styles.quiet}>{t('level.unsure')}</p>}
    </div>
  );
}
