import { ActionIcon } from '@mantine/core';
import {
  IconArrowAutofitWidth,
  IconChevronLeft,
  IconChevronRight,
  IconRotate2,
  IconRotateClockwise2,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ViewerSteps } from './use-viewer-keys.ts';
import styles from './viewer.module.css';

interface ViewerBarProps {
  readonly steps: ViewerSteps;
  readonly scale: number;
  readonly page?: { readonly number: number; readonly count: number };
}

/** The buttons of a viewer; each has a key while the picture has the focus. */
export function ViewerBar({ steps, scale, page }: ViewerBarProps) {
  const { t } = useTranslation('worklist');
  const buttons = [
    { id: 'zoomOut', run: steps.zoomOut, Icon: IconZoomOut },
    { id: 'zoomIn', run: steps.zoomIn, Icon: IconZoomIn },
    { id: 'fit', run: steps.fit, Icon: IconArrowAutofitWidth },
    { id: 'turnLeft', run: steps.turnLeft, Icon: IconRotate2 },
    { id: 'turnRight', run: steps.turnRight, Icon: IconRotateClockwise2 },
    { id: 'previous', run: steps.previous, Icon: IconChevronLeft },
    { id: 'next', run: steps.next, Icon: IconChevronRight },
  ] as const;
  return (
    <div className={styles.bar}>
      {buttons.map(
        ({ id, run, Icon }) =>
          run && (
            <ActionIcon key={id} variant="default" size={26} aria-label={t(`viewer.${id}`)} onClick={run}>
              <Icon size={15} />
            </ActionIcon>
          ),
      )}
      <span role="status" className={styles.scale}>
        {t('viewer.scale', { percent: Math.round(scale * 100) })}
        {page && <> · {t('viewer.page', { page: page.number, pages: page.count })}</>}
      </span>
    </div>
  );
}
