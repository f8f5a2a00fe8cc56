import { useTranslation } from 'react-i18next';

import { type Lens, lens as lensSchema } from '#shared/capabilities/counter/model.ts';
import styles from './list.module.css';

interface LensSwitchProps {
  readonly chosen: Lens;
  readonly gapCount: number;
  readonly onChoose: (lens: Lens) => void;
}

/**
 * Which questions the list shows. Messages without a thread have a button only when there are any.
 *
 * Access for all: a group of toggle buttons; the pressed one is the list on the screen.
 */
export function LensSwitch({ chosen, gapCount, onChoose }: LensSwitchProps) {
  const { t } = useTranslation('counter');
  const shown = lensSchema.options.filter((lens) => lens !== 'gaps' || gapCount > 0 || chosen === 'gaps');
  return (
    <div role="group" aria-label={t('lens.label')} className={styles.lenses}>
      {shown.map((lens) => (
        <button
          key={lens}
          type="button"
          className={styles.lens}
          aria-pressed={lens === chosen}
          onClick={() => onChoose(lens)}
        >
          {t(`lens.${lens}`)} {lens === 'gaps' && gapCount > 0 && <b>{gapCount}</b>}
        </button>
      ))}
    </div>
  );
}
