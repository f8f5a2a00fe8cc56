import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDownload, IconPaperclip, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AttachmentSummary } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { AttachmentView } from '../viewer/AttachmentView.tsx';
import styles from './conversation.module.css';
import { kindOf, presentationOf } from './safe-attachment.ts';
import { useSaveAttachment } from './use-attachment.ts';

interface AttachmentItemProps {
  readonly itemId: ItemId;
  readonly attachment: AttachmentSummary;
}

/** Wide enough to judge a wound by; a narrower window sets the bound. */
const viewerWidth = 1_040;

/** What an attachment says it is and, when it differs, what it is. */
function useTypeWords(attachment: AttachmentSummary): string {
  const { t } = useTranslation('counter');
  const word = (mediaType: string | null) =>
    mediaType === null
      ? t('attachment.unknownType')
      : t(`attachment.kind.${kindOf(mediaType)}`, { type: visibleText(mediaType) });
  if (attachment.isAsClaimed) return word(attachment.actualType);
  return t('attachment.claims', { claimed: word(attachment.claimedType), actual: word(attachment.actualType) });
}

/** One attachment: what it really is, and only what can be done with it safely. */
export function AttachmentItem({ itemId, attachment }: AttachmentItemProps) {
  const { t } = useTranslation('counter');
  const formats = useFormats();
  const typeWords = useTypeWords(attachment);
  const [isShown, setShown] = useState(false);
  const saving = useSaveAttachment(itemId, attachment);
  const presentation = presentationOf(attachment);
  const Icon = presentation === 'image' ? IconPhoto : presentation === 'unsafe' ? IconAlertTriangle : IconPaperclip;
  return (
    <li className={styles.attachment} data-unsafe={presentation === 'unsafe'}>
      <div className={styles.attachmentLine}>
        <Icon size={17} aria-hidden />
        <span className={styles.attachmentName}>
          <PlainText text={attachment.title} />
          <span className={styles.attachmentFacts}>
            {typeWords} · {formats.size(attachment.bytes)}
          </span>
        </span>
        {presentation !== 'unsafe' && (
          <Button variant="default" size="compact-xs" aria-haspopup="dialog" onClick={() => setShown(true)}>
            {t(`attachment.open.${presentation}`)}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconDownload size={13} aria-hidden />}
          loading={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {t(presentation === 'unsafe' ? 'attachment.downloadUnsafe' : 'attachment.download')}
        </Button>
      </div>
      {presentation === 'unsafe' && <p className={styles.attachmentWarning}>{t('attachment.unsafe')}</p>}
      {saving.data === 'missing' && <p className={styles.attachmentWarning}>{t('attachment.missing')}</p>}
      {saving.isError && (
        <p role="alert" className={styles.attachmentWarning}>
          {t('error.attachment')}
        </p>
      )}
      {isShown && (
        <Dialog title={visibleText(attachment.title)} isOpen size={viewerWidth} onClose={() => setShown(false)}>
          <AttachmentView itemId={itemId} attachment={attachment} />
        </Dialog>
      )}
    </li>
  );
}
