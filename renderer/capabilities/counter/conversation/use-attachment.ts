import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { AttachmentSummary } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { bytesOf, savedAs } from './safe-attachment.ts';

function offer(bytes: Uint8Array<ArrayBuffer>, { name, mediaType }: { name: string; mediaType: string }): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Saves an attachment to a file of the person's choice, under a name and kind that are safe to have. */
export function useSaveAttachment(itemId: ItemId, attachment: AttachmentSummary) {
  const { t } = useTranslation('counter');
  const { client } = useCore();
  return useMutation({
    mutationFn: async (): Promise<'saved' | 'missing'> => {
      const content = await client.counter.attachment({ itemId, attachmentId: attachment.id });
      if (content.base64 === null) return 'missing';
      offer(bytesOf(content.base64), savedAs(content.attachment, t('attachment.fileName')));
      return 'saved';
    },
  });
}
