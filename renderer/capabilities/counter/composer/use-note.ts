import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import { type AnswerDocument, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { useRefresh } from '../use-conversation.ts';
import { draftShelfOf } from './draft-shelf.ts';

/** A note as it is kept: one text, however many lines it has, as a document holds fewer lines than a note may have. */
function documentOfNote(text: string): AnswerDocument {
  return {
    type: 'doc',
    content: [{ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }],
  };
}

/**
 * The note to colleagues that the person who is signed in is writing, kept safe as an answer is.
 *
 * What was typed in this window goes before what the store gave.
 */
export function useNote(itemId: ItemId, stored: string | null) {
  const { client } = useCore();
  const { person } = useSession();
  const { t } = useTranslation('counter');
  const announce = useAnnounce();
  const refresh = useRefresh();
  const keeper = useMemo(() => draftShelfOf(client).keeperOf(person.id, itemId, 'note'), [client, person.id, itemId]);
  const [text, setText] = useState(() => (keeper.latest ? plainTextOf(keeper.latest.body) : (stored ?? '')));
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  useEffect(() => () => void keeper.flush(), [keeper]);
  const saving = useMutation({
    mutationFn: async () => {
      await keeper.flush();
      await client.counter.addNote({ itemId, body: text });
      await keeper.forget();
    },
    onSuccess: () => {
      setText('');
      announce({ text: t('composer.noteSaved') });
      return refresh();
    },
  });
  const write = (next: string) => {
    setText(next);
    keeper.change({ body: documentOfNote(next), templateId: null });
  };
  const flush = () => void keeper.flush();
  return { text, write, state, flush, saving, maySave: text.trim() !== '' && !saving.isPending };
}
