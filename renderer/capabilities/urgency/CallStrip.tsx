import { Button } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import styles from './urgency.module.css';

const none: readonly ItemId[] = [];

/** Tells of red questions that were not there before, once for each, and keeps their number in the window's title. */
function useAlarm(itemIds: readonly ItemId[] | undefined): void {
  const { t } = useTranslation('urgency');
  const announce = useAnnounce();
  const known = useRef<ReadonlySet<ItemId>>(new Set());
  useEffect(() => {
    if (!itemIds) return;
    const fresh = itemIds.filter((itemId) => !known.current.has(itemId));
    known.current = new Set(itemIds);
    if (fresh.length > 0) announce({ text: t('strip.arrived', { count: fresh.length }), kind: 'news' });
  }, [itemIds, announce, t]);
  const count = itemIds?.length ?? 0;
  useEffect(() => {
    // Only a number: a title is seen by whoever walks past, and kept by the desktop.
    document.title = count === 0 ? t('strip.windowTitlePlain') : t('strip.windowTitle', { count });
    return () => void (document.title = t('strip.windowTitlePlain'));
  }, [count, t]);
}

/**
 * How many questions wait for a call now, on every screen; it leads to them.
 *
 * Access for all: new ones are read out politely; the button says the number in words.
 */
export function CallStrip({ onGo }: { readonly onGo: () => void }) {
  const { t } = useTranslation('urgency');
  const { orpc } = useCore();
  const waiting = useQuery(orpc.urgency.waiting.queryOptions({ input: {} }));
  const itemIds = waiting.data?.itemIds;
  useAlarm(itemIds);
  const { length: count } = itemIds ?? none;
  if (count === 0) return null;
  return (
    <Button
      className={styles.strip}
      size="compact-sm"
      leftSection={<IconPhoneCall size={15} aria-hidden />}
      onClick={onGo}
    >
      {t('strip.call', { count })}
    </Button>
  );
}
