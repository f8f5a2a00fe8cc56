import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { mayChangeType } from '#shared/capabilities/access/rules.ts';
import { type QuestionType, questionTypes } from '#shared/capabilities/counter/question-type.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';

/** The type a question gets, and why. */
export interface TypeChoice {
  readonly questionType: QuestionType;
  readonly reason: string;
}

interface ChangeTypeDialogProps {
  readonly current: QuestionType;
  readonly isBusy: boolean;
  readonly onChange: (choice: TypeChoice) => void;
  readonly onClose: () => void;
}

const shortestReason = 3;

/** Asks which other type a question has, and why; only types are shown that this person may give. */
export function ChangeTypeDialog({ current, isBusy, onChange, onClose }: ChangeTypeDialogProps) {
  const { t } = useTranslation(['agreements', 'counter']);
  const { person } = useSession();
  const reach = { questionType: current, isInReach: true, isOwn: true };
  const offered = questionTypes.filter((type) => type !== current && mayChangeType(person, reach, type));
  const [questionType, setQuestionType] = useState(offered[0]);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim().length < shortestReason;
  const submit = () => {
    setTried(true);
    if (!isMissing && questionType !== undefined) onChange({ questionType, reason: reason.trim() });
  };
  return (
    <Dialog title={t('changeType.title')} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <NativeSelect
          data-autofocus
          label={t('changeType.type')}
          description={t('changeType.hint')}
          value={questionType ?? ''}
          data={offered.map((type) => ({ value: type, label: t(`counter:questionType.${type}`) }))}
          onChange={(event) => setQuestionType(event.currentTarget.value as QuestionType)}
        />
        <Textarea
          label={t('changeType.reason')}
          error={isTried && isMissing && t('changeType.reasonMissing')}
          rows={3}
          resize="vertical"
          maxLength={2_000}
          spellCheck={false}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('changeType.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('changeType.confirm')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
