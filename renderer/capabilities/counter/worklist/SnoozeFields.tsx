import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type SnoozeChoice, snoozeOnReply, type SnoozeOnReply } from '#shared/capabilities/counter/snooze.ts';
import type { CoreClient } from '#shared/capabilities/contract.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import styles from './worklist.module.css';

const shortestReason = 3;

type Typed = Awaited<ReturnType<CoreClient['counter']['snoozeMoments']>>['typed'];

/** The moment that is meant: what was typed goes before what was chosen. Without either, or with a fault, there is none. */
function meantBy(text: string, typed: Typed | undefined, preset: Instant | undefined) {
  if (text.trim() === '') return { until: preset, fault: null };
  if (!typed) return { until: undefined, fault: null };
  const fault = 'fault' in typed ? typed.fault : typed.objection;
  return { until: fault === null && 'until' in typed ? typed.until : undefined, fault };
}

/** What is typed and chosen for a snooze, and what it comes to. `itemId` null asks for many items at once. */
export function useSnoozeForm(itemId: ItemId | null, onChosen: (choice: SnoozeChoice) => void) {
  const { t } = useTranslation('worklist');
  const { orpc } = useCore();
  const [text, setText] = useState('');
  const [preset, setPreset] = useState<Instant | undefined>(undefined);
  const [reason, setReason] = useState('');
  const [onReply, setOnReply] = useState<SnoozeOnReply>('wake');
  const [isTried, setTried] = useState(false);
  const offers = useQuery({
    ...orpc.counter.snoozeMoments.queryOptions({ input: { itemId, text } }),
    placeholderData: (before) => before,
  });
  const { until, fault } = meantBy(text, offers.data?.typed, preset);
  const isReasonMissing = reason.trim().length < shortestReason;
  // What was typed last must have been read before it is used.
  const isRead = !offers.isPlaceholderData;
  const submit = () => {
    setTried(true);
    if (until !== undefined && isRead && !isReasonMissing) onChosen({ until, reason: reason.trim(), onReply });
  };
  const untilError =
    fault !== null ? t(`snooze.fault.${fault}`) : isTried && until === undefined && t('snooze.untilMissing');
  return {
    text,
    setText: (next: string) => setText(next),
    choosePreset: (at: Instant) => {
      setText('');
      setPreset(at);
    },
    until,
    untilError,
    reason,
    setReason,
    reasonError: isTried && isReasonMissing && t('snooze.reasonMissing'),
    onReply,
    setOnReply,
    presets: offers.data?.presets ?? [],
    dueAt: offers.data?.dueAt ?? null,
    submit,
  };
}

type SnoozeForm = ReturnType<typeof useSnoozeForm>;

function Presets({ form }: { readonly form: SnoozeForm }) {
  const { t } = useTranslation('worklist');
  const formats = useFormats();
  const possible = form.presets.filter(({ objection }) => objection === null);
  if (possible.length === 0) return null;
  return (
    <div role="group" aria-label={t('snooze.presets')} className={styles.presets}>
      {possible.map(({ id, until }) => (
        <Button
          key={id}
          variant="default"
          size="compact-sm"
          aria-pressed={form.text === '' && form.until === until}
          onClick={() => form.choosePreset(until)}
        >
          {t(`snooze.preset.${id}`)} <span className={styles.presetMoment}>{formats.dayAndTime(until)}</span>
        </Button>
      ))}
    </div>
  );
}

/** The fields of a snooze: until when, why, and what a message of the patient does. */
export function SnoozeFields({ form }: { readonly form: SnoozeForm }) {
  const { t } = useTranslation('worklist');
  const formats = useFormats();
  return (
    <>
      <TextInput
        data-autofocus
        label={t('snooze.until')}
        description={t('snooze.untilHint')}
        error={form.untilError}
        spellCheck={false}
        autoComplete="off"
        maxLength={80}
        value={form.text}
        onChange={(event) => form.setText(event.currentTarget.value)}
      />
      <Presets form={form} />
      <p className={styles.quiet} role="status">
        {form.until !== undefined && <b>{t('snooze.comesBack', { at: formats.dayAndTime(form.until) })} </b>}
        {form.dueAt === null
          ? t('snooze.clockRuns')
          : t('snooze.clockRunsUntil', { at: formats.dayAndTime(form.dueAt) })}
      </p>
      <TextInput
        label={t('snooze.reason')}
        description={t('snooze.reasonHint')}
        error={form.reasonError}
        maxLength={500}
        autoComplete="off"
        value={form.reason}
        onChange={(event) => form.setReason(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('snooze.onReply')}
        value={form.onReply}
        onChange={(value) => form.setOnReply(snoozeOnReply.options.find((one) => one === value) ?? form.onReply)}
      >
        <Stack gap={6} mt={6}>
          {snoozeOnReply.options.map((one) => (
            <Radio key={one} value={one} label={t(`snooze.replies.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </>
  );
}
