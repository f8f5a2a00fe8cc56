import { IconCheck, IconQuestionMark, IconX, type TablerIcon } from '@tabler/icons-react';

import type { Condition } from '#shared/capabilities/registration/model.ts';

/** A picture for each answer; the word stands beside it. */
export const conditionIcons: Readonly<Record<Condition['holds'], TablerIcon>> = {
  yes: IconCheck,
  no: IconX,
  unknown: IconQuestionMark,
};

/** The conditions that a person still has to answer. */
export function openConditions(conditions: readonly Condition[]): Condition[] {
  return conditions.filter((condition) => condition.holds === 'unknown');
}
