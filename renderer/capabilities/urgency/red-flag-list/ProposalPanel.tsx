import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ListProposal } from '#shared/capabilities/urgency/list-model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './red-flag-list.module.css';
import type { useRedFlagList } from './use-red-flag-list.ts';

interface ProposalPanelProps {
  readonly proposal: ListProposal;
  readonly commands: Pick<ReturnType<typeof useRedFlagList>, 'approve' | 'reject'>;
}

const shortestReason = 10;

/** Phrases that come and go, with a sign and a word for each. */
function Changes({ difference }: Pick<ListProposal, 'difference'>) {
  const { t } = useTranslation('urgency');
  const lines = [
    ...difference.added.map((one) => ({ ...one, kind: 'added' as const, Icon: IconPlus })),
    ...difference.removed.map((one) => ({ ...one, kind: 'removed' as const, Icon: IconMinus })),
  ];
  return (
    <>
      <ul className={styles.changes} aria-label={t('list.changes')}>
        {lines.map(({ id, phrase, kind, Icon }) => (
          <li key={`${kind} ${id} ${phrase}`} data-kind={kind}>
            <Icon size={14} aria-hidden />
            <span className={styles.hint}>
              {t(`list.${kind}`)} {id}
            </span>
            <PlainText text={phrase} />
          </li>
        ))}
      </ul>
      {difference.lowered.length > 0 && <p>{t('list.lowered', { ids: difference.lowered.join(', ') })}</p>}
      {difference.raised.length > 0 && <p>{t('list.raised', { ids: difference.raised.join(', ') })}</p>}
      {difference.removedThemes.length > 0 && (
        <p>
          <strong>{t('list.removedThemes', { ids: difference.removedThemes.join(', ') })}</strong>
        </p>
      )}
    </>
  );
}

/** How the list does on its own phrases and on what only looks like an alarm. */
function Trial({ trial }: Pick<ListProposal, 'trial'>) {
  const { t } = useTranslation('urgency');
  return (
    <div className={styles.trial}>
      <p>
        {trial.missed.length === 0 && <IconCheck size={14} aria-hidden />}{' '}
        {t(trial.missed.length === 0 ? 'list.allFound' : 'list.missed', {
          count: trial.phrases,
          phrases: trial.missed.map(({ phrase }) => isolatedText(phrase)).join('; '),
        })}
      </p>
      <p>
        {trial.falseAlarms.length === 0 && <IconCheck size={14} aria-hidden />}{' '}
        {t(trial.falseAlarms.length === 0 ? 'list.noFalseAlarm' : 'list.falseAlarms', {
          count: trial.nearMisses,
          texts: trial.falseAlarms.map(({ text }) => isolatedText(text)).join('; '),
        })}
      </p>
    </div>
  );
}

function RejectDialog({ proposal, commands, onClose }: ProposalPanelProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('urgency');
  const failureText = useFailureText();
  const [reason, setReason] = useState('');
  const isShort = reason.trim().length < shortestReason;
  const { reject } = commands;
  return (
    <Dialog title={t('list.rejectTitle', { version: proposal.version })} isOpen onClose={onClose}>
      <FormColumn
        onSubmit={() => !isShort && reject.mutate({ version: proposal.version, reason }, { onSuccess: onClose })}
      >
        {reject.isError && <ErrorNotice text={failureText(reject.error)} />}
        <Textarea
          label={t('list.rejectReason')}
          data-autofocus
          rows={3}
          maxLength={1_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('list.cancel')}
          </Button>
          <Button type="submit" disabled={isShort} loading={reject.isPending}>
            {t('list.reject')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}

/** One proposal: what changes, how it does, who approved, and for a doctor the decision. */
export function ProposalPanel({ proposal, commands }: ProposalPanelProps) {
  const { t } = useTranslation('urgency');
  const formats = useFormats();
  const failureText = useFailureText();
  const announce = useAnnounce();
  const [isRejecting, setRejecting] = useState(false);
  const { version, proposedBy, proposedAt, approvals } = proposal;
  const { approve } = commands;
  const decide = () =>
    approve.mutate(
      { version },
      { onSuccess: ({ isInForce }) => announce({ text: t(isInForce ? 'list.nowInForce' : 'list.oneApproval') }) },
    );
  return (
    <Panel title={t('list.proposal', { version })}>
      <p className={styles.hint}>
        {proposedAt !== null &&
          t('list.proposedBy', { name: isolatedText(proposedBy?.name ?? ''), when: formats.dayAndTime(proposedAt) })}
      </p>
      <PlainText as="block" text={proposal.note} />
      <Changes difference={proposal.difference} />
      <Trial trial={proposal.trial} />
      <p>
        {approvals.length === 0
          ? t('list.noApproval')
          : t('list.approvedBy', { names: approvals.map(({ name }) => isolatedText(name)).join(', ') })}
      </p>
      {approve.isError && <ErrorNotice text={failureText(approve.error)} />}
      {proposal.mayApprove && (
        <ButtonRow>
          <Button variant="default" onClick={() => setRejecting(true)}>
            {t('list.reject')}
          </Button>
          <Button loading={approve.isPending} disabled={proposal.trial.missed.length > 0} onClick={decide}>
            {t(approvals.length === 0 ? 'list.approveFirst' : 'list.approveSecond')}
          </Button>
        </ButtonRow>
      )}
      {isRejecting && <RejectDialog proposal={proposal} commands={commands} onClose={() => setRejecting(false)} />}
    </Panel>
  );
}
