import { useTranslation } from 'react-i18next';

import type { Condition } from '#shared/capabilities/registration/model.ts';
import { conditionIcons } from './condition-words.ts';
import styles from './registration.module.css';

/** Every condition with its answer, as a picture and in words. */
export function ConditionList({ conditions }: { readonly conditions: readonly Condition[] }) {
  const { t } = useTranslation('registration');
  return (
    <ul className={styles.conditions} aria-label={t('conditions')}>
      {conditions.map(({ id, holds }) => {
        const Icon = conditionIcons[holds];
        return (
          <li key={id} data-holds={holds}>
            <Icon size={15} aria-hidden />
            <span>{t(`condition.${id}`)}</span>
            <span className={styles.answer}>{t(`holds.${holds}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
