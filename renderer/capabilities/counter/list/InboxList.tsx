import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';

import { useNow } from '#renderer/ui/use-now.ts';
import type { Inbox } from '../use-inbox.ts';
import type { Selection } from '../use-selection.ts';
import { InboxRow } from './InboxRow.tsx';
import styles from './list.module.css';

export interface InboxListHandle {
  focus(): void;
}

interface InboxListProps {
  readonly inbox: Inbox;
  readonly selection: Selection;
  readonly onOpen: () => void;
  readonly handle: Ref<InboxListHandle>;
}

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
function useRows(inbox: Inbox, index: number, scroller: RefObject<HTMLDivElement | null>) {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      const isWanted = index >= 0 && index < range.count && !inSight.includes(index);
      return isWanted ? [...inSight, index].sort((one, other) => one - other) : inSight;
    },
    [index],
  );
  const rows = useVirtualizer({
    count: inbox.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualRowHeight,
    overscan: 6,
    rangeExtractor,
  });
  const { show } = inbox;
  const first = rows.range?.startIndex ?? 0;
  const last = rows.range?.endIndex ?? 0;
  useEffect(() => show(first, last), [show, first, last]);
  const isLoaded = inbox.itemAt(index) !== undefined;
  const isBroughtInSight = useRef({ index: -1, isLoaded: false });
  useEffect(() => {
    const last = isBroughtInSight.current;
    if (index < 0 || (last.index === index && (last.isLoaded || !isLoaded))) return;
    isBroughtInSight.current = { index, isLoaded };
    rows.scrollToIndex(index, { align: 'auto' });
  }, [rows, index, isLoaded]);
  return rows;
}

/**
 * The questions, sorted by when they must be done; only the rows in sight are in the page.
 *
 * Access for all: one listbox with one tab stop. The chosen row is always in the page, so that it can be the active
 * descendant, and every row says its place in the whole list.
 */
export function InboxList({ inbox, selection, onOpen, handle }: InboxListProps) {
  const { t } = useTranslation('counter');
  const now = useNow(15_000);
  const scroller = useRef<HTMLDivElement>(null);
  const { index, markedIndex } = selection;
  const rows = useRows(inbox, index, scroller);
  useImperativeHandle(handle, () => ({ focus: () => scroller.current?.focus() }), []);

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
      <div role="presentation" className={styles.sizer} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const item = inbox.itemAt(row.index);
          return (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the listbox has the keys
            <div
              key={row.key}
              ref={rows.measureElement}
              data-index={row.index}
              id={optionId(row.index)}
              role="option"
              tabIndex={-1}
              aria-selected={row.index === markedIndex}
              aria-setsize={inbox.total}
              aria-posinset={row.index + 1}
              className={styles.option}
              style={{ transform: `translateY(${row.start}px)` }}
              onClick={() => {
                selection.select(row.index);
                onOpen();
              }}
            >
              {item ? (
                <InboxRow item={item} now={now} />
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
