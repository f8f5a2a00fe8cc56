import { Button, Checkbox } from '@mantine/core';
import { IconForms, IconHandStop, IconSend2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { type AnswerDocument, openBlanksOf } from '#shared/capabilities/counter/answer-document.ts';
import type { Result } from '#shared/capabilities/results/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import styles from './explain.module.css';

interface ReleaseBarProps {
  readonly result: Result;
  readonly body: AnswerDocument | undefined;
  readonly patientOnly: boolean;
  readonly isBusy: boolean;
  readonly onPatientOnly: (patientOnly: boolean) => void;
  readonly onBlanks: () => void;
  readonly onRelease: () => void;
  readonly onBare: () => void;
  readonly onHold: () => void;
}

/** Names everybody who will read it. */
function Readers({ result, patientOnly }: Pick<ReleaseBarProps, 'result' | 'patientOnly'>) {
  const { t } = useTranslation('results');
  const readers = result.readers.filter(({ kind }) => !patientOnly || kind === 'patient');
  const names = readers.map(({ name, detail, kind }) =>
    kind === 'patient' || detail === null
      ? isolatedText(name)
      : t('bar.reader', { name: isolatedText(name), detail: isolatedText(detail) }),
  );
  return (
    <span className={styles.readers}>
      {t('bar.to')}: <strong>{names.length === 0 ? isolatedText(result.patientName) : names.join(', ')}</strong>
    </span>
  );
}

function OpenBlanks({ body, onBlanks }: Pick<ReleaseBarProps, 'body' | 'onBlanks'>) {
  const { t } = useTranslation('results');
  const blanks = body ? openBlanksOf(body) : [];
  if (blanks.length === 0) return null;
  return (
    <button type="button" className={styles.blanks} onClick={onBlanks}>
      <IconForms size={14} aria-hidden /> {t('bar.blanks', { count: blanks.length })}
    </button>
  );
}

/** Who will read it, what is left to fill in, and the ways to let it go or keep it back. */
export function ReleaseBar(props: ReleaseBarProps) {
  const { result, body, patientOnly, isBusy } = props;
  const { t } = useTranslation('results');
  const { may } = result;
  const hasProxies = result.readers.some(({ kind }) => kind === 'proxy');
  return (
    <footer className={styles.bar} aria-label={t('bar.label')}>
      <span className={styles.barFacts}>
        <Readers result={result} patientOnly={patientOnly} />
        {hasProxies && may.explain && (
          <Checkbox
            size="xs"
            label={t('bar.patientOnly')}
            checked={patientOnly}
            onChange={(event) => props.onPatientOnly(event.currentTarget.checked)}
          />
        )}
        <OpenBlanks body={body} onBlanks={props.onBlanks} />
      </span>
      <span className={styles.barButtons}>
        {may.hold && (
          <Button
            variant="default"
            size="sm"
            leftSection={<IconHandStop size={16} aria-hidden />}
            disabled={isBusy}
            onClick={props.onHold}
          >
            {t('bar.hold')}
          </Button>
        )}
        {may.release && (
          <Button variant="default" size="sm" disabled={isBusy} onClick={props.onBare}>
            {t('bar.bare')}
          </Button>
        )}
        {may.explain && (
          <Button
            size="sm"
            leftSection={<IconSend2 size={16} aria-hidden />}
            rightSection={
              <span className={styles.barKeys}>
                <Keys keys="mod+Enter" />
              </span>
            }
            aria-label={t('bar.release')}
            loading={isBusy}
            onClick={props.onRelease}
          >
            {t('bar.release')}
          </Button>
        )}
      </span>
    </footer>
  );
}
