import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { Speaker } from '#shared/capabilities/record/model.ts';
import type { CorrectionId, ItemId, RecordEntryId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';

/** Words of the patient or of who speaks for them, as somebody writes them down. */
export interface PatientWords {
  readonly words: string;
  readonly speaker: Speaker;
  readonly speakerName: string;
}

export interface CorrectionOutcome {
  readonly outcome: 'accepted' | 'refused';
  readonly answer: string;
}

/** What can be put beside an entry: a statement, a request to correct, a decision; each calls `onDone` when it was done. */
export function usePatientWords(itemId: ItemId, onDone: () => void) {
  const { client, orpc } = useCore();
  const { t } = useTranslation('record');
  const announce = useAnnounce();
  const memory = useQueryClient();
  const running = useMutation({
    mutationFn: async ({ work, done }: { readonly work: () => Promise<unknown>; readonly done: string }) => {
      await work();
      announce({ text: done });
      onDone();
    },
    onSettled: () => memory.invalidateQueries({ queryKey: orpc.record.key() }),
  });
  const run = (work: () => Promise<unknown>, done: string) => {
    if (!running.isPending) running.mutate({ work, done });
  };
  return {
    error: running.error,
    isBusy: running.isPending,
    fileViewpoint: (entryId: RecordEntryId, { words, ...by }: PatientWords) =>
      run(() => client.record.fileViewpoint({ itemId, entryId, body: words, ...by }), t('viewpoint.done')),
    requestCorrection: (entryId: RecordEntryId, { words, ...by }: PatientWords) =>
      run(() => client.record.requestCorrection({ itemId, entryId, request: words, ...by }), t('correction.done')),
    decide: (correctionId: CorrectionId, decision: CorrectionOutcome) =>
      run(() => client.record.decideCorrection({ itemId, correctionId, ...decision }), t('decide.done')),
  };
}
