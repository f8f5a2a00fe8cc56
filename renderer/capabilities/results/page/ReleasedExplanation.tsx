import { useTranslation } from 'react-i18next';

import type { Result } from '#shared/capabilities/results/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './page.module.css';

/** The explanation that went with the result, as it was released. */
export function ReleasedExplanation({ explanation }: { readonly explanation: NonNullable<Result['explanation']> }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const { body, byName, functionTitle, at, patientOnly } = explanation;
  const by = functionTitle === '' ? isolatedText(byName) : `${isolatedText(byName)}, ${isolatedText(functionTitle)}`;
  return (
    <Panel title={t('explain.released')} level={3}>
      <PlainText as="block" text={body} />
      <p className={styles.quiet}>
        {t('explain.by', { by, at: formats.dayAndTime(at) })} {patientOnly && t('explain.patientOnly')}
      </p>
    </Panel>
  );
}
