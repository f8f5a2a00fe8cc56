import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { WholeText } from '#shared/capabilities/templates/model.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import type { LibraryAnswer } from './library-answer.ts';
import styles from './library.module.css';
import { useTextCommands } from './use-library.ts';

interface CareProps {
  readonly text: WholeText;
  readonly people: LibraryAnswer['people'];
}

const dayOrNull = (value: string) => (value === '' ? null : (value as CalendarDate));

/** Who looks after a text and when, for whoever may change that. */
function CareForm({ text, people }: CareProps) {
  const { t } = useTranslation('templates');
  const failureText = useFailureText();
  const announce = useAnnounce();
  const { tend } = useTextCommands();
  const [owner, setOwner] = useState<string>(text.ownerId ?? '');
  const [reviewOn, setReviewOn] = useState<string>(text.reviewOn ?? '');
  const [panelOn, setPanelOn] = useState<string>(text.panelReviewedOn ?? '');
  const isSame =
    owner === (text.ownerId ?? '') && reviewOn === (text.reviewOn ?? '') && panelOn === (text.panelReviewedOn ?? '');
  const save = () => {
    if (isSame || tend.isPending) return;
    tend.mutate(
      {
        templateId: text.id,
        revision: text.revision,
        reason: '',
        ownerId: owner === '' ? null : (owner as PractitionerId),
        reviewOn: dayOrNull(reviewOn),
        panelReviewedOn: dayOrNull(panelOn),
      },
      { onSuccess: () => announce({ text: t('done.tended', { code: text.code }) }) },
    );
  };
  return (
    <FormColumn onSubmit={save}>
      <NativeSelect
        label={t('care.owner')}
        value={owner}
        data={[
          { value: '', label: t('care.nobody') },
          ...people.map(({ id, name }) => ({ value: id, label: visibleText(name) })),
        ]}
        onChange={(event) => setOwner(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('care.reviewOn')}
        value={reviewOn}
        onChange={(event) => setReviewOn(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('care.panelOn')}
        description={t('care.panelHelp')}
        value={panelOn}
        onChange={(event) => setPanelOn(event.currentTarget.value)}
      />
      {tend.error && <ErrorNotice text={failureText(tend.error)} />}
      <ButtonRow>
        <Button type="submit" variant="default" size="sm" disabled={isSame} loading={tend.isPending}>
          {t('care.save')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}

/** The same facts for whoever only reads them. */
function CareFacts({ text }: { readonly text: WholeText }) {
  const { t } = useTranslation('templates');
  const formats = useFormats();
  return (
    <dl className={styles.facts}>
      <dt>{t('care.owner')}</dt>
      <dd>{text.ownerName === null ? t('care.nobody') : <PlainText text={text.ownerName} />}</dd>
      {!text.isPersonal && (
        <>
          <dt>{t('care.reviewOn')}</dt>
          <dd>{text.reviewOn === null ? t('library.noReview') : formats.date(text.reviewOn)}</dd>
          <dt>{t('care.panelOn')}</dt>
          <dd>{text.panelReviewedOn === null ? t('care.noPanel') : formats.date(text.panelReviewedOn)}</dd>
        </>
      )}
    </dl>
  );
}

/** Owner, review date, patient panel, and how often it was used. */
export function Care({ text, people }: CareProps) {
  const { t } = useTranslation('templates');
  const formats = useFormats();
  return (
    <>
      {text.may.tend ? <CareForm key={text.revision} text={text} people={people} /> : <CareFacts text={text} />}
      <p className={styles.hint}>
        {text.lastUsedAt === null
          ? t(text.kind === 'block' ? 'care.blockUse' : 'care.neverUsed')
          : t('care.used', { count: text.useCount, day: formats.dayAndTime(text.lastUsedAt) })}
      </p>
    </>
  );
}
