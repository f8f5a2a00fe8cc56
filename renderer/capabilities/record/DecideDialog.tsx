import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Correction } from '#shared/capabilities/record/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { usePatientWords } from './use-patient-words.ts';

interface DecideDialogProps {
  readonly itemId: ItemId;
  readonly correction: Correction;
  readonly onClose: () => void;
}

const outcomes = ['accepted', 'refused'] as const;
const shortest = 10;

/** Asks what is decided on a request to correct, and why. It is decided once; nothing is chosen beforehand. */
export function DecideDialog({ itemId, correction, onClose }: DecideDialogProps) {
  const { t } = useTranslation('record');
  const failureText = useFailureText();
  const { decide, error, isBusy } = usePatientWords(itemId, onClose);
  const [outcome, setOutcome] = useState<(typeof outcomes)[number] | undefined>(undefined);
  const [answer, setAnswer] = useState('');
  const [isTried, setTried] = useState(false);
  const isThin = answer.trim().length < shortest;
  const submit = () => {
    setTried(true);
    if (!isThin && outcome) decide(correction.id, { outcome, answer: answer.trim() });
  };
  return (
    <Dialog title={t('decide.title')} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <PlainText as="block" text={correction.request} />
        <Radio.Group
          label={t('decide.outcome')}
          value={outcome ?? null}
          error={isTried && !outcome && t('decide.outcomeMissing')}
          onChange={(value) => setOutcome(outcomes.find((candidate) => candidate === value))}
        >
          <Stack gap={8} mt={8}>
            {outcomes.map((candidate, index) => (
              <Radio
                key={candidate}
                value={candidate}
                label={t(`decide.${candidate}`)}
                data-autofocus={index === 0 ? true : undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('decide.answer')}
          description={t('decide.answerHint')}
          error={isTried && isThin && t('decide.answerMissing')}
          rows={4}
          resize="vertical"
          maxLength={5_000}
          spellCheck={false}
          autoComplete="off"
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
        />
        {error !== null && <ErrorNotice text={failureText(error)} />}
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('decide.confirm')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
