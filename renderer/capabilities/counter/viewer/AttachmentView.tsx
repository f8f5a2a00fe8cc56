import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AttachmentSummary } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { bytesOf, presentationOf } from '../conversation/safe-attachment.ts';
import { PdfView } from './PdfView.tsx';
import { PhotoView } from './PhotoView.tsx';
import styles from './viewer.module.css';

interface AttachmentViewProps {
  readonly itemId: ItemId;
  readonly attachment: AttachmentSummary;
}

/** An address in memory for these bytes, for as long as the calling component is on the screen. */
function useObjectAddress(bytes: Uint8Array<ArrayBuffer> | undefined, mediaType: string): string | undefined {
  const [address, setAddress] = useState<string | undefined>(undefined);
  useEffect(() => {
    if (bytes === undefined) return undefined;
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
      setAddress(undefined);
    };
  }, [bytes, mediaType]);
  return address;
}

/**
 * What the patient sent along, on the screen.
 *
 * SECURITY: what the core says the bytes are is judged again with the answer itself. Only an `img` ever gets the bytes
 * of a photo, and only pdf.js those of a PDF: nothing in either can run.
 */
export function AttachmentView({ itemId, attachment }: AttachmentViewProps) {
  const { t } = useTranslation(['counter', 'worklist']);
  const { orpc } = useCore();
  const content = useQuery({
    ...orpc.counter.attachment.queryOptions({ input: { itemId, attachmentId: attachment.id } }),
    gcTime: 0,
  });
  const base64 = content.data?.base64 ?? null;
  const bytes = useMemo(() => (base64 === null ? undefined : bytesOf(base64)), [base64]);
  const presentation = content.data ? presentationOf(content.data.attachment) : undefined;
  const address = useObjectAddress(
    presentation === 'image' ? bytes : undefined,
    content.data?.attachment.actualType ?? '',
  );
  if (content.isError) return <p role="alert">{t('error.attachment')}</p>;
  if (content.isPending) return <LoadingLines lines={2} />;
  if (bytes === undefined) return <p className={styles.fault}>{t('attachment.missing')}</p>;
  if (presentation === 'document') return <PdfView bytes={bytes} title={attachment.title} />;
  if (presentation !== 'image') return <p className={styles.fault}>{t('attachment.unsafe')}</p>;
  return address === undefined ? null : <PhotoView address={address} title={attachment.title} />;
}
