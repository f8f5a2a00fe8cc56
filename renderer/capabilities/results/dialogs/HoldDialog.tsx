import { Button, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { type HoldGround, holdGrounds, type Result } from '#shared/capabilities/results/model.ts';
import { holdEndOf } from '#shared/capabilities/results/rules.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import styles from './dialogs.module.css';
import { type HoldInHand, useHold } from './use-hold.ts';

interface HoldDialogProps {
  readonly result: Result;
  readonly onClose: () => void;
}

type FieldsProps = { readonly hold: HoldInHand };

function GroundField({ hold: { wish, setWish, faults } }: FieldsProps) {
  const { t } = useTranslation('results');
  return (
    <Radio.Group
      label={t('hold.ground')}
      error={faults.ground}
      value={wish.ground ?? ''}
      onChange={(value) =>
        setWish({ ...wish, ground: holdGrounds.find((ground): ground is HoldGround => ground === value) })
      }
    >
      <Stack gap={8} mt={6} mb={4}>
        {holdGrounds.map((ground, place) => (
          <Radio
            key={ground}
            value={ground}
            label={t(`ground.${ground}`)}
            data-autofocus={place === 0 ? true : undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function ReaderField({ hold: { wish, setWish, faults }, result }: FieldsProps & { readonly result: Result }) {
  const { t } = useTranslation('results');
  return (
    <NativeSelect
      label={t('hold.second')}
      description={t('hold.secondHint')}
      error={faults.second}
      value={wish.secondReaderId}
      data={[
        { value: '', label: t('hold.chooseSecond') },
        ...result.secondReaders.map(({ id, name }) => ({ value: id, label: visibleText(name) })),
      ]}
      onChange={(event) => setWish({ ...wish, secondReaderId: event.currentTarget.value })}
    />
  );
}

/** What holding back will mean, in words that follow what is filled in. @source R113: never without an end */
function HoldPromise({ hold: { until, second } }: FieldsProps) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  return (
    <div className={styles.promise} role="status">
      <p>
        {until
          ? t('hold.promise', { day: formats.date(until), time: formats.time(holdEndOf(until)) })
          : t('hold.promiseOpen')}
      </p>
      <p>{second ? t('hold.counts', { name: isolatedText(second.name) }) : t('hold.countsOpen')}</p>
    </div>
  );
}

/** Asks on what ground, why and until when a result is held back, and who agrees with it. */
export function HoldDialog({ result, onClose }: HoldDialogProps) {
  const { t } = useTranslation('results');
  const failureText = useFailureText();
  const hold = useHold(result, useNow(60_000), onClose);
  const { wish, setWish, faults, holding } = hold;
  return (
    <Dialog title={t('hold.title')} isOpen onClose={onClose} size={600}>
      <FormColumn onSubmit={hold.submit}>
        <GroundField hold={hold} />
        <Textarea
          label={t('hold.reason')}
          description={t('hold.reasonHint')}
          error={faults.reason}
          rows={3}
          maxLength={1_000}
          autoComplete="off"
          spellCheck={false}
          value={wish.reason}
          onChange={(event) => setWish({ ...wish, reason: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('hold.until')}
          error={faults.until}
          max={hold.lastDay}
          value={wish.until}
          onChange={(event) => setWish({ ...wish, until: event.currentTarget.value })}
        />
        {result.secondReaders.length === 0 ? (
          <p role="alert">{t('hold.nobody')}</p>
        ) : (
          <ReaderField hold={hold} result={result} />
        )}
        <HoldPromise hold={hold} />
        {holding.isError && <ErrorNotice text={failureText(holding.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={holding.isPending} disabled={result.secondReaders.length === 0}>
            {t('hold.confirm')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
