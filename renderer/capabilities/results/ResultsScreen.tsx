import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type ResultView, resultViews } from '#shared/capabilities/results/contract.ts';
import type { ResultId } from '#shared/kernel/ids.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useExplanationSession } from './explain/use-explanation.ts';
import { ResultColumn, type ResultColumnHandle } from './page/ResultColumn.tsx';
import { QueueColumn } from './queue/QueueColumn.tsx';
import type { QueueListHandle } from './queue/QueueList.tsx';
import { useChoice } from './queue/use-choice.ts';
import { type QueueChoice, useQueue } from './queue/use-queue.ts';
import styles from './results.module.css';
import { useResultKeys } from './use-result-keys.ts';

/** A result that another part of the program asks to be shown. */
export interface WantedResult {
  readonly resultId: ResultId | undefined;
  /** Called once it is shown, so that it is not shown again when somebody comes back. */
  readonly onShown: () => void;
}

/** What the privacy officer advises on. @source role matrix of the demo clinic, row "Set delay or temporary hold" */
const heldOnly: readonly ResultView[] = ['held'];

/** The part that has the floor: in one column only that part is shown. */
function useFloor() {
  const list = useRef<QueueListHandle>(null);
  const page = useRef<ResultColumnHandle>(null);
  const [isPageOpen, setPageOpen] = useState(false);
  // What has the floor is drawn one frame after it was asked for.
  const soon = (run: () => void) => void requestAnimationFrame(run);
  return {
    list,
    page,
    isPageOpen,
    show: () => setPageOpen(true),
    toPage: () => {
      setPageOpen(true);
      soon(() => page.current?.focus());
    },
    toList: () => {
      setPageOpen(false);
      soon(() => list.current?.focus());
    },
  };
}

/** Results on their way to the patient: the queue, and the result that is open. */
export function ResultsScreen({ wanted }: { readonly wanted?: WantedResult }) {
  const { t } = useTranslation('results');
  useExplanationSession();
  const isTreater = useSession().person.role !== 'privacy-officer';
  const views = isTreater ? resultViews : heldOnly;
  const [first = 'to-release'] = views;
  const [shown, setShown] = useState<QueueChoice>({ view: first, kind: null, grouping: 'moment' });
  const queue = useQueue(shown);
  const choice = useChoice(queue);
  const floor = useFloor();
  useEffect(() => {
    if (wanted?.resultId === undefined) return;
    choice.chooseResult(wanted.resultId);
    floor.toPage();
    wanted.onShown();
  });
  useResultKeys({
    move: choice.move,
    open: () => (choice.resultId === null ? choice.choose(0) : floor.toPage()),
    back: floor.toList,
    view: (view) => setShown({ ...shown, view }),
    views,
  });
  return (
    <div className={styles.screen} data-floor={floor.isPageOpen ? 'result' : 'list'}>
      <h1 className={styles.unseen}>{t('title')}</h1>
      <QueueColumn
        queue={queue}
        choice={choice}
        shown={shown}
        views={views}
        onShow={setShown}
        onSoon={() => {
          if (!queue.soonest) return;
          setShown({ view: queue.soonest.view, kind: null, grouping: 'moment' });
          choice.chooseResult(queue.soonest.resultId);
          floor.toList();
        }}
        onOpen={floor.show}
        list={floor.list}
      />
      <ResultColumn resultId={choice.resultId} mayOpen={isTreater} onBack={floor.toList} handle={floor.page} />
    </div>
  );
}
