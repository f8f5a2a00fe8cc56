import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { FlagLevel } from '#shared/capabilities/urgency/model.ts';
import { raisableTo } from '#shared/capabilities/urgency/rules.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { useUrgencyCommands } from './use-urgency-commands.ts';

interface RaiseDialogProps {
  readonly item: ItemSummary;
  readonly onClose: () => void;
}

const shortestReason = 3;

/** Asks how urgent a question is and why; also for a question whose text this role does not see. */
export function RaiseDialog({ item, onClose }: RaiseDialogProps) {
  const { t } = useTranslation('urgency');
  const failureText = useFailureText();
  const { raise, error, isBusy } = useUrgencyCommands(item, onClose);
  const levels = raisableTo(item.urgency).toReversed();
  const [level, setLevel] = useState<FlagLevel>('red');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isMissing = reason.trim().length < shortestReason;
  const submit = () => {
    setTried(true);
    if (!isMissing) raise(level, reason.trim());
  };
  return (
    <Dialog title={t('raise.title')} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <Radio.Group
          label={t('raise.level')}
          value={level}
          onChange={(value) => setLevel(levels.find((candidate) => candidate === value) ?? level)}
        >
          <Stack gap={8} mt={8}>
            {levels.map((candidate) => (
              <Radio
                key={candidate}
                value={candidate}
                label={t(`raise.${candidate}`)}
                data-autofocus={candidate === level ? true : undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('raise.reason')}
          description={t('raise.reasonHint')}
          error={isTried && isMissing && t('raise.reasonMissing')}
          rows={3}
          resize="vertical"
          maxLength={4_000}
          spellCheck={false}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error !== null && <ErrorNotice text={failureText(error)} />}
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('raise.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('raise.confirm')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
