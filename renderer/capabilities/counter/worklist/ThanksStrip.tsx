import { Button } from '@mantine/core';
import { IconHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import styles from './worklist.module.css';

/** How many short thanks wait to be seen; nothing when there are none. */
export function ThanksStrip({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  const { t } = useTranslation('worklist');
  if (count === 0) return null;
  return (
    <div className={styles.thanks}>
      <IconHeart size={15} aria-hidden />
      <span>{t('thanks.strip', { count })}</span>
      <Button variant="subtle" size="compact-xs" onClick={onShow}>
        {t('thanks.show')}
      </Button>
    </div>
  );
}
