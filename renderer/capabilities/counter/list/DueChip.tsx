import { IconClock, IconClockExclamation, IconClockPause, IconHourglassEmpty } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { TermBand } from '#shared/capabilities/counter/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { dueWords, type Term } from '../due-words.ts';

const icons = {
  early: IconClock,
  half: IconClock,
  'at-risk': IconHourglassEmpty,
  overdue: IconClockExclamation,
  paused: IconClockPause,
} as const satisfies Record<TermBand, typeof IconClock>;

/**
 * How much time is left, in words with an icon; amber, never red, when the term runs out.
 *
 * Access for all: the words say everything; colour and icon repeat it.
 */
export function DueChip({ term, now }: { readonly term: Term; readonly now: Instant }) {
  const { t } = useTranslation('counter');
  const formats = useFormats();
  const Icon = icons[term.band];
  const isPressing = term.band === 'at-risk' || term.band === 'overdue';
  return (
    <Chip tone={isPressing ? 'time' : 'plain'} icon={<Icon size={13} />}>
      {dueWords(term, now, t, formats)}
    </Chip>
  );
}
