import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFirstFocus } from './use-first-focus.ts';
import { useViewerKeys } from './use-viewer-keys.ts';
import styles from './viewer.module.css';
import { ViewerBar } from './ViewerBar.tsx';
import { nextScale, turned } from './zoom.ts';

interface PhotoViewProps {
  readonly address: string;
  readonly title: string;
}

/**
 * A photo that can be enlarged and turned, by button and by key.
 *
 * Access for all: the picture takes the focus, says which keys it has, and scrolls with the arrows.
 */
export function PhotoView({ address, title }: PhotoViewProps) {
  const { t } = useTranslation(['worklist', 'counter']);
  const hintId = useId();
  const region = useFirstFocus<HTMLDivElement>();
  const [scale, setScale] = useState(1);
  const [degrees, setDegrees] = useState(0);
  const [ratio, setRatio] = useState(4 / 3);
  const steps = {
    zoomIn: () => setScale((before) => nextScale(before, 1)),
    zoomOut: () => setScale((before) => nextScale(before, -1)),
    fit: () => setScale(1),
    turnRight: () => setDegrees((before) => turned(before, 90)),
    turnLeft: () => setDegrees((before) => turned(before, -90)),
  };
  const onKeyDown = useViewerKeys(steps);
  const isOnSide = degrees % 180 !== 0;
  return (
    <div className={styles.viewer}>
      <ViewerBar steps={steps} scale={scale} />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the buttons above, while the picture has the focus */}
      <div
        ref={region}
        role="region"
        aria-label={t('viewer.label', { title: visibleText(title) })}
        aria-describedby={hintId}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
        tabIndex={0}
        className={styles.scroller}
        onKeyDown={onKeyDown}
      >
        <div
          className={styles.frame}
          style={{ width: `${scale * 100}%`, aspectRatio: String(isOnSide ? 1 / ratio : ratio) }}
        >
          <img
            className={styles.photo}
            src={address}
            alt={t('counter:attachment.imageName', { title: visibleText(title) })}
            style={{
              width: isOnSide ? `${ratio * 100}%` : '100%',
              transform: `translate(-50%, -50%) rotate(${degrees}deg)`,
            }}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
              if (naturalWidth > 0 && naturalHeight > 0) setRatio(naturalWidth / naturalHeight);
            }}
          />
        </div>
      </div>
      <p id={hintId} className={styles.hint}>
        {t('viewer.keys')}
      </p>
    </div>
  );
}
