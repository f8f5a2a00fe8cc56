import { IconUsersPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import { Chip } from '#renderer/ui/Chip.tsx';

/** Who is asked to look along because the term runs long; nothing while nobody is. */
export function EscalatedChip({ item }: { readonly item: ItemSummary }) {
  const { t } = useTranslation('clock');
  if (item.escalatedTo === null || item.state === 'closed') return null;
  return (
    <Chip tone="time" icon={<IconUsersPlus size={13} />}>
      {t('ladder.chip', { to: t(`ladder.to.${item.escalatedTo}`) })}
    </Chip>
  );
}
