import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Result } from '#shared/capabilities/results/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { useRefreshResults } from '../use-refresh-results.ts';

interface ReleaseDialogProps {
  readonly result: Result;
  readonly onClose: () => void;
}

const shortestReason = 5;

/** Asks before a result is released without an explanation, and why when the patient wanted one first. */
export function ReleaseDialog({ result, onClose }: ReleaseDialogProps) {
  const { t } = useTranslation('results');
  const { client } = useCore();
  const announce = useAnnounce();
  const failureText = useFailureText();
  const refresh = useRefreshResults();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const needsReason = result.wantsExplanationFirst;
  const isThin = needsReason && reason.trim().length < shortestReason;
  const releasing = useMutation({
    mutationFn: () =>
      client.results.release({
        resultId: result.id,
        version: result.version,
        reason: reason.trim() === '' ? null : reason.trim(),
      }),
    onSuccess: () => {
      announce({ text: t('done.released', { name: isolatedText(result.patientName) }) });
      onClose();
    },
    onSettled: refresh,
  });
  const submit = () => {
    setTried(true);
    if (!isThin && !releasing.isPending) releasing.mutate();
  };
  return (
    <Dialog title={t('bare.title')} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <p>{needsReason ? t('bare.wanted', { name: isolatedText(result.patientName) }) : t('bare.text')}</p>
        {result.hasDraft && <p>{t('bare.draft')}</p>}
        <Textarea
          data-autofocus
          label={needsReason ? t('bare.reason') : t('bare.reasonOptional')}
          error={isTried && isThin && t('bare.missing')}
          rows={3}
          maxLength={500}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {releasing.isError && <ErrorNotice text={failureText(releasing.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={releasing.isPending}>
            {t('bare.confirm')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
