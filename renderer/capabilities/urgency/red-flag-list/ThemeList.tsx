import { Accordion } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ListVersion } from '#shared/capabilities/urgency/list-model.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './red-flag-list.module.css';

/** Every theme with its level and phrases, folded. */
export function ThemeList({ entries }: { readonly entries: ListVersion['entries'] }) {
  const { t } = useTranslation('urgency');
  return (
    <Accordion multiple chevronPosition="left" order={3}>
      {entries.map(({ id, level, theme, phrases }) => (
        <Accordion.Item key={id} value={id}>
          <Accordion.Control>
            <span className={styles.theme}>
              <PlainText text={theme} />{' '}
              <Chip tone={level === 'red' ? 'call' : 'time'}>{t(`list.level.${level}`)}</Chip>
              <span className={styles.hint}>{t('list.phrases', { count: phrases.length })}</span>
            </span>
          </Accordion.Control>
          <Accordion.Panel>
            <ul className={styles.phrases}>
              {phrases.map((phrase) => (
                <li key={phrase}>
                  <PlainText text={phrase} />
                </li>
              ))}
            </ul>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
