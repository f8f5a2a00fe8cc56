import type { Instant } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useNow } from './use-now.ts';

/**
 * A moment in words that stay true: `3 minuten geleden`.
 *
 * Access for all: a `time` element with the machine's form; the full day and time are its tooltip and never the only
 * way to know, as the words beside it say enough.
 */
export function RelativeTime({ at }: { readonly at: Instant }) {
  const formats = useFormats();
  const now = useNow(30_000);
  return (
    <time dateTime={at} title={formats.dayAndTime(at)}>
      {formats.relative(at, now)}
    </time>
  );
}
