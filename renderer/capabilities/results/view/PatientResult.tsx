import { useTranslation } from 'react-i18next';

import type { Result } from '#shared/capabilities/results/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { useValueWords } from '../page/use-value-words.ts';
import styles from './view.module.css';

/** What the patient has before them of a result: the explanation first, the values below it. */
export interface ShownResult extends Pick<Result, 'title' | 'values' | 'conclusion' | 'issuedAt'> {
  readonly explanation: { readonly body: string; readonly byName: string } | null;
}

function Values({ values }: Pick<ShownResult, 'values'>) {
  const { t } = useTranslation('results');
  const words = useValueWords();
  return (
    <ul className={styles.values}>
      {values.map((value, place) => {
        const bounds = words.bounds(value);
        return (
          <li key={place}>
            <span className={styles.valueName}>
              <PlainText text={value.name} />
            </span>
            <span className={styles.value}>{words.value(value)}</span>
            <span className={styles.valueMeans}>
              {value.flag === null ? t('sees.within') : t(`sees.${value.flag}`)}
              {bounds !== '' && ` · ${t('sees.bounds', { bounds })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** A result in the plain layout of the portal. @source R80: explanation and values come together */
export function PatientResult({ shown }: { readonly shown: ShownResult }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const { explanation } = shown;
  return (
    <article className={styles.article}>
      <h3 className={styles.title}>
        <PlainText text={shown.title} />
      </h3>
      <p className={styles.quiet}>{t('sees.issued', { day: formats.day(shown.issuedAt) })}</p>
      {explanation === null ? (
        <p className={styles.quiet}>{t('sees.noExplanation')}</p>
      ) : (
        <section className={styles.explanation}>
          <h4 className={styles.heading}>{t('sees.explanation')}</h4>
          <PlainText as="block" text={explanation.body} />
          <p className={styles.quiet}>{t('sees.by', { name: isolatedText(explanation.byName) })}</p>
        </section>
      )}
      {shown.values.length > 0 && (
        <section>
          <h4 className={styles.heading}>{t('sees.values')}</h4>
          <Values values={shown.values} />
        </section>
      )}
      {shown.conclusion !== null && (
        <section>
          <h4 className={styles.heading}>{t('sees.conclusion')}</h4>
          <PlainText as="block" text={shown.conclusion} />
        </section>
      )}
    </article>
  );
}
