import { Button, Textarea } from '@mantine/core';
import { IconEyeCheck } from '@tabler/icons-react';
import { type Ref, useId, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemId } from '#shared/kernel/ids.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import styles from './composer.module.css';
import { DraftMark } from './DraftMark.tsx';
import { useNote } from './use-note.ts';

export interface NotePaneHandle {
  focus(): void;
}

interface NotePaneProps {
  readonly itemId: ItemId;
  /** The unfinished note that the store keeps. */
  readonly stored: string | null;
  readonly onLeave: () => void;
  readonly handle: Ref<NotePaneHandle>;
}

/** Where a note to colleagues is written. It says first that a note is part of the record. */
export function NotePane({ itemId, stored, onLeave, handle }: NotePaneProps) {
  const { t } = useTranslation('counter');
  const failureText = useFailureText();
  const warningId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const note = useNote(itemId, stored);
  const { saving } = note;
  useImperativeHandle(handle, () => ({ focus: () => field.current?.focus() }));
  return (
    <div className={styles.notePane}>
      <p id={warningId} className={styles.noteWarning}>
        <IconEyeCheck size={17} aria-hidden /> {t('composer.noteWarning')}
      </p>
      <Textarea
        ref={field}
        aria-label={t('composer.noteField')}
        aria-describedby={warningId}
        placeholder={t('composer.notePlaceholder')}
        rows={3}
        resize="vertical"
        maxLength={20_000}
        spellCheck={false}
        autoComplete="off"
        value={note.text}
        readOnly={saving.isPending}
        onBlur={note.flush}
        onChange={(event) => note.write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave();
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && note.maySave) saving.mutate();
          else return;
          event.preventDefault();
        }}
      />
      {saving.isError && <ErrorNotice text={failureText(saving.error)} />}
      <div className={styles.noteBar}>
        <DraftMark state={note.state} />
        <Button size="sm" disabled={note.text.trim() === ''} loading={saving.isPending} onClick={() => saving.mutate()}>
          {t('composer.saveNote')}
        </Button>
      </div>
    </div>
  );
}
