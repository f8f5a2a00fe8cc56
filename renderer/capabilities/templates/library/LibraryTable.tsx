import { Checkbox, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { LibraryText } from '#shared/capabilities/templates/model.ts';
import type { TemplateId } from '#shared/kernel/ids.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './library.module.css';
import { TextChips } from './TextStatus.tsx';

/** Which texts are chosen to go out as a file; undefined for who may not send any out. */
export interface Chosen {
  readonly ids: ReadonlySet<TemplateId>;
  readonly toggle: (ids: readonly TemplateId[], isOn: boolean) => void;
}

interface TableProps {
  readonly texts: readonly LibraryText[];
  readonly chosen: Chosen | undefined;
  readonly onOpen: (templateId: TemplateId) => void;
}

function UseCell({ text }: { readonly text: LibraryText }) {
  const { t } = useTranslation('templates');
  const formats = useFormats();
  if (text.kind === 'block') return t('library.blockUse');
  if (text.lastUsedAt === null) return t('library.neverUsed');
  return t('library.used', { count: text.useCount, day: formats.day(text.lastUsedAt) });
}

function TextRow({ text, chosen, onOpen }: Omit<TableProps, 'texts'> & { readonly text: LibraryText }) {
  const { t } = useTranslation(['templates', 'counter']);
  const formats = useFormats();
  return (
    <tr>
      {chosen && (
        <td>
          {!text.isPersonal && (
            <Checkbox
              aria-label={t('library.choose', { code: text.code })}
              checked={chosen.ids.has(text.id)}
              onChange={(event) => chosen.toggle([text.id], event.currentTarget.checked)}
            />
          )}
        </td>
      )}
      <td className={styles.code}>{text.code}</td>
      <td>
        <UnstyledButton
          className={styles.open}
          aria-label={t('library.openNamed', { title: isolatedText(text.title), code: text.code })}
          onClick={() => onOpen(text.id)}
        >
          <PlainText text={text.title} />
        </UnstyledButton>
      </td>
      <td>{text.questionType === null ? t('library.block') : t(`counter:questionType.${text.questionType}`)}</td>
      <td className={styles.narrow}>{text.departmentCode ?? t('library.hospitalShort')}</td>
      <td>
        <span className={styles.chips}>
          <TextChips text={text} isShort />
        </span>
      </td>
      <td className={styles.narrow}>{text.reviewOn === null ? t('library.noReview') : formats.date(text.reviewOn)}</td>
      <td className={styles.use}>
        <UseCell text={text} />
      </td>
    </tr>
  );
}

/** The texts that were found. */
export function LibraryTable({ texts, chosen, onOpen }: TableProps) {
  const { t } = useTranslation('templates');
  const columns = (['code', 'title', 'type', 'department', 'status', 'review', 'use'] as const).map((column) =>
    t(`column.${column}`),
  );
  return (
    <Table
      caption={t('library.shown', { count: texts.length })}
      columns={chosen ? [t('column.choose'), ...columns] : columns}
    >
      {texts.map((text) => (
        <TextRow key={text.id} text={text} chosen={chosen} onOpen={onOpen} />
      ))}
    </Table>
  );
}
