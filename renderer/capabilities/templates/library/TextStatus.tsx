import {
  IconArchive,
  IconCircleCheck,
  IconClockExclamation,
  IconEye,
  IconLock,
  IconPencil,
  IconThumbUp,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { LibraryText, TemplateStatus } from '#shared/capabilities/templates/model.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Chip } from '#renderer/ui/Chip.tsx';

const icons = {
  draft: IconPencil,
  proposed: IconEye,
  approved: IconThumbUp,
  published: IconCircleCheck,
  retired: IconArchive,
} as const;
const tones = { draft: 'plain', proposed: 'accent', approved: 'accent', published: 'done', retired: 'plain' } as const;

/** How far a version is, in a word with its picture. */
export function StatusChip({ status }: { readonly status: TemplateStatus }) {
  const { t } = useTranslation('templates');
  const Icon = icons[status];
  return (
    <Chip tone={tones[status]} icon={<Icon size={14} />}>
      {t(`status.${status}`)}
    </Chip>
  );
}

/** Everything worth a glance about a text: its state, whose it is, and whether it is due to be read again. */
export function TextChips({ text, isShort = false }: { readonly text: LibraryText; readonly isShort?: boolean }) {
  const { t } = useTranslation('templates');
  const formats = useFormats();
  return (
    <>
      {text.isPersonal ? (
        <Chip icon={<IconLock size={14} />}>{t('library.personal')}</Chip>
      ) : (
        <StatusChip status={text.status} />
      )}
      {text.inWork !== null && (
        <Chip tone="accent" icon={<IconPencil size={14} />}>
          {t('library.newVersion', { status: t(`status.${text.inWork}`) })}
        </Chip>
      )}
      {text.isReviewDue && (
        <Chip tone="time" icon={<IconClockExclamation size={14} />}>
          {t('library.reviewDue')}
        </Chip>
      )}
      {text.panelReviewedOn !== null && (
        <Chip tone="done" icon={<IconUsersGroup size={14} />}>
          {isShort ? t('library.panelShort') : t('library.panel', { date: formats.date(text.panelReviewedOn) })}
        </Chip>
      )}
    </>
  );
}
