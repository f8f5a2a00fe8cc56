import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ItemSummary } from '#shared/capabilities/counter/model.ts';
import { isGoodReason, isHigher } from '#shared/capabilities/urgency/rules.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { useUrgencyCommands } from './use-urgency-commands.ts';

interface LowerDialogProps {
  readonly item: ItemSummary;
  readonly onClose: () => void;
}

const targets = ['amber', 'none'] as const;

/** Asks to what a question is lowered and why. What raised it stays visible, with this reason. */
export function LowerDialog({ item, onClose }: LowerDialogProps) {
  const { t } = useTranslation('urgency');
  const failureText = useFailureText();
  const { lower, error, isBusy } = useUrgencyCommands(item, onClose);
  const levels = targets.filter((target) => isHigher(item.urgency, target));
  const [level, setLevel] = useState(levels[0] ?? 'none');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isThin = !isGoodReason(reason);
  const submit = () => {
    setTried(true);
    if (!isThin) lower(level, reason.trim());
  };
  return (
    <Dialog title={t('lower.title')} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <Radio.Group
          label={t('lower.level')}
          value={level}
          onChange={(value) => setLevel(levels.find((candidate) => candidate === value) ?? level)}
        >
          <Stack gap={8} mt={8}>
            {levels.map((candidate) => (
              <Radio
                key={candidate}
                value={candidate}
                label={t(`lower.${candidate}`)}
                data-autofocus={candidate === level ? true : undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('lower.reason')}
          description={t('lower.reasonHint')}
          error={isTried && isThin && t('lower.reasonMissing')}
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
            {t('lower.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('lower.confirm')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
