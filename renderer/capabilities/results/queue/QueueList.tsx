import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';

import type { ResultView } from '#shared/capabilities/results/contract.ts';
import { type ResultKind, resultKinds } from '#shared/capabilities/results/model.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { type Entry, entriesOf, type Grouping, type Span, spans } from './group-results.ts';
import styles from './queue.module.css';
import { QueueRow } from './QueueRow.tsx';
import type { Choice } from './use-choice.ts';
import type { Queue } from './use-queue.ts';

export interface QueueListHandle {
  focus(): void;
}

interface QueueListProps {
  readonly queue: Queue;
  readonly choice: Choice;
  readonly view: ResultView;
  readonly grouping: Grouping;
  readonly onOpen: () => void;
  readonly handle: Ref<QueueListHandle>;
}

/** Heights before they have been measured, in CSS pixels. */
const usualRowHeight = 104;
const usualHeadHeight = 31;
const rowsPerPage = 7;

const optionId = (place: number) => `result-option-${place}`;

/** Where a key in the list leads to; undefined when the list does nothing with it. */
function placeFor(key: string, place: number, total: number): number | undefined {
  const places: Readonly<Record<string, number>> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    Home: 0,
    End: total - 1,
    PageDown: place + rowsPerPage,
    PageUp: place - rowsPerPage,
  };
  return places[key];
}

/** The lines in sight and the chosen one wherever it is; asks for the pages they are on, and brings a new choice in sight. */
function useLines(queue: Queue, entries: readonly Entry[], place: number, scroller: RefObject<HTMLDivElement | null>) {
  const chosen = entries.findIndex((entry) => entry.kind === 'row' && entry.place === place);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const inSight = defaultRangeExtractor(range);
      const isWanted = chosen >= 0 && chosen < range.count && !inSight.includes(chosen);
      return isWanted ? [...inSight, chosen].sort((one, other) => one - other) : inSight;
    },
    [chosen],
  );
  const lines = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entries[index]?.kind === 'head' ? usualHeadHeight : usualRowHeight),
    overscan: 6,
    // Room for the head of its group above the first row of it.
    scrollPaddingStart: usualHeadHeight,
    rangeExtractor,
  });
  const { show } = queue;
  const first = lines.range?.startIndex ?? 0;
  const last = lines.range?.endIndex ?? 0;
  // Heads only make the place of a line higher than that of its row, so these bounds hold every row in sight.
  const heads = entries.length - queue.rows.length;
  useEffect(() => show(first - heads, last), [show, first, last, heads]);
  useEffect(() => {
    if (chosen >= 0) lines.scrollToIndex(chosen, { align: 'auto' });
    // Only a new choice moves the list; one that is scrolled away stays away.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see the line above
  }, [chosen]);
  return lines;
}

function useGroupName(grouping: Grouping) {
  const { t } = useTranslation('results');
  return (group: string) => {
    if (grouping === 'department') return visibleText(group);
    if (grouping === 'kind')
      return t(`kind.${resultKinds.find((kind): kind is ResultKind => kind === group) ?? 'other'}`);
    return t(`span.${spans.find((span): span is Span => span === group) ?? 'later'}`);
  };
}

/**
 * The results of a view, under the heads of their groups; only the lines in sight are in the page.
 *
 * Access for all: one listbox with one tab stop. The chosen row is always in the page, so that it can be the active
 * descendant, and every row says its place in the whole list.
 */
export function QueueList({ queue, choice, view, grouping, onOpen, handle }: QueueListProps) {
  const { t } = useTranslation('results');
  const now = useNow(30_000);
  const nameOf = useGroupName(grouping);
  const scroller = useRef<HTMLDivElement>(null);
  const { rows } = queue;
  const entries = useMemo(() => entriesOf(rows, grouping, now), [rows, grouping, now]);
  const { place, markedPlace } = choice;
  const lines = useLines(queue, entries, place, scroller);
  useImperativeHandle(handle, () => ({ focus: () => scroller.current?.focus() }), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const wanted = placeFor(event.key, place, rows.length);
    if (wanted === undefined) return;
    event.preventDefault();
    choice.choose(wanted);
  };
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('queue.label')}
      aria-activedescendant={markedPlace >= 0 && markedPlace < rows.length ? optionId(markedPlace) : undefined}
      className={styles.scroller}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.sizer} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map((line) => {
          const entry = entries[line.index];
          const where = { ref: lines.measureElement, style: { transform: `translateY(${line.start}px)` } };
          if (!entry) return null;
          if (entry.kind === 'head') {
            return (
              <div
                key={`${entry.group} head`}
                {...where}
                data-index={line.index}
                role="presentation"
                className={styles.groupHead}
              >
                {nameOf(entry.group)}
                {entry.count !== undefined && <span className={styles.groupCount}>{entry.count}</span>}
              </div>
            );
          }
          const result = rows[entry.place];
          return (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the listbox has the keys
            <div
              key={result?.id ?? entry.place}
              {...where}
              data-index={line.index}
              id={optionId(entry.place)}
              role="option"
              tabIndex={-1}
              aria-selected={entry.place === markedPlace}
              aria-setsize={rows.length}
              aria-posinset={entry.place + 1}
              className={styles.option}
              onClick={() => {
                choice.choose(entry.place);
                onOpen();
              }}
            >
              {result ? (
                <QueueRow result={result} now={now} isHoldAsked={view === 'held' && result.state === 'waiting'} />
              ) : (
                <span className={styles.waiting}>{t('queue.loadingRow')}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
