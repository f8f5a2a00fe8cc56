import { IconCircleCheck } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

import type { Lens, QuestionType } from '#shared/capabilities/counter/model.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { type Inbox, useGapCount } from '../use-inbox.ts';
import type { Selection } from '../use-selection.ts';
import { InboxList, type InboxListHandle } from './InboxList.tsx';
import { LensSwitch } from './LensSwitch.tsx';
import styles from './list.module.css';
import { SplitBar } from './SplitBar.tsx';

interface InboxColumnProps {
  readonly inbox: Inbox;
  readonly selection: Selection;
  readonly lens: Lens;
  readonly split: QuestionType | null;
  readonly onLens: (lens: Lens) => void;
  readonly onSplit: (split: QuestionType | null) => void;
  readonly onOpen: () => void;
  readonly list: Ref<InboxListHandle>;
}

function EmptyInbox({ lens, split }: Pick<InboxColumnProps, 'lens' | 'split'>) {
  const { t } = useTranslation('counter');
  const which = split === null ? lens : 'split';
  return (
    <EmptyState icon={<IconCircleCheck size={26} />} title={t(`empty.${which}Title`)}>
      {t(`empty.${which}Body`)}
    </EmptyState>
  );
}

/** Lenses, splits and the list itself. */
export function InboxColumn(props: InboxColumnProps) {
  const { inbox, selection, lens, split, onLens, onSplit, onOpen, list } = props;
  const { t } = useTranslation('counter');
  const failureText = useFailureText();
  const gapCount = useGapCount();
  return (
    <section className={styles.column} aria-label={t('title')} data-column="list">
      <LensSwitch chosen={lens} gapCount={gapCount} onChoose={onLens} />
      <SplitBar lens={lens} counts={inbox.counts} chosen={split} onChoose={onSplit} />
      {inbox.error !== null && (
        <div className={styles.aside}>
          <ErrorNotice text={failureText(inbox.error)} onRetry={inbox.retry} />
        </div>
      )}
      {inbox.isLoading && inbox.error === null && <LoadingLines lines={9} />}
      {!inbox.isLoading && inbox.total === 0 && inbox.error === null && <EmptyInbox lens={lens} split={split} />}
      {inbox.total > 0 && (
        <InboxList key={`${lens} ${split}`} inbox={inbox} selection={selection} onOpen={onOpen} handle={list} />
      )}
    </section>
  );
}
