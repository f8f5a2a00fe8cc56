import { Button, NumberInput, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ResultPolicy } from '#shared/capabilities/results/model.ts';
import { calendarDate } from '#shared/kernel/time.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { useRefreshResults } from '../use-refresh-results.ts';

interface DecidePolicyDialogProps {
  readonly policy: ResultPolicy;
  readonly onClose: () => void;
}

const shortestReason = 10;
const longestTerm = 28;
const modes = ['direct', 'explanation-first'] as const;

function useDeciding({ policy, onClose }: DecidePolicyDialogProps) {
  const { t } = useTranslation('results');
  const { client } = useCore();
  const announce = useAnnounce();
  const refresh = useRefreshResults();
  const { kind } = policy;
  const [wish, setWish] = useState({
    mode: policy.mode,
    termDays: Math.max(1, policy.termDays) as number | string,
    reviewOn: policy.reviewOn ?? '',
    reason: '',
  });
  const [isTried, setTried] = useState(false);
  const termDays = Number(wish.termDays);
  const isTerm = Number.isInteger(termDays) && termDays >= 1 && termDays <= longestTerm;
  const review = wish.reviewOn === '' ? null : calendarDate.safeParse(wish.reviewOn);
  const faults = {
    term: wish.mode === 'explanation-first' && !isTerm,
    review: review?.success === false,
    reason: wish.reason.trim().length < shortestReason,
  };
  const deciding = useMutation({
    mutationFn: () =>
      client.results.decidePolicy({
        kind,
        mode: wish.mode,
        termDays: wish.mode === 'direct' ? 0 : termDays,
        reviewOn: review?.data ?? null,
        reason: wish.reason.trim(),
      }),
    onSuccess: () => {
      announce({ text: t('policies.done', { kind: t(`kind.${kind}`) }) });
      onClose();
    },
    onSettled: refresh,
  });
  const submit = () => {
    setTried(true);
    if (!Object.values(faults).includes(true) && !deciding.isPending) deciding.mutate();
  };
  return { wish, setWish, faults: isTried ? faults : undefined, submit, deciding };
}

/** Asks a doctor how results of one kind are released from now on, and why. */
export function DecidePolicyDialog(props: DecidePolicyDialogProps) {
  const { t } = useTranslation('results');
  const failureText = useFailureText();
  const { wish, setWish, faults, submit, deciding } = useDeciding(props);
  return (
    <Dialog title={t('policies.decideTitle', { kind: t(`kind.${props.policy.kind}`) })} isOpen onClose={props.onClose}>
      <FormColumn onSubmit={submit}>
        <Radio.Group
          label={t('policies.mode')}
          value={wish.mode}
          onChange={(value) => setWish({ ...wish, mode: modes.find((mode) => mode === value) ?? wish.mode })}
        >
          <Stack gap={8} mt={6}>
            {modes.map((mode) => (
              <Radio
                key={mode}
                value={mode}
                label={t(`policies.modes.${mode}`)}
                data-autofocus={mode === wish.mode ? true : undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <FieldRow>
          {wish.mode === 'explanation-first' && (
            <NumberInput
              label={t('policies.term')}
              min={1}
              max={longestTerm}
              allowDecimal={false}
              value={wish.termDays}
              error={faults?.term === true && t('policies.termWrong', { count: longestTerm })}
              onChange={(termDays) => setWish({ ...wish, termDays })}
            />
          )}
          <TextInput
            type="date"
            label={t('policies.reviewOn')}
            value={wish.reviewOn}
            error={faults?.review === true && t('policies.reviewWrong')}
            onChange={(event) => setWish({ ...wish, reviewOn: event.currentTarget.value })}
          />
        </FieldRow>
        <Textarea
          label={t('policies.why')}
          description={t('policies.whyHint')}
          rows={3}
          maxLength={500}
          autoComplete="off"
          value={wish.reason}
          error={faults?.reason === true && t('policies.whyMissing')}
          onChange={(event) => setWish({ ...wish, reason: event.currentTarget.value })}
        />
        <p>{t('policies.fromNow')}</p>
        {deciding.isError && <ErrorNotice text={failureText(deciding.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={props.onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={deciding.isPending}>
            {t('policies.confirm')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
