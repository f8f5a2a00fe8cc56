import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Speaker } from '#shared/capabilities/record/model.ts';
import type { ItemId, RecordEntryId } from '#shared/kernel/ids.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { usePatientWords } from './use-patient-words.ts';

/** Somebody whose words can stand beside an entry. */
export interface SpeakerChoice {
  readonly speaker: Speaker;
  readonly name: string;
}

interface WordsDialogProps {
  readonly about: 'viewpoint' | 'correction';
  readonly itemId: ItemId;
  readonly entryId: RecordEntryId;
  readonly speakers: readonly SpeakerChoice[];
  readonly onClose: () => void;
}

const shortest = 3;

/** Writes down what the patient says of an entry, word for word: a statement of their own, or a request to correct it. */
export function WordsDialog({ about, itemId, entryId, speakers, onClose }: WordsDialogProps) {
  const { t } = useTranslation('record');
  const failureText = useFailureText();
  const { fileViewpoint, requestCorrection, error, isBusy } = usePatientWords(itemId, onClose);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(0);
  const [isTried, setTried] = useState(false);
  const isThin = words.trim().length < shortest;
  const submit = () => {
    setTried(true);
    const by = speakers[chosen];
    if (isThin || !by) return;
    const put = about === 'viewpoint' ? fileViewpoint : requestCorrection;
    put(entryId, { words: words.trim(), speaker: by.speaker, speakerName: by.name });
  };
  return (
    <Dialog title={t(`${about}.title`)} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <p>{t(`${about}.explanation`)}</p>
        <NativeSelect
          label={t('words.by')}
          value={String(chosen)}
          data={speakers.map(({ speaker, name }, index) => ({
            value: String(index),
            label: t(`words.${speaker}`, { name: isolatedText(name) }),
          }))}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
        <Textarea
          label={t(`${about}.words`)}
          error={isTried && isThin && t('words.missing')}
          data-autofocus
          rows={6}
          resize="vertical"
          maxLength={20_000}
          spellCheck={false}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {error !== null && <ErrorNotice text={failureText(error)} />}
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t(`${about}.confirm`)}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
