import { IconFlask } from '@tabler/icons-react';
import { useQuery, skipToken } from '@tanstack/react-query';
import { type Ref, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { ResultId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import styles from './page.module.css';
import { ResultPage } from './ResultPage.tsx';

export interface ResultColumnHandle {
  focus(): void;
}

interface ResultColumnProps {
  readonly resultId: ResultId | null;
  /** False for who may know which results are held, and not what they say. */
  readonly mayOpen: boolean;
  readonly onBack: () => void;
  readonly handle: Ref<ResultColumnHandle>;
}

/**
 * The chosen result, or what is on its way.
 *
 * Nothing is fetched ahead: the log that the patient may read would say that somebody looked who did not.
 */
export function ResultColumn({ resultId: chosenId, mayOpen, onBack, handle }: ResultColumnProps) {
  const { t } = useTranslation('results');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const resultId = mayOpen ? chosenId : null;
  const column = useRef<HTMLElement>(null);
  const focus = () => column.current?.focus();
  useImperativeHandle(handle, () => ({ focus }));
  const opened = useQuery(orpc.results.open.queryOptions({ input: resultId === null ? skipToken : { resultId } }));
  const isFailed = opened.isError && opened.data === undefined;
  return (
    <section ref={column} tabIndex={-1} className={styles.column} aria-label={t('page.label')} data-column="result">
      {resultId === null && (
        <EmptyState icon={<IconFlask size={26} />} title={mayOpen ? t('page.none') : t('page.heldOnly')}>
          {mayOpen ? t('page.noneHint') : t('page.heldOnlyHint')}
        </EmptyState>
      )}
      {isFailed && (
        <div className={styles.failed}>
          <ErrorNotice text={failureText(opened.error)} onRetry={() => void opened.refetch()} />
        </div>
      )}
      {resultId !== null && opened.isPending && <LoadingLines lines={8} />}
      {opened.data && <ResultPage key={opened.data.id} result={opened.data} onBack={onBack} onLeave={focus} />}
    </section>
  );
}
