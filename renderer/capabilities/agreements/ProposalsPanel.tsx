import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AgreementRights, AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { heldVersion } from './agreement-place.ts';
import { AgreementFacts } from './AgreementFacts.tsx';
import styles from './agreements.module.css';
import { ChangeTable } from './ChangeTable.tsx';
import { DecideDialog, type Decision } from './DecideDialog.tsx';
import { useAgreementCommands } from './use-agreement-commands.ts';
import { useAgreementWords } from './use-agreement-words.ts';

const shortestAdvice = 3;

function AdviceForm({ id }: { readonly id: string }) {
  const { t } = useTranslation('agreements');
  const announce = useAnnounce();
  const failureText = useFailureText();
  const [body, setBody] = useState('');
  const { advise } = useAgreementCommands(() => {
    setBody('');
    announce({ text: t('proposals.advised') });
  });
  const submit = () => {
    if (body.trim().length >= shortestAdvice && !advise.isPending) advise.mutate({ id, body: body.trim() });
  };
  return (
    <FormColumn onSubmit={submit}>
      <Textarea
        label={t('proposals.adviseLabel')}
        rows={2}
        maxLength={2_000}
        autoComplete="off"
        mt={12}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
      />
      {advise.error && <ErrorNotice text={failureText(advise.error)} />}
      <div>
        <Button
          type="submit"
          variant="default"
          loading={advise.isPending}
          disabled={body.trim().length < shortestAdvice}
        >
          {t('proposals.advise')}
        </Button>
      </div>
    </FormColumn>
  );
}

function Remarks({ remarks }: Pick<AgreementVersion, 'remarks'>) {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.remarks} aria-label={t('proposals.remarks')}>
      {remarks.map((remark) => (
        <li key={`${remark.writtenAt} ${remark.authorName}`}>
          <strong>{isolatedText(remark.authorName)}</strong> · {formats.dayAndTime(remark.writtenAt)}
          <PlainText as="block" text={remark.body} />
        </li>
      ))}
    </ul>
  );
}

interface ProposalsProps {
  readonly versions: readonly AgreementVersion[];
  readonly today: CalendarDate;
  readonly may: AgreementRights;
}

function Proposal({ proposal, versions, today, may }: ProposalsProps & { readonly proposal: AgreementVersion }) {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const words = useAgreementWords();
  const [decision, setDecision] = useState<Decision | undefined>(undefined);
  const held = heldVersion(versions, proposal);
  const title = t('proposals.heading', {
    type: words.typeName(proposal.questionType),
    place: words.place(proposal.department),
  });
  const by = {
    name: isolatedText(proposal.createdBy),
    date: formats.day(proposal.createdAt),
    from: formats.date(proposal.validFrom),
  };
  return (
    <Panel title={title}>
      <p className={styles.quiet}>{t('proposals.by', by)}</p>
      <p>{visibleText(proposal.reason)}</p>
      {proposal.department && held?.department === null && <p className={styles.quiet}>{t('proposals.new')}</p>}
      {held ? <ChangeTable before={held} after={proposal} /> : <AgreementFacts version={proposal} />}
      <Remarks remarks={proposal.remarks} />
      {may.advise && <AdviceForm id={proposal.id} />}
      {may.decide ? (
        <div className={styles.buttons}>
          <Button onClick={() => setDecision('Force')}>{t('proposals.putInForce')}</Button>
          <Button variant="default" onClick={() => setDecision('Decline')}>
            {t('proposals.decline')}
          </Button>
        </div>
      ) : (
        <p className={styles.hint}>{t('proposals.waiting')}</p>
      )}
      {decision && (
        <DecideDialog decision={decision} version={proposal} today={today} onClose={() => setDecision(undefined)} />
      )}
    </Panel>
  );
}

/** Every open proposal: what it changes, what was advised, and for who may, the decision. */
export function ProposalsPanel(props: ProposalsProps) {
  const { t } = useTranslation('agreements');
  const proposals = props.versions.filter(({ status }) => status === 'proposed');
  if (proposals.length === 0) {
    return <EmptyState title={t('proposals.none')}>{t('proposals.noneHint')}</EmptyState>;
  }
  return proposals.map((proposal) => <Proposal key={proposal.id} {...props} proposal={proposal} />);
}
