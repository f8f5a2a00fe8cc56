import { Button, Checkbox } from '@mantine/core';
import { IconStethoscope, IconUser, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { letterHoldMs } from '#shared/capabilities/letters/rules.ts';
import type { Letter, LetterReader, ReaderChoice } from '#shared/capabilities/letters/model.ts';
import { passagesOf } from '#shared/capabilities/letters/rendering.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './gate.module.css';
import { chosenReaders } from './readers.ts';

export interface ReleaseDialogProps {
  readonly letter: Letter;
  readonly choice: ReaderChoice;
  readonly onChoice: (choice: ReaderChoice) => void;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onRelease: () => void;
  readonly onView: () => void;
  readonly onClose: () => void;
}

const icons = { patient: IconUser, proxy: IconUsers, gp: IconStethoscope } as const;

/** What one reader gets to see: which texts, and whether passages are taken out. */
function useReads(letter: Letter) {
  const { t } = useTranslation('letters');
  const bodies = [letter.texts.patient, letter.texts.professional].filter((body) => body !== null);
  const passages = bodies.flatMap(passagesOf);
  return ({ kind }: LetterReader) => {
    const hidden = passages.filter(({ theme }) =>
      kind === 'proxy' ? true : kind === 'patient' && theme !== 'child-confidential',
    ).length;
    const both = letter.texts.professional !== null && letter.texts.patient !== null;
    const what = both ? t(`release.reads.both.${kind}`) : t('release.reads.one');
    return hidden === 0 ? what : `${what} ${t('release.without', { count: hidden })}`;
  };
}

function Readers({ letter, choice }: Pick<ReleaseDialogProps, 'letter' | 'choice'>) {
  const { t } = useTranslation('letters');
  const reads = useReads(letter);
  const readers = chosenReaders(letter.readers, choice);
  if (readers.length === 0) return <p role="status">{t('release.nobody')}</p>;
  return (
    <ul className={styles.readers} aria-label={t('release.readers')}>
      {readers.map((reader) => {
        const Icon = icons[reader.kind];
        return (
          <li key={`${reader.kind} ${reader.id ?? reader.name}`}>
            <Icon size={18} aria-hidden />
            <span>
              <strong>
                <PlainText text={reader.name} />
              </strong>
              {reader.detail !== null && (
                <span className={styles.detail}>
                  {' '}
                  · <PlainText text={reader.detail} />
                </span>
              )}
              <span className={styles.reads}>{reads(reader)}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Choices({ letter, choice, onChoice }: Pick<ReleaseDialogProps, 'letter' | 'choice' | 'onChoice'>) {
  const { t } = useTranslation('letters');
  const has = (kind: LetterReader['kind']) => letter.readers.some((reader) => reader.kind === kind);
  return (
    <div className={styles.choices}>
      {has('patient') && (
        <Checkbox
          label={t('release.toPatient')}
          checked={choice.patient}
          onChange={(event) => onChoice({ ...choice, patient: event.currentTarget.checked })}
        />
      )}
      {has('proxy') && (
        <Checkbox
          label={t('release.patientOnly')}
          disabled={!choice.patient}
          checked={!choice.proxies}
          onChange={(event) => onChoice({ ...choice, proxies: !event.currentTarget.checked })}
        />
      )}
      {has('gp') && (
        <Checkbox
          label={t('release.toGp')}
          checked={choice.gp}
          onChange={(event) => onChoice({ ...choice, gp: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

/** Who will read a signed letter, what each of them reads, and from when; then one button. */
export function ReleaseDialog(props: ReleaseDialogProps) {
  const { letter, isBusy, error, onRelease, onView, onClose } = props;
  const { t } = useTranslation('letters');
  const failureText = useFailureText();
  return (
    <Dialog title={t('release.title')} isOpen onClose={onClose} size={620}>
      <FormColumn onSubmit={onRelease}>
        <Choices {...props} />
        <Readers {...props} />
        {letter.enclosures.length > 0 && (
          <p className={styles.enclosed}>
            {t('release.enclosures', { count: letter.enclosures.length })}{' '}
            {letter.enclosures.map(({ id, title }, place) => (
              <span key={id}>
                {place > 0 && ', '}
                <PlainText text={title} />
              </span>
            ))}
          </p>
        )}
        <p className={styles.frozen}>{t('release.when', { count: Math.round(letterHoldMs / 60_000) })}</p>
        {error !== null && error !== undefined && <ErrorNotice text={failureText(error)} />}
        <ButtonRow>
          <Button variant="subtle" onClick={onView}>
            {t('view.open')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button type="submit" data-autofocus loading={isBusy}>
            {t('act.release')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
