import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { failureOf } from '#renderer/rpc/failure.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { OverrideDialog } from '../dialogs/OverrideDialog.tsx';
import styles from './explain.module.css';

interface ReleaseRefusalProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Goes to the first blank that is still open. */
  readonly onBlanks: () => void;
  /** Goes to what the language check found. */
  readonly onFindings: () => void;
  /** Releases all the same, with a reason; only for language. */
  readonly onOverride: (reason: string) => void;
}

/** Refusals that the same press may get past a moment later. */
const passing = ['language-not-ready', 'connection-lost', 'unexpected', 'result-moved-on'];

function countOf(data: unknown): number {
  const count: unknown = typeof data === 'object' && data !== null && 'count' in data ? data.count : 1;
  return typeof count === 'number' ? count : 1;
}

/**
 * Why the result was not released, and the ways to solve it. Language may be passed over with a reason; a passage about
 * somebody else, an open blank or a missing supervisor never.
 */
export function ReleaseRefusal({ error, onRetry, onBlanks, onFindings, onOverride }: ReleaseRefusalProps) {
  const { t } = useTranslation('results');
  const failureText = useFailureText();
  const [isOverriding, setOverriding] = useState(false);
  const { code, data } = failureOf(error);
  const isAboutText = code === 'findings-open' || code === 'third-party-open';
  return (
    <div className={styles.refusal}>
      <ErrorNotice text={failureText(error)} onRetry={passing.includes(code) ? onRetry : undefined}>
        <span className={styles.solutions}>
          {code === 'blanks-open' && (
            <Button variant="default" size="xs" onClick={onBlanks}>
              {t('solve.blanks')}
            </Button>
          )}
          {isAboutText && (
            <Button variant="default" size="xs" onClick={onFindings}>
              {t('solve.findings', { count: countOf(data) })}
            </Button>
          )}
          {code === 'findings-open' && (
            <Button variant="default" size="xs" onClick={() => setOverriding(true)}>
              {t('solve.override')}
            </Button>
          )}
        </span>
      </ErrorNotice>
      {isOverriding && (
        <OverrideDialog
          count={countOf(data)}
          onClose={() => setOverriding(false)}
          onConfirm={(reason) => {
            setOverriding(false);
            onOverride(reason);
          }}
        />
      )}
    </div>
  );
}
