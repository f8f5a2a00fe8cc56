import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import { type ItemUrgency, type Reached, reachedOptions } from '#shared/capabilities/urgency/model.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { useUrgencyCommands } from './use-urgency-commands.ts';
import styles from './urgency.module.css';

/** What was typed of a call record that is not recorded yet. */
export interface CallDraft {
  readonly reached: Reached | undefined;
  readonly said: string;
}

export const emptyCall: CallDraft = { reached: undefined, said: '' };

interface CallDialogProps {
  readonly item: ItemSummary;
  readonly urgency: ItemUrgency;
  /** Kept by the screen, so that closing the dialog during the call loses nothing. */
  readonly draft: CallDraft;
  readonly onDraft: (draft: CallDraft) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const shortestWords = 3;

/** What is typed, what is missing, and the flags that were there when the dialog was opened. */
function useCallForm({ item, urgency, draft, onDone }: CallDialogProps) {
  const commands = useUrgencyCommands(item, onDone);
  // Only what the caller had before them when they opened this is settled; what comes in during the call stays.
  const [flagIds] = useState(() => urgency.flags.filter((flag) => flag.settledAt === null).map((flag) => flag.id));
  const [isTried, setTried] = useState(false);
  const { reached } = draft;
  const said = draft.said.trim();
  const isNobody = reached === 'nobody';
  const isSaidMissing = reached !== undefined && !isNobody && said.length < shortestWords;
  const submit = () => {
    setTried(true);
    if (reached !== undefined && !isSaidMissing) commands.recordCall({ flagIds, reached, said });
  };
  return {
    ...commands,
    isNobody,
    isReachedMissing: isTried && reached === undefined,
    isSaidMissing: isTried && isSaidMissing,
    submit,
  };
}

/** Writes down a call after an alarm: who was reached and what was said. It is filed in the record. */
export function CallDialog(props: CallDialogProps) {
  const { urgency, draft, onDraft, onClose } = props;
  const { t } = useTranslation('urgency');
  const failureText = useFailureText();
  const form = useCallForm(props);
  return (
    <Dialog title={t('call.title')} isOpen onClose={onClose} size={560}>
      <FormColumn onSubmit={form.submit}>
        <p className={styles.hint}>
          {t('call.attempt', { count: urgency.failedAttempts + 1 })} {t('call.settles')}
        </p>
        <Radio.Group
          label={t('call.reached')}
          value={draft.reached ?? null}
          errorProps={{ mt: 8 }}
          error={form.isReachedMissing && t('call.reachedMissing')}
          onChange={(value) =>
            onDraft({ ...draft, reached: reachedOptions.find((candidate) => candidate === value) ?? draft.reached })
          }
        >
          <Stack gap={8} mt={8}>
            {reachedOptions.map((candidate) => (
              <Radio
                key={candidate}
                value={candidate}
                label={t(`call.reachedOptions.${candidate}`)}
                data-autofocus={candidate === (draft.reached ?? 'patient') ? true : undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        {form.isNobody && <p className={styles.hint}>{t('step.voicemail')}</p>}
        <Textarea
          label={t(form.isNobody ? 'call.saidNobody' : 'call.said')}
          description={t('call.saidHint')}
          error={form.isSaidMissing && t('call.saidMissing')}
          rows={5}
          resize="vertical"
          maxLength={4_000}
          spellCheck={false}
          autoComplete="off"
          value={draft.said}
          onChange={(event) => onDraft({ ...draft, said: event.currentTarget.value })}
        />
        {form.error !== null && <ErrorNotice text={failureText(form.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('call.cancel')}
          </Button>
          <Button type="submit" loading={form.isBusy}>
            {t('call.confirm')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
