import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AttachmentSummary } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import styles from './conversation.module.css';
import { bytesOf, presentationOf } from './safe-attachment.ts';

/** An address in memory for these bytes, for as long as the calling component is on the screen. */
function useObjectAddress(base64: string | null | undefined, mediaType: string): string | undefined {
  const [address, setAddress] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (base64 === null || base64 === undefined) return undefined;
    const made = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mediaType }));
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
      setAddress(undefined);
    };
  }, [base64, mediaType]);
  return address;
}

/**
 * A photo the patient sent.
 *
 * SECURITY: what the core says the bytes are is judged again with the answer itself, and only an `img` ever gets them:
 * nothing in an image element can run.
 */
export function AttachmentImage({
  itemId,
  attachment,
}: {
  readonly itemId: ItemId;
  readonly attachment: AttachmentSummary;
}) {
  const { t } = useTranslation('counter');
  const { orpc } = useCore();
  const content = useQuery({
    ...orpc.counter.attachment.queryOptions({ input: { itemId, attachmentId: attachment.id } }),
    gcTime: 0,
  });
  const isPicture = content.data !== undefined && presentationOf(content.data.attachment) === 'image';
  const address = useObjectAddress(isPicture ? content.data.base64 : null, content.data?.attachment.actualType ?? '');
  if (content.isError) return <p role="alert">{t('error.attachment')}</p>;
  if (content.isPending) return <LoadingLines lines={2} />;
  if (content.data.base64 === null) return <p className={styles.attachmentWarning}>{t('attachment.missing')}</p>;
  if (!isPicture) return <p className={styles.attachmentWarning}>{t('attachment.unsafe')}</p>;
  if (address === undefined) return null;
  return (
    <img
      className={styles.photo}
      src={address}
      alt={t('attachment.imageName', { title: visibleText(attachment.title) })}
    />
  );
}
