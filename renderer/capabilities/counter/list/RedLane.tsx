import { IconPhoneCall } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import styles from './lane.module.css';
import { laneWindow } from './lane-window.ts';
import { LaneRow } from './LaneRow.tsx';

interface RedLaneProps {
  readonly lane: readonly ItemSummary[];
  /** Place of the chosen row in lane and list together. */
  readonly markedIndex: number;
  /** Rows of lane and list together. */
  readonly total: number;
  readonly now: Instant;
  readonly optionId: (index: number) => string;
  readonly onChoose: (index: number) => void;
  readonly ref: Ref<HTMLDivElement>;
}

/**
 * The questions to call about now, pinned above the list. A few rows at a time, so that the list stays in sight; the
 * others are counted and come along with the arrows.
 *
 * Access for all: a group of options in the same listbox as the list, so the keys walk from one into the other.
 */
export function RedLane({ lane, markedIndex, total, now, optionId, onChoose, ref }: RedLaneProps) {
  const { t } = useTranslation('urgency');
  const { first, last } = laneWindow(lane.length, markedIndex);
  return (
    <div ref={ref} role="group" aria-label={t('lane.label', { count: lane.length })} className={styles.lane}>
      <div className={styles.title} aria-hidden>
        <IconPhoneCall size={15} /> {t('lane.title', { count: lane.length })}
        {first > 0 && <span className={styles.more}>{t('lane.earlier', { count: first })}</span>}
      </div>
      {lane.slice(first, last).map((item, place) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the listbox has the keys
        <div
          key={item.id}
          id={optionId(first + place)}
          role="option"
          tabIndex={-1}
          aria-selected={first + place === markedIndex}
          aria-setsize={total}
          aria-posinset={first + place + 1}
          className={styles.option}
          onClick={() => onChoose(first + place)}
        >
          <LaneRow item={item} now={now} />
        </div>
      ))}
      {last < lane.length && (
        <div className={styles.more} aria-hidden>
          {t('lane.later', { count: lane.length - last })}
        </div>
      )}
    </div>
  );
}
