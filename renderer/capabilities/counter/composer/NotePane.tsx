import { Button, Textarea } from '@mantine/core';
import { IconEyeCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useRefresh } from '../use-conversation.ts';
import styles from './composer.module.css';
import { draftShelfOf } from './draft-shelf.ts';

export interface NotePaneHandle {
  focus(): void;
}

interface NotePaneProps {
  readonly itemId: ItemId;
  readonly onLeave: () => void;
  readonly handle: Ref<NotePaneHandle>;
}

/** The note a person is writing about an item; it stays while they look at other items. */
function useNote(itemId: ItemId) {
  const { client } = useCore();
  const { person } = useSession();
  const shelf = draftShelfOf(client);
  const [body, setBody] = useState(() => shelf.noteOf(person.id, itemId));
  const write = (next: string) => {
    shelf.keepNote(person.id, itemId, next);
    setBody(next);
  };
  return { body, write };
}

/** Where a note to colleagues is written. It says first that a note is part of the record. */
export function NotePane({ itemId, onLeave, handle }: NotePaneProps) {
  const { t } = useTranslation('counter');
  const { client } = useCore();
  const announce = useAnnounce();
  const refresh = useRefresh();
  const failureText = useFailureText();
  const warningId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const note = useNote(itemId);
  const saving = useMutation({
    mutationFn: () => client.counter.addNote({ itemId, body: note.body }),
    onSuccess: () => {
      note.write('');
      announce({ text: t('composer.noteSaved') });
      return refresh();
    },
  });
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
        value={note.body}
        onChange={(event) => note.write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave();
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && note.body.trim() !== '')
            saving.mutate();
          else return;
          event.preventDefault();
        }}
      />
      {saving.isError && <ErrorNotice text={failureText(saving.error)} />}
      <div className={styles.noteBar}>
        <Button size="sm" disabled={note.body.trim() === ''} loading={saving.isPending} onClick={() => saving.mutate()}>
          {t('composer.saveNote')}
        </Button>
      </div>
    </div>
  );
}
