import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type HoldGround, longestHoldDays, type Result } from '#shared/capabilities/results/model.ts';
import { holdObjection, lastHoldDay } from '#shared/capabilities/results/rules.ts';
import { calendarDate, type CalendarDate, type Instant } from '#shared/kernel/time.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { useRefreshResults } from '../use-refresh-results.ts';

const shortestReason = 10;

/** What is still wrong, in words, by field. */
type HoldFaults = Readonly<Partial<Record<'ground' | 'reason' | 'until' | 'second', string | undefined>>>;

interface HoldWish {
  readonly ground: HoldGround | undefined;
  readonly reason: string;
  readonly until: string;
  readonly secondReaderId: string;
}

/** The day that is meant, or undefined while it is none. */
function dayOf(written: string): CalendarDate | undefined {
  return calendarDate.safeParse(written).data;
}

function useHolding(secondName: string, onDone: () => void) {
  const { client } = useCore();
  const { t } = useTranslation('results');
  const announce = useAnnounce();
  const refresh = useRefreshResults();
  return useMutation({
    mutationFn: (input: Parameters<typeof client.results.hold>[0]) => client.results.hold(input),
    onSuccess: () => {
      announce({ text: t('done.held', { name: isolatedText(secondName) }) });
      onDone();
    },
    onSettled: refresh,
  });
}

/** What a hold needs, what is still wrong with it, and putting it in place. */
export function useHold(result: Result, now: Instant, onDone: () => void) {
  const { t } = useTranslation('results');
  const [wish, setWish] = useState<HoldWish>({
    ground: undefined,
    reason: '',
    until: '',
    secondReaderId: result.secondReaders.length === 1 ? (result.secondReaders[0]?.id ?? '') : '',
  });
  const [isTried, setTried] = useState(false);
  const until = dayOf(wish.until);
  const second = result.secondReaders.find(({ id }) => id === wish.secondReaderId);
  const objection = until && holdObjection(until, { now, releaseAt: result.releaseAt ?? now });
  const dayFault = {
    'hold-too-long': t('hold.tooLong', { count: longestHoldDays }),
    'hold-not-later': t('hold.notLater'),
    missing: t('hold.dayMissing'),
    none: undefined,
  }[until ? (objection ?? 'none') : 'missing'];
  const faults: HoldFaults = {
    ground: wish.ground === undefined ? t('hold.groundMissing') : undefined,
    reason: wish.reason.trim().length < shortestReason ? t('hold.reasonMissing') : undefined,
    until: dayFault,
    second: second ? undefined : t('hold.secondMissing'),
  };
  const holding = useHolding(second?.name ?? '', onDone);
  const submit = () => {
    setTried(true);
    const { ground } = wish;
    if (!ground || !until || !second || holding.isPending || Object.values(faults).some(Boolean)) return;
    const { id: resultId, version } = result;
    holding.mutate({ resultId, version, ground, reason: wish.reason.trim(), until, secondReaderId: second.id });
  };
  // Before the first try only a day that was filled in is judged: nobody is told off for what they have not come to yet.
  const faultsToShow: HoldFaults = isTried ? faults : { until: wish.until === '' ? undefined : faults.until };
  return {
    wish,
    setWish,
    until: objection === undefined ? until : undefined,
    second,
    lastDay: lastHoldDay(now),
    faults: faultsToShow,
    submit,
    holding,
  };
}

export type HoldInHand = ReturnType<typeof useHold>;
