import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemId } from '#shared/kernel/ids.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import type { ItemDeeds } from './conversation/ItemToolbar.tsx';
import type { ItemCommands } from './use-item-commands.ts';

/** The question a dialog asks before a command runs. */
export type Asking =
  'passOn' | 'changeType' | 'close' | 'reopen' | 'interim' | 'ask' | 'handOver' | 'letter' | undefined;

/** The deeds of the chosen item, with the dialog that is open for one of them. */
export function useItemDeeds(itemId: ItemId | null, commands: ItemCommands) {
  const { t } = useTranslation('counter');
  const announce = useAnnounce();
  const [asking, setAsking] = useState<Asking>(undefined);
  const deeds: ItemDeeds = {
    take: () => void commands.take(),
    putBack: () => void commands.putBack(),
    passOn: () => setAsking('passOn'),
    changeType: () => setAsking('changeType'),
    close: () => setAsking('close'),
    reopen: () => setAsking('reopen'),
    interim: () => setAsking('interim'),
    ask: () => setAsking('ask'),
    handOver: () => setAsking('handOver'),
    letter: () => setAsking('letter'),
    copyReference: () => {
      if (itemId === null) return;
      // The item's own id: it finds the question again and says nothing about the patient.
      void navigator.clipboard.writeText(itemId).then(() => announce({ text: t('done.referenceCopied') }));
    },
  };
  return { deeds, asking, stopAsking: () => setAsking(undefined) };
}
