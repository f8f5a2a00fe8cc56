import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { InterimChoice } from '#shared/capabilities/counter/clock-contract.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { instantOf } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import type { UndoStack } from '../use-undo.ts';
import styles from './dialogs.module.css';
import { useInterim } from './use-interim.ts';

interface InterimDialogProps {
  readonly conversation: Conversation;
  readonly undo: UndoStack;
  readonly onClose: () => void;
}

interface InterimFormProps extends InterimDialogProps {
  readonly choices: readonly InterimChoice[];
  readonly proposed: InterimChoice;
}

function InterimForm({ conversation, undo, choices, proposed, onClose }: InterimFormProps) {
  const { t } = useTranslation('clock');
  const formats = useFormats();
  const failureText = useFailureText();
  const [day, setDay] = useState<string>(proposed.day);
  const chosen = choices.find((choice) => choice.day === day) ?? proposed;
  const { send, isSending, error } = useInterim(conversation, undo, onClose);
  const previewId = useId();
  const sendButton = useRef<HTMLButtonElement>(null);
  // The days come after the dialog has opened, so the focus is given here.
  useEffect(() => sendButton.current?.focus(), []);
  return (
    <FormColumn onSubmit={() => send(chosen.text)}>
      <p className={styles.hint}>{t('interim.hint')}</p>
      <NativeSelect
        label={t('interim.day')}
        data={choices.map((choice) => ({
          value: choice.day,
          label: formats.day(instantOf(Date.parse(`${choice.day}T12:00:00Z`))),
        }))}
        value={chosen.day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <section id={previewId} className={styles.preview} aria-label={t('interim.preview')} aria-live="polite" lang="nl">
        <PlainText as="block" text={chosen.text} />
      </section>
      {error !== null && <ErrorNotice text={failureText(error)} />}
      <ButtonRow>
        <Button variant="default" onClick={onClose}>
          {t('interim.cancel')}
        </Button>
        <Button ref={sendButton} type="submit" loading={isSending} aria-describedby={previewId}>
          {t('interim.send')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}

/**
 * A message that says by when the answer comes: a day to choose, and the message as the patient gets it.
 *
 * Access for all: the dialog opens on the button that sends, which describes itself by the message, so that one key and
 * Enter do it; the message is read out again when another day is chosen.
 */
export function InterimDialog({ conversation, undo, onClose }: InterimDialogProps) {
  const { t } = useTranslation('clock');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const asked = useQuery({
    ...orpc.counter.interim.queryOptions({ input: { itemId: conversation.item.id } }),
    gcTime: 0,
  });
  const { choices = [], proposedDay } = asked.data ?? {};
  const proposed = choices.find(({ day }) => day === proposedDay) ?? choices[0];
  return (
    <Dialog title={t('interim.title')} isOpen onClose={onClose}>
      {asked.isPending && <LoadingLines lines={4} />}
      {asked.error !== null && <ErrorNotice text={failureText(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.data && !proposed && <p className={styles.hint}>{t('interim.noDays')}</p>}
      {proposed && (
        <InterimForm conversation={conversation} undo={undo} choices={choices} proposed={proposed} onClose={onClose} />
      )}
    </Dialog>
  );
}
