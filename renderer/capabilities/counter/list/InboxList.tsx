import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import type { Inbox } from '../use-inbox.ts';
import type { Selection } from '../use-selection.ts';
import type { Marking } from '../worklist/use-marking.ts';
import { InboxRow } from './InboxRow.tsx';
import styles from './list.module.css';
import { RedLane } from './RedLane.tsx';

export interface InboxListHandle {
  focus(): void;
}

interface InboxListProps {
  readonly inbox: Inbox;
  readonly selection: Selection;
  /** Rows marked for a deed on many; without it no row can be marked. */
  readonly marking?: Marking;
  readonly onOpen: () => void;
  readonly handle: Ref<InboxListHandle>;
  /** What a row shows when it is not the usual row, by its place; undefined while it is on its way. */
  readonly renderRow?: (place: number, now: Instant) => ReactNode;
}

/** A click that marks a row instead of opening it, as in every list. */
const isMarking = (event: MouseEvent) => event.ctrlKey || event.metaKey;

/** Height of a row before it has been measured, in CSS pixels. */
const usualRowHeight = 88;
const rowsPerPage = 8;

const optionId = (index: number) => `inbox-option-${index}`;

/** Where a key in the list leads to; undefined when the list does nothing with it. */
function placeFor(key: string, index: number, total: number): number | undefined {
  const places: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: total - 1,
    PageDown: index + rowsPerPage,
    PageUp: index - rowsPerPage,
  };
  return places[key];
}

/**
 * The rows in sight, and the chosen one wherever it is; asks for the pages they are on.
 *
 * Brings a new choice in sight, and again when its page has come: rows that were waiting may then be higher. After that
 * the list stays where it is scrolled.
 */
function useRows(inbox: Inbox, index: number, scroller: RefObject<HTMLDivElement | null>, laneHeight: number) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      const isWanted = index >= 0 && index < range.count && !inSight.includes(index);
      return isWanted ? [...inSight, index].sort((one, other) => one - other) : inSight;
    },
    [index],
  );
  const rows = useVirtualizer({
    count: inbox.total - inbox.lane.length,
    // The lane is pinned above the rows: they begin below it, and a row in sight is not beneath it.
    scrollMargin: laneHeight,
    scrollPaddingStart: laneHeight,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualRowHeight,
    overscan: 6,
    rangeExtractor,
  });
  const { show } = inbox;
  const first = rows.range?.startIndex ?? 0;
  const last = rows.range?.endIndex ?? 0;
  useEffect(() => show(first, last), [show, first, last]);
  const isLoaded = index >= 0 && inbox.itemAt(inbox.lane.length + index) !== undefined;
  const isBroughtInSight = useRef({ index: -1, isLoaded: false });
  useEffect(() => {
    const last = isBroughtInSight.current;
    if (index < 0 || (last.index === index && (last.isLoaded || !isLoaded))) return;
    isBroughtInSight.current = { index, isLoaded };
    rows.scrollToIndex(index, { align: 'auto' });
  }, [rows, index, isLoaded]);
  return rows;
}

/** Height of the lane in CSS pixels. It is told when it changes; asking with every choice would lay the page out twice. */
function useLaneHeight(hasLane: boolean) {
  const lane = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const box = lane.current;
    setHeight(box?.offsetHeight ?? 0);
    if (!hasLane || !box) return undefined;
    const observer = new ResizeObserver(() => setHeight(box.offsetHeight));
    observer.observe(box);
    return () => observer.disconnect();
  }, [hasLane]);
  return { lane, height };
}

/**
 * The questions, sorted by when they must be done; only the rows in sight are in the page. Those to call about now are
 * pinned above them.
 *
 * Access for all: one listbox with one tab stop. The chosen row is always in the page, so that it can be the active
 * descendant, and every row says its place in the whole list.
 */
export function InboxList({ inbox, selection, marking, onOpen, handle, renderRow }: InboxListProps) {
  const { t } = useTranslation('counter');
  const now = useNow(15_000);
  const scroller = useRef<HTMLDivElement>(null);
  const { index, markedIndex } = selection;
  const inLane = inbox.lane.length;
  const lane = useLaneHeight(inLane > 0);
  const rows = useRows(inbox, index - inLane, scroller, lane.height);
  const choose = (place: number) => {
    selection.select(place);
    onOpen();
  };
  useImperativeHandle(handle, () => ({ focus: () => scroller.current?.focus() }), []);

  const markOf = (itemId: ItemId) => (marking && marking.ids.size > 0 ? marking.ids.has(itemId) : undefined);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const place = placeFor(event.key, index, inbox.total);
    if (place === undefined) return;
    event.preventDefault();
    selection.select(place);
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('list.label')}
      aria-activedescendant={markedIndex >= 0 && markedIndex < inbox.total ? optionId(markedIndex) : undefined}
      className={styles.scroller}
      onKeyDown={onKeyDown}
    >
      {inLane > 0 && (
        <RedLane
          ref={lane.lane}
          lane={inbox.lane}
          markedIndex={markedIndex}
          total={inbox.total}
          now={now}
          optionId={optionId}
          onChoose={choose}
        />
      )}
      <div role="presentation" className={styles.sizer} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const place = inLane + row.index;
          const item = inbox.itemAt(place);
          return (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the listbox has the keys
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              id={optionId(place)}
              role="option"
              tabIndex={-1}
              aria-selected={place === markedIndex}
              aria-setsize={inbox.total}
              aria-posinset={place + 1}
              className={styles.option}
              style={{ transform: `translateY(${row.start - lane.height}px)` }}
              onClick={(event) => (marking && item && isMarking(event) ? marking.turn(item.id) : choose(place))}
            >
              {item ? (
                (renderRow?.(place, now) ?? (
                  <InboxRow item={item} now={now} isMarked={markOf(item.id)} onMark={marking?.turn} />
                ))
              ) : (
                <span className={styles.waiting}>{t('list.loadingRow')}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
