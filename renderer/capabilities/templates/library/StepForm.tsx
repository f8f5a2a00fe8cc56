import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { WholeText } from '#shared/capabilities/templates/model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import type { ButtonStep } from './button-steps.ts';
import { inAYear } from './days.ts';
import { useTextCommands } from './use-library.ts';

/** Steps for which somebody must say why. */
const reasoned: readonly ButtonStep[] = ['propose', 'decline', 'retire'];
const shortestReason = 3;

interface StepFormProps {
  readonly step: ButtonStep;
  readonly text: WholeText;
  readonly onDone: () => void;
}

/** One step with its reason; putting into use also asks when the text is read again. */
export function StepForm({ step, text, onDone }: StepFormProps) {
  const { t } = useTranslation('templates');
  const failureText = useFailureText();
  const announce = useAnnounce();
  const commands = useTextCommands();
  const [reason, setReason] = useState('');
  const [reviewOn, setReviewOn] = useState<string>(inAYear);
  const [isChecked, setChecked] = useState(false);
  const isReasonMissing = reasoned.includes(step) && reason.trim().length < shortestReason;
  const { error, isPending } = commands[step];
  const submit = () => {
    setChecked(true);
    if (isReasonMissing || isPending) return;
    const input = { templateId: text.id, revision: text.revision, reason: reason.trim() };
    const onSuccess = () => {
      announce({ text: t(`done.${step}`, { code: text.code }) });
      onDone();
    };
    if (step === 'publish') {
      const day = reviewOn === '' ? null : (reviewOn as CalendarDate);
      commands.publish.mutate({ ...input, reviewOn: day }, { onSuccess });
    } else commands[step].mutate(input, { onSuccess });
  };
  return (
    <FormColumn onSubmit={submit}>
      <p>{t(`stepHelp.${step}`)}</p>
      {step === 'publish' && (
        <TextInput
          type="date"
          label={t('care.reviewOn')}
          value={reviewOn}
          onChange={(event) => setReviewOn(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t(reasoned.includes(step) ? 'step.why' : 'step.remark')}
        rows={3}
        maxLength={500}
        data-autofocus
        value={reason}
        error={isChecked && isReasonMissing && t('step.whyRequired')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error && <ErrorNotice text={failureText(error)} />}
      <ButtonRow>
        <Button type="submit" loading={isPending}>
          {t(`step.${step}`)}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}
