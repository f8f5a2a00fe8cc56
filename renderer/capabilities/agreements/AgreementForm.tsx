import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import { changedFields, termsOf } from '#shared/capabilities/agreements/rules.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { AfterFields } from './AfterFields.tsx';
import { type AgreementDraft, type DraftFaults, draftOf, faultsOf } from './agreement-draft.ts';
import type { AgreementPlace } from './agreement-place.ts';
import styles from './agreements.module.css';
import { useAgreementCommands } from './use-agreement-commands.ts';
import { useAgreementWords } from './use-agreement-words.ts';
import { type NamedStaff, WhenFields } from './WhenFields.tsx';
import { WhoFields } from './WhoFields.tsx';

interface AboutProps {
  readonly draft: AgreementDraft;
  readonly onChange: (draft: AgreementDraft) => void;
  /** What to say is wrong; nothing before the first try. */
  readonly faults: DraftFaults | undefined;
}

function AboutFields({ draft, onChange, faults }: AboutProps) {
  const { t } = useTranslation('agreements');
  return (
    <fieldset className={styles.group}>
      <legend>{t('form.about')}</legend>
      <TextInput
        label={t('form.owner')}
        value={draft.owner}
        maxLength={200}
        autoComplete="off"
        error={faults?.owner && t('form.ownerMissing')}
        onChange={(event) => onChange({ ...draft, owner: event.currentTarget.value })}
      />
      <Textarea
        label={t('form.reason')}
        rows={2}
        maxLength={1_000}
        autoComplete="off"
        value={draft.reason}
        error={faults?.reason && t('form.reasonMissing')}
        onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('form.validFrom')}
        value={draft.validFrom}
        error={faults?.validFrom && t('decide.dateMissing')}
        onChange={(event) => onChange({ ...draft, validFrom: event.currentTarget.value as CalendarDate })}
      />
    </fieldset>
  );
}

export interface AgreementFormProps {
  readonly place: AgreementPlace;
  /** What holds there now; the proposal begins with it. */
  readonly version: AgreementVersion;
  readonly staff: readonly NamedStaff[];
  readonly today: CalendarDate;
  readonly onClose: () => void;
}

function useProposal({ place, version, today, onClose }: AgreementFormProps) {
  const { t } = useTranslation('agreements');
  const announce = useAnnounce();
  const [draft, setDraft] = useState(() => draftOf(version, today));
  const [isTried, setTried] = useState(false);
  const { propose } = useAgreementCommands(() => {
    announce({ text: t('form.saved') });
    onClose();
  });
  const faults = faultsOf(draft);
  const isSame =
    place.department?.id === version.department?.id && changedFields(termsOf(version), draft.terms).length === 0;
  const submit = () => {
    setTried(true);
    if (Object.values(faults).includes(true) || isSame || propose.isPending) return;
    propose.mutate({ ...draft, questionType: place.questionType, departmentId: place.department?.id ?? null });
  };
  return { draft, setDraft, faults: isTried ? faults : undefined, isSame: isTried && isSame, submit, propose };
}

/** Proposes a change of an agreement, beginning with what holds now. */
export function AgreementForm(props: AgreementFormProps) {
  const { place, staff, onClose } = props;
  const { t } = useTranslation('agreements');
  const words = useAgreementWords();
  const failureText = useFailureText();
  const { draft, setDraft, faults, isSame, submit, propose } = useProposal(props);
  const terms = {
    terms: draft.terms,
    onChange: (next: AgreementDraft['terms']) => setDraft({ ...draft, terms: next }),
  };
  const title = t('form.titlePropose', {
    type: words.typeName(place.questionType),
    place: words.place(place.department),
  });
  return (
    <Dialog title={title} isOpen onClose={onClose} size={860}>
      <FormColumn onSubmit={submit}>
        <div className={styles.columns}>
          <WhoFields {...terms} />
          <fieldset className={styles.group}>
            <legend>{t('form.when')}</legend>
            <WhenFields {...terms} staff={staff} />
          </fieldset>
          <AfterFields {...terms} isWrong={faults?.fallback === true} />
          <AboutFields draft={draft} onChange={setDraft} faults={faults} />
        </div>
        {isSame && <p role="alert">{t('form.unchanged')}</p>}
        {propose.error && <ErrorNotice text={failureText(propose.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button type="submit" loading={propose.isPending}>
            {t('form.save')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
