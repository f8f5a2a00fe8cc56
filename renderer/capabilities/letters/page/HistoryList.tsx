import { useTranslation } from 'react-i18next';

import type { Letter } from '#shared/capabilities/letters/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './page.module.css';

/** What happened to a letter, newest first, and the versions that were signed. */
export function HistoryList({ letter }: { readonly letter: Letter }) {
  const { t } = useTranslation('letters');
  const formats = useFormats();
  return (
    <>
      <section aria-label={t('history.title')} className={styles.sidePart}>
        <h2 className={styles.sideTitle}>{t('history.title')}</h2>
        <ol className={styles.history}>
          {letter.history.toReversed().map(({ step, byName, at, reason }, place) => (
            <li key={place}>
              <span>{t(`history.step.${step}`, { name: isolatedText(byName) })}</span>
              <time dateTime={at}>{formats.dayAndTime(at)}</time>
              {reason !== null && (
                <q>
                  <PlainText text={reason} />
                </q>
              )}
            </li>
          ))}
        </ol>
      </section>
      {letter.versions.length > 0 && (
        <section aria-label={t('versions.title')} className={styles.sidePart}>
          <h2 className={styles.sideTitle}>{t('versions.title')}</h2>
          <ol className={styles.history}>
            {letter.versions.toReversed().map(({ id, number, signedAt, signedByName, digest }) => (
              <li key={id}>
                <span>{t('versions.line', { number, name: isolatedText(signedByName) })}</span>
                <time dateTime={signedAt}>{formats.dayAndTime(signedAt)}</time>
                <code title={digest}>{digest.slice(0, 16)}</code>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
