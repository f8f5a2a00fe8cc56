import { IconTags } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { TypeChange } from '#shared/capabilities/counter/type-change.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import styles from './conversation.module.css';

/** A quiet line for a change of type: who, from what to what, and why. */
export function TypeLine({ change }: { readonly change: TypeChange }) {
  const { t } = useTranslation(['agreements', 'counter']);
  const formats = useFormats();
  const words = {
    by: isolatedText(change.byName),
    from: t(`counter:questionType.${change.fromType}`),
    to: t(`counter:questionType.${change.toType}`),
  };
  return (
    <div className={styles.quiet}>
      <IconTags size={15} aria-hidden />
      <div>
        {t('changeType.line', words)} · <time dateTime={change.at}>{formats.dayAndTime(change.at)}</time>
        <br />
        {visibleText(change.reason)}
      </div>
    </div>
  );
}
