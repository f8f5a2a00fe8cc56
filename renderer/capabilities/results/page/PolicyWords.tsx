import { useTranslation } from 'react-i18next';

import type { ResultPolicy } from '#shared/capabilities/results/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';

/** The policy of a kind of result in one sentence: when it is released, and who decided that. @source R82 */
export function PolicyWords({ policy }: { readonly policy: ResultPolicy }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const rule = policy.mode === 'direct' ? t('policy.direct') : t('policy.explanationFirst', { count: policy.termDays });
  if (policy.ownerName === null) return rule;
  const by = isolatedText(policy.ownerName);
  const decided =
    policy.decidedAt === null
      ? t('policy.decidedBy', { by })
      : t('policy.decided', { by, day: formats.day(policy.decidedAt) });
  return `${rule} ${decided}`;
}
