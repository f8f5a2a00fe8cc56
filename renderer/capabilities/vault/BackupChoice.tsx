import { useTranslation } from 'react-i18next';

import type { StoreBackup } from '#shared/capabilities/vault/model.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { ChoiceCard } from './ChoiceCard.tsx';
import { ChoiceGroup } from './ChoiceGroup.tsx';

export interface BackupChoiceProps {
  readonly backups: readonly StoreBackup[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

/** The copies that can be put back, newest first, by the moment they were made. */
export function BackupChoice({ backups, chosen, onChoose }: BackupChoiceProps) {
  const { t } = useTranslation('vault');
  const formats = useFormats();
  return (
    <ChoiceGroup legend={t('damaged.backups')}>
      {backups.map((backup) => (
        <ChoiceCard
          key={backup.name}
          name="backup"
          value={backup.name}
          isChosen={backup.name === chosen}
          onChoose={() => onChoose(backup.name)}
          title={formats.dayAndTime(backup.madeAt)}
        >
          {formats.size(backup.bytes)}
        </ChoiceCard>
      ))}
    </ChoiceGroup>
  );
}
