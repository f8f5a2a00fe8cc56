import { IconCircleCheck } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

import type { Lens, QuestionType } from '#shared/capabilities/counter/model.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { type Inbox, useLensCount } from '../use-inbox.ts';
import type { SearchParts } from '../search/use-search-parts.tsx';
import type { Selection } from '../use-selection.ts';
import { MarkedBar } from '../worklist/MarkedBar.tsx';
import { ThanksStrip } from '../worklist/ThanksStrip.tsx';
import type { WorklistPart } from '../worklist/use-worklist-part.ts';
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
  readonly search: SearchParts;
  readonly worklist: WorklistPart;
}

/** What stands above the rows: the deeds for marked ones, and the short thanks that wait. */
function AboveList({
  inbox,
  lens,
  onLens,
  worklist,
}: Pick<InboxColumnProps, 'inbox' | 'lens' | 'onLens' | 'worklist'>) {
  const thanksCount = useLensCount('thanks');
  const { marking, isAll } = worklist;
  if (isAll || marking.ids.size > 0) {
    return (
      <MarkedBar
        count={marking.ids.size}
        total={inbox.total - inbox.lane.length}
        isAll={isAll}
        onAll={worklist.chooseAll}
        onBulk={worklist.deeds.bulk}
        onClear={worklist.clear}
      />
    );
  }
  return lens === 'department' ? <ThanksStrip count={thanksCount} onShow={() => onLens('thanks')} /> : null;
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
  const { inbox, selection, lens, split, onLens, onSplit, onOpen, list, worklist, search } = props;
  const { t } = useTranslation('counter');
  const failureText = useFailureText();
  if (search.results !== null) {
    return (
      <section className={styles.column} aria-label={t('title')} data-column="list">
        {search.bar}
        {search.results}
      </section>
    );
  }
  return (
    <section className={styles.column} aria-label={t('title')} data-column="list">
      {search.bar}
      <LensSwitch chosen={lens} onChoose={onLens} />
      <SplitBar lens={lens} counts={inbox.counts} chosen={split} onChoose={onSplit} />
      <AboveList inbox={inbox} lens={lens} onLens={onLens} worklist={worklist} />
      {inbox.error !== null && (
        <div className={styles.aside}>
          <ErrorNotice text={failureText(inbox.error)} onRetry={inbox.retry} />
        </div>
      )}
      {inbox.isLoading && inbox.error === null && <LoadingLines lines={9} />}
      {!inbox.isLoading && inbox.total === 0 && inbox.error === null && <EmptyInbox lens={lens} split={split} />}
      {inbox.total > 0 && (
        <InboxList
          key={`${lens} ${split}`}
          inbox={inbox}
          selection={selection}
          marking={worklist.marking}
          onOpen={onOpen}
          handle={list}
        />
      )}
    </section>
  );
}
