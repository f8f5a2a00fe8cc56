import type { Message } from '#shared/capabilities/counter/model.ts';
import type { UrgencyFlag } from '#shared/capabilities/urgency/model.ts';
import type { TextMark } from '#renderer/ui/text-marks.ts';

/**
 * The passages of a message that raised an alarm which still stands.
 *
 * A passage whose words are not there any more, as the message was replaced since, is left out.
 */
export function marksOf(
  message: Message,
  flags: readonly UrgencyFlag[],
  labelOf: (theme: string) => string,
): TextMark[] {
  return flags.flatMap(({ messageId, part, startsAt, endsAt, words, theme, settledAt }) => {
    if (messageId !== message.id || part !== 'body' || settledAt !== null) return [];
    if (startsAt === null || endsAt === null || message.body.slice(startsAt, endsAt) !== words) return [];
    return [{ start: startsAt, end: endsAt, label: labelOf(theme ?? '') }];
  });
}
