import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Lens } from '#shared/capabilities/counter/model.ts';
import { useLensCount } from '../use-inbox.ts';
import styles from './list.module.css';

interface LensSwitchProps {
  readonly chosen: Lens;
  readonly onChoose: (lens: Lens) => void;
}

const always: readonly Lens[] = ['department', 'mine', 'urgent', 'closed'];

/** Lenses that are looked at now and then; they have no button of their own while they are not on the screen. */
const seldom: readonly Lens[] = ['snoozed', 'thanks', 'gaps'];

function MoreLenses({ chosen, counts, onChoose }: LensSwitchProps & { readonly counts: ReadonlyMap<Lens, number> }) {
  const { t } = useTranslation(['worklist', 'counter']);
  // Messages without a thread are shown only when there are any.
  const offered = seldom.filter((lens) => lens !== chosen && (lens !== 'gaps' || (counts.get(lens) ?? 0) > 0));
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.lens}>
          {t('lens.more')} <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered.map((lens) => (
          <Menu.Item key={lens} rightSection={<b>{counts.get(lens) ?? 0}</b>} onClick={() => onChoose(lens)}>
            {t(`counter:lens.${lens}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/**
 * Which questions the list shows. What colleagues ask has a button only when they do; the seldom ones are in a menu.
 *
 * Access for all: a group of toggle buttons; the pressed one is the list on the screen.
 */
export function LensSwitch({ chosen, onChoose }: LensSwitchProps) {
  const { t } = useTranslation('counter');
  const askedCount = useLensCount('asked');
  const counts = new Map<Lens, number>([
    ['asked', askedCount],
    ['snoozed', useLensCount('snoozed')],
    ['thanks', useLensCount('thanks')],
    ['gaps', useLensCount('gaps')],
  ]);
  const asked: readonly Lens[] = askedCount > 0 || chosen === 'asked' ? ['asked'] : [];
  const shown = [...always.slice(0, 2), ...asked, ...always.slice(2), ...seldom.filter((lens) => lens === chosen)];
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
          {t(`lens.${lens}`)} {counts.has(lens) && <b>{counts.get(lens)}</b>}
        </button>
      ))}
      <MoreLenses chosen={chosen} counts={counts} onChoose={onChoose} />
    </div>
  );
}
