import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AgreementRights, AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import { mayProposeFor } from '#shared/capabilities/agreements/rules.ts';
import { type AgreementPlace, heldVersion, ownVersion } from './agreement-place.ts';
import { AgreementFacts, AgreementOrigin } from './AgreementFacts.tsx';
import { AgreementForm } from './AgreementForm.tsx';
import styles from './agreements.module.css';
import { DecideDialog } from './DecideDialog.tsx';
import { ReceiptDialog } from './ReceiptDialog.tsx';
import { useAgreementWords } from './use-agreement-words.ts';
import { VersionsDialog } from './VersionsDialog.tsx';
import type { NamedStaff } from './WhenFields.tsx';

export interface AgreementDetailProps {
  readonly place: AgreementPlace;
  readonly versions: readonly AgreementVersion[];
  readonly staff: readonly NamedStaff[];
  readonly today: CalendarDate;
  readonly may: AgreementRights;
}

type Opened = 'form' | 'versions' | 'receipt' | 'end';

interface DetailDialogsProps extends AgreementDetailProps {
  readonly opened: Opened | undefined;
  readonly held: AgreementVersion;
  readonly onClose: () => void;
}

function DetailDialogs({ opened, place, held, staff, today, onClose }: DetailDialogsProps) {
  switch (opened) {
    case 'form':
      return <AgreementForm place={place} version={held} staff={staff} today={today} onClose={onClose} />;
    case 'versions':
      return <VersionsDialog place={place} onClose={onClose} />;
    case 'receipt':
      return <ReceiptDialog place={place} version={held} onClose={onClose} />;
    case 'end':
      return <DecideDialog decision="End" version={held} today={today} onClose={onClose} />;
    case undefined:
      return null;
  }
}

/** The word on the button that begins a proposal, for who may and at which place. */
function useEditLabel({ may, place }: AgreementDetailProps, isOwn: boolean): string {
  const { t } = useTranslation('agreements');
  if (place.department && !isOwn) return t(may.decide ? 'detail.editOwn' : 'detail.proposeOwn');
  return t(may.decide ? 'detail.edit' : 'detail.propose');
}

/** One agreement whole: its terms, where it comes from, and what this person may do with it. */
export function AgreementDetail(props: AgreementDetailProps) {
  const { place, versions, may } = props;
  const { t } = useTranslation('agreements');
  const { person } = useSession();
  const words = useAgreementWords();
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const own = ownVersion(versions, place);
  const held = heldVersion(versions, place);
  const editLabel = useEditLabel(props, own !== undefined);
  const title = t('detail.title', { type: words.typeName(place.questionType), place: words.place(place.department) });
  if (!held) return <Panel title={title}>{t('matrix.none')}</Panel>;
  return (
    <Panel title={title}>
      {!own && <p className={styles.hint}>{t('detail.follows', { place: words.place(place.department) })}</p>}
      <AgreementOrigin version={held} />
      <AgreementFacts version={held} />
      <div className={styles.buttons}>
        {mayProposeFor(person, place.department?.id ?? null) && (
          <Button onClick={() => setOpened('form')}>{editLabel}</Button>
        )}
        <Button variant="default" onClick={() => setOpened('versions')}>
          {t('detail.versions')}
        </Button>
        <Button variant="default" onClick={() => setOpened('receipt')}>
          {t('detail.receipt')}
        </Button>
        {may.decide && own && place.department && (
          <Button variant="default" onClick={() => setOpened('end')}>
            {t('detail.end')}
          </Button>
        )}
      </div>
      <DetailDialogs {...props} opened={opened} held={held} onClose={() => setOpened(undefined)} />
    </Panel>
  );
}
