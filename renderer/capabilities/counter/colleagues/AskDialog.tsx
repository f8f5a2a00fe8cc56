import { Button, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { StaffMember } from '#shared/capabilities/access/model.ts';
import type { RequestKind } from '#shared/capabilities/counter/colleague-model.ts';
import { mayBeAsked } from '#shared/capabilities/counter/colleague-rules.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import type { Person } from '#shared/kernel/person.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import styles from './colleagues.module.css';
import { PersonChoice } from './PersonChoice.tsx';
import type { Asked } from './use-colleague-commands.ts';

interface AskDialogProps {
  readonly kind: RequestKind;
  readonly conversation: Conversation;
  readonly isBusy: boolean;
  /** Why the last attempt was refused, or null. */
  readonly error: unknown;
  readonly onAsk: (asked: Asked) => void;
  readonly onClose: () => void;
  /** What is shown between the words and the buttons. */
  readonly children?: ReactNode;
}

type FormProps = AskDialogProps & { readonly staff: readonly StaffMember[] };

const shortest = 3;
const wordsOf = { consult: 'ask', 'look-along': 'lookAlong', 'hand-over': 'handOver' } as const;

/** What a rule about a colleague needs; prescribing and supervision play no part in being asked. */
function personOf(member: StaffMember): Person {
  return { ...member, mayPrescribe: false, supervisorId: null };
}

/** What is being asked of whom. A doctor in training starts with their supervisor. */
function useAskForm({ kind, conversation, staff, onAsk }: FormProps) {
  const { person } = useSession();
  const question = { type: conversation.item.questionType, askerId: person.id };
  const people = staff.filter((member) => mayBeAsked(kind, personOf(member), question));
  const { supervisor } = conversation.colleagues;
  const [chosenId, choose] = useState<string>(kind === 'look-along' ? (supervisor?.id ?? '') : '');
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const chosen = people.find((member) => member.id === chosenId);
  const isShort = kind !== 'look-along' && words.trim().length < shortest;
  const submit = () => {
    setTried(true);
    if (chosen && !isShort) onAsk({ id: chosen.id, name: chosen.name, words: words.trim() });
  };
  return { people, chosen, choose, words, setWords, submit, isTried, isShort };
}

function AskForm(props: FormProps) {
  const { kind, conversation, isBusy, error, onClose, children } = props;
  const { t } = useTranslation('colleagues');
  const failureText = useFailureText();
  const form = useAskForm(props);
  const first = useRef<HTMLSelectElement>(null);
  // The colleagues may arrive before or after the dialog looks for a field to start in; this comes after either.
  useEffect(() => {
    const timer = setTimeout(() => first.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  const word = wordsOf[kind];
  if (form.people.length === 0) return <p>{t('nobody')}</p>;
  return (
    <FormColumn onSubmit={form.submit}>
      <PersonChoice
        label={t(`${word}.who`)}
        people={form.people}
        team={conversation.colleagues.team.map(({ id }) => id)}
        chosenId={form.chosen?.id ?? ''}
        error={form.isTried && !form.chosen ? t('whoMissing') : undefined}
        onChoose={form.choose}
        handle={first}
      />
      <Textarea
        label={t(`${word}.words`)}
        description={t(`${word}.hint`)}
        error={form.isTried && form.isShort && word !== 'lookAlong' && t(`${word}.wordsMissing`)}
        rows={4}
        resize="vertical"
        maxLength={4_000}
        spellCheck={false}
        autoComplete="off"
        value={form.words}
        onChange={(event) => form.setWords(event.currentTarget.value)}
      />
      {children}
      <p className={styles.notice}>{t('recordNotice')}</p>
      {error !== null && <ErrorNotice text={failureText(error)} />}
      <ButtonRow>
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={isBusy}>
          {t(`${word}.confirm`)}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}

/** Asks something of a colleague; what was typed stays when it is refused. */
export function AskDialog(props: AskDialogProps) {
  const { t } = useTranslation('colleagues');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const colleagues = useQuery(orpc.access.colleagues.queryOptions({ input: {} }));
  return (
    <Dialog title={t(`${wordsOf[props.kind]}.title`)} isOpen onClose={props.onClose}>
      {colleagues.isError && (
        <ErrorNotice text={failureText(colleagues.error)} onRetry={() => void colleagues.refetch()} />
      )}
      {colleagues.isPending && <LoadingLines />}
      {colleagues.data && <AskForm {...props} staff={colleagues.data.staff} />}
    </Dialog>
  );
}
