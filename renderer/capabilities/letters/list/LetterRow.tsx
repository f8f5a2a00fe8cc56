import { Button } from '@mantine/core';
import { IconArrowBackUp, IconClockHour4, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { LetterSummary } from '#shared/capabilities/letters/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { KindIcon } from '../KindIcon.tsx';
import { StateChip } from '../StateChip.tsx';
import { usePatientWords } from '../use-patient-words.ts';
import styles from './list.module.css';

interface LetterRowProps {
  readonly letter: LetterSummary;
  readonly now: Instant;
  readonly onOpen: () => void;
  /** Takes back a letter that is about to be seen; undefined where that cannot be. */
  readonly onRecall: (() => void) | undefined;
  readonly isBusy: boolean;
}

/** Who has the letter now: who writes, or who was asked to sign. */
function Holder({ letter }: Pick<LetterRowProps, 'letter'>) {
  const { t } = useTranslation('letters');
  const { person } = useSession();
  const { state, holderName, authoriserName, deputyName, signedByName } = letter;
  if (state === 'ready') {
    if (authoriserName === null) return t('row.anyDoctor');
    const name = isolatedText(authoriserName);
    return deputyName === null ? t('row.asked', { name }) : t('row.deputy', { name, deputy: isolatedText(deputyName) });
  }
  if (state === 'draft') {
    return letter.holderId === person.id ? t('row.you') : t('row.holder', { name: isolatedText(holderName) });
  }
  return signedByName === null ? null : t('row.signedBy', { name: isolatedText(signedByName) });
}

/** Since when it waits, or from when readers see it. */
function When({ letter, now }: Pick<LetterRowProps, 'letter' | 'now'>) {
  const { t } = useTranslation('letters');
  const formats = useFormats();
  const { state, visibleAt, readyAt, signedAt, changedAt } = letter;
  if (state === 'outgoing' && visibleAt !== null) return t('row.visibleIn', { time: formats.relative(visibleAt, now) });
  if (state === 'released' && visibleAt !== null) return t('row.visibleSince', { day: formats.dayAndTime(visibleAt) });
  if (state === 'ready' && readyAt !== null) return t('row.waits', { time: formats.relative(readyAt, now) });
  if (state === 'signed' && signedAt !== null) return t('row.signed', { time: formats.relative(signedAt, now) });
  return t('row.changed', { time: formats.relative(changedAt, now) });
}

/** One letter in the list; the whole row opens it. */
export function LetterRow({ letter, now, onOpen, onRecall, isBusy }: LetterRowProps) {
  const { t } = useTranslation('letters');
  const patientWords = usePatientWords();
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} data-letter={letter.id} onClick={onOpen}>
        <KindIcon kind={letter.kind} />
        <span className={styles.what}>
          <span className={styles.title}>
            <PlainText text={letter.title} />
          </span>
          <span className={styles.patient}>{patientWords(letter, now)}</span>
        </span>
        <span className={styles.state}>
          <StateChip state={letter.state} />
        </span>
        <span className={styles.facts}>
          <span className={styles.fact}>
            <IconUser size={13} aria-hidden /> <Holder letter={letter} />
          </span>
          <span className={styles.fact}>
            <IconClockHour4 size={13} aria-hidden /> <When letter={letter} now={now} />
          </span>
        </span>
      </button>
      {onRecall && (
        <Button
          className={styles.recall}
          variant="default"
          size="compact-sm"
          loading={isBusy}
          leftSection={<IconArrowBackUp size={15} aria-hidden />}
          onClick={onRecall}
        >
          {t('act.recall')}
        </Button>
      )}
    </li>
  );
}
