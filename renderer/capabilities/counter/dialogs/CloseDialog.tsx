import { Button, Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type CloseOutcome, closeOutcomes, type Conversation } from '#shared/capabilities/counter/model.ts';
import type { RegistrationChoice } from '#shared/capabilities/registration/model.ts';
import { noTicks, usualClassOf } from '#shared/capabilities/registration/rules.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { RegistrationLine } from '#renderer/capabilities/registration/public.ts';
import { isAnswer } from '#shared/capabilities/counter/pauses.ts';
import type { CloseChoice } from '../use-item-commands.ts';

interface CloseDialogProps {
  readonly conversation: Conversation;
  readonly isBusy: boolean;
  readonly onCloseItem: (choice: CloseChoice) => void;
  readonly onClose: () => void;
}

const shortestExplanation = 3;

/** Answered when an answer was sent after the last question; otherwise somebody must choose. */
function usualOutcome({ messages }: Conversation): CloseOutcome | undefined {
  const last = messages.findLast((message) => message.kind !== 'system-notice');
  return last && isAnswer(last) ? 'answered' : undefined;
}

/** Only what came by the portal can have come instead of a phone call. */
function isFromPortal({ messages }: Conversation): boolean {
  return messages.find(({ kind }) => kind === 'patient-question')?.channel === 'portal';
}

/** Asks how a question was handled. Without an answer to the patient, the question must say why. */
export function CloseDialog({ conversation, isBusy, onCloseItem, onClose }: CloseDialogProps) {
  const { t } = useTranslation(['counter', 'worklist']);
  const [outcome, setOutcome] = useState<CloseOutcome | undefined>(usualOutcome(conversation));
  const [explanation, setExplanation] = useState('');
  const [registration, setRegistration] = useState<RegistrationChoice>({
    contactClass: usualClassOf(conversation.item.questionType),
    ticks: noTicks,
  });
  const [replacesCall, setReplacesCall] = useState(conversation.listing.replacesCall);
  const [isTried, setTried] = useState(false);
  const isNeeded = outcome !== 'answered';
  const isMissing = isNeeded && explanation.trim().length < shortestExplanation;
  const submit = () => {
    setTried(true);
    if (outcome === undefined || isMissing) return;
    onCloseItem({ outcome, explanation: explanation.trim(), replacesCall, registration });
  };
  return (
    <Dialog title={t('close.title')} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <Radio.Group
          label={t('close.outcome')}
          value={outcome ?? null}
          errorProps={{ mt: 8 }}
          error={isTried && outcome === undefined && t('close.outcomeMissing')}
          onChange={(value) => setOutcome(closeOutcomes.find((candidate) => candidate === value) ?? outcome)}
        >
          <Stack gap={8} mt={8}>
            {closeOutcomes.map((candidate) => (
              <Radio
                key={candidate}
                value={candidate}
                label={t(`close.outcomes.${candidate}`)}
                data-autofocus={candidate === (outcome ?? closeOutcomes[0]) ? true : undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t(isNeeded ? 'close.explanation' : 'close.explanationOptional')}
          description={t('close.explanationHint')}
          error={isTried && outcome !== undefined && isMissing && t('close.explanationMissing')}
          rows={3}
          resize="vertical"
          maxLength={2_000}
          spellCheck={false}
          autoComplete="off"
          value={explanation}
          onChange={(event) => setExplanation(event.currentTarget.value)}
        />
        {isFromPortal(conversation) && (
          <Checkbox
            label={t('worklist:close.replacesCall')}
            checked={replacesCall}
            onChange={(event) => setReplacesCall(event.currentTarget.checked)}
          />
        )}
        <RegistrationLine itemId={conversation.item.id} choice={registration} onChoice={setRegistration} />
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('close.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('close.confirm')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
