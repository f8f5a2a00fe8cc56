import { IconCircleFilled, IconMailForward } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import type { OutboxEntry } from '#shared/capabilities/counter/model.ts';
import { epochMsOf, instantOf } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import styles from './counter.module.css';
import { secondsUntil } from './due-words.ts';
import { useOutbox } from './use-outbox.ts';
import { useWithdraw } from './use-undo.ts';

const hints = [
  { keys: 'j', label: 'hintNext' },
  { keys: '1', label: 'hintTake' },
  { keys: 'r', label: 'hintAnswer' },
  { keys: '3', label: 'hintPassOn' },
  { keys: 'e', label: 'hintClose' },
  { keys: '?', label: 'hintAll' },
] as const;

interface Freshness {
  /** Milliseconds since 1970 of the latest answer about the list; 0 when there was none. */
  readonly updatedAtMs: number;
  readonly isFailing: boolean;
}

/** How new the list on the screen is, read from the memory of the screens. */
function useFreshness(): Freshness {
  const { orpc } = useCore();
  const memory = useQueryClient();
  const cache = memory.getQueryCache();
  const subscribe = useCallback((listener: () => void) => cache.subscribe(listener), [cache]);
  const read = () => {
    const states = cache.findAll({ queryKey: orpc.counter.list.key(), type: 'active' }).map((query) => query.state);
    const updatedAtMs = Math.max(0, ...states.map((state) => state.dataUpdatedAt));
    return `${updatedAtMs} ${states.some((state) => state.status === 'error')}`;
  };
  const [updatedAtMs, isFailing] = useSyncExternalStore(subscribe, read).split(' ');
  return { updatedAtMs: Number(updatedAtMs), isFailing: isFailing === 'true' };
}

function Waiting({ entries }: { readonly entries: readonly OutboxEntry[] }) {
  const { t } = useTranslation('counter');
  const nowMs = epochMsOf(useNow(500));
  const withdraw = useWithdraw();
  const latest = entries.findLast((entry) => entry.isOwn);
  const [first] = entries;
  if (!first) return null;
  const mayWithdraw = latest !== undefined && secondsUntil(latest.heldUntil, nowMs) > 0;
  return (
    <span className={styles.waiting}>
      <IconMailForward size={14} aria-hidden />
      {t('status.waiting', { count: entries.length, seconds: secondsUntil(first.heldUntil, nowMs) })}
      {mayWithdraw && (
        <button type="button" className={styles.undo} onClick={() => void withdraw(latest.id)}>
          <Keys keys="z" /> {t('status.undo')}
        </button>
      )}
    </span>
  );
}

/**
 * What the bottom strip says at the counter: how new the list is, what waits to be sent, and the keys that matter.
 *
 * Access for all: the seconds are not read out one by one; the key hints are a named list and stand in the key sheet too.
 */
export function CounterStatus() {
  const { t } = useTranslation('counter');
  const formats = useFormats();
  const { updatedAtMs, isFailing } = useFreshness();
  const entries = useOutbox();
  const time = updatedAtMs === 0 ? '' : formats.time(instantOf(updatedAtMs));
  const key = updatedAtMs === 0 ? 'status.notYet' : isFailing ? 'status.stale' : 'status.updated';
  return (
    <>
      <span className={styles.fresh} data-failing={isFailing}>
        <IconCircleFilled size={9} aria-hidden /> {t(key, { time })}
      </span>
      <Waiting entries={entries} />
      <ul className={styles.hints} aria-label={t('status.hints')}>
        {hints.map(({ keys, label }) => (
          <li key={keys}>
            <Keys keys={keys} /> {t(`status.${label}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
