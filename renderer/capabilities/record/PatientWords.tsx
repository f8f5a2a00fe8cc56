import { Button } from '@mantine/core';
import { IconMessageUser, IconPencilQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Correction, RecordEntry, Viewpoint } from '#shared/capabilities/record/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import styles from './record.module.css';
import { type SpeakerChoice, WordsDialog } from './WordsDialog.tsx';

/** What this person may do with the patient's words, and whose they can be. */
export interface WordsRights {
  readonly fileWords: boolean;
  readonly decideCorrection: boolean;
  readonly speakers: readonly SpeakerChoice[];
}

/** The patient's own statement, as it was given. */
function ViewpointCard({ viewpoint }: { readonly viewpoint: Viewpoint }) {
  const { t } = useTranslation('record');
  const formats = useFormats();
  return (
    <blockquote className={styles.words} aria-label={t('viewpoint.label')}>
      <p className={styles.wordsHead}>
        <IconMessageUser size={15} aria-hidden />
        <strong>{t('viewpoint.label')}</strong>
        <span>{t(`words.${viewpoint.speaker}`, { name: isolatedText(viewpoint.speakerName) })}</span>
        <time dateTime={viewpoint.receivedAt}>{formats.dayAndTime(viewpoint.receivedAt)}</time>
      </p>
      <PlainText as="block" text={viewpoint.body} />
    </blockquote>
  );
}

interface CorrectionCardProps {
  readonly correction: Correction;
  readonly onDecide: (() => void) | undefined;
  readonly onViewpoint: (() => void) | undefined;
}

const toneOf = { open: 'time', accepted: 'done', refused: 'plain' } as const;

/** A request to correct, what was decided and why; after a refusal the way to a statement of their own. */
function CorrectionCard({ correction, onDecide, onViewpoint }: CorrectionCardProps) {
  const { t } = useTranslation('record');
  const formats = useFormats();
  return (
    <section className={styles.words} aria-label={t('correction.label')}>
      <p className={styles.wordsHead}>
        <IconPencilQuestion size={15} aria-hidden />
        <strong>{t('correction.label')}</strong>
        <Chip tone={toneOf[correction.state]}>{t(`correction.${correction.state}`)}</Chip>
        <span>{t(`words.${correction.speaker}`, { name: isolatedText(correction.speakerName) })}</span>
        <time dateTime={correction.receivedAt}>{formats.dayAndTime(correction.receivedAt)}</time>
      </p>
      <PlainText as="block" text={correction.request} />
      {correction.answer !== null && (
        <>
          <p className={styles.label}>
            {t('correction.answerBy', { name: isolatedText(correction.decidedByName ?? '') })}
          </p>
          <PlainText as="block" text={correction.answer} />
        </>
      )}
      {correction.state === 'open' && onDecide && (
        <Button variant="light" size="compact-sm" onClick={onDecide}>
          {t('decide.title')}
        </Button>
      )}
      {correction.state === 'refused' && onViewpoint && (
        <Button variant="light" size="compact-sm" onClick={onViewpoint}>
          {t('viewpoint.offer')}
        </Button>
      )}
    </section>
  );
}

interface PatientWordsProps {
  readonly itemId: ItemId;
  readonly entry: RecordEntry;
  readonly rights: WordsRights;
}

/**
 * What the patient says of an entry, beside it: statements nobody can change, and requests to correct with their answer.
 *
 * @source R116, R117
 */
export function PatientWords({ itemId, entry, rights }: PatientWordsProps) {
  const { t } = useTranslation('record');
  const [asking, setAsking] = useState<'viewpoint' | 'correction' | Correction | undefined>(undefined);
  const mayFile = rights.fileWords && rights.speakers.length > 0;
  const close = () => setAsking(undefined);
  return (
    <>
      {entry.corrections.map((correction) => (
        <CorrectionCard
          key={correction.id}
          correction={correction}
          onDecide={rights.decideCorrection ? () => setAsking(correction) : undefined}
          onViewpoint={mayFile ? () => setAsking('viewpoint') : undefined}
        />
      ))}
      {entry.viewpoints.map((viewpoint) => (
        <ViewpointCard key={viewpoint.id} viewpoint={viewpoint} />
      ))}
      {mayFile && (
        <p className={styles.wordsButtons}>
          <Button variant="subtle" size="compact-sm" onClick={() => setAsking('correction')}>
            {t('correction.ask')}
          </Button>
          <Button variant="subtle" size="compact-sm" onClick={() => setAsking('viewpoint')}>
            {t('viewpoint.ask')}
          </Button>
        </p>
      )}
      {typeof asking === 'string' && (
        <WordsDialog about={asking} itemId={itemId} entryId={entry.id} speakers={rights.speakers} onClose={close} />
      )}
      {typeof asking === 'object' && <DecideDialog itemId={itemId} correction={asking} onClose={close} />}
    </>
  );
}
