import { useTranslation } from 'react-i18next';

import type { LetterId, ResultId } from '#shared/kernel/ids.ts';

import { ContextColumn } from './context/ContextColumn.tsx';
import { ConversationColumn } from './conversation/ConversationColumn.tsx';
import styles from './counter.module.css';
import { CounterDialogs } from './dialogs/CounterDialogs.tsx';
import { InboxColumn } from './list/InboxColumn.tsx';
import { PresenceProvider } from './presence/PresenceProvider.tsx';
import { useCounterParts } from './use-counter-parts.ts';
import type { WantedItem } from './use-wanted-item.ts';
import { WorklistContext } from './worklist/worklist-context.ts';

interface CounterScreenProps {
  readonly wanted?: WantedItem;
  /** Goes to a letter that was begun from a question. */
  readonly onLetter: (letterId: LetterId) => void;
  /** Goes to a result of the patient. */
  readonly onResult: (resultId: ResultId) => void;
}

/** The counter: the questions, the conversation about one of them, and what belongs beside it. */
export function CounterScreen({ wanted, onLetter, onResult }: CounterScreenProps) {
  const { t } = useTranslation('counter');
  const parts = useCounterParts(wanted);
  const { chosen, floor, opened, conversation, undo, commands, urgency, itemDeeds, worklist, search } = parts;
  const { lens, split, inbox, selection, readableId, look } = chosen;
  return (
    <PresenceProvider itemId={readableId}>
      <WorklistContext value={{ ...worklist.deeds, open: selection.selectItem }}>
        <div
          className={styles.screen}
          data-floor={floor.isConversationOpen ? 'conversation' : 'list'}
          data-context={floor.isContextOpen}
        >
          <h1 className={styles.unseen}>{t('title')}</h1>
          <InboxColumn
            inbox={inbox}
            selection={selection}
            lens={lens}
            split={split}
            worklist={worklist}
            onLens={(next) => look(next, null)}
            onSplit={(next) => look(lens, next)}
            onOpen={floor.show}
            list={floor.list}
            search={search}
          />
          <ConversationColumn
            conversation={conversation}
            isChosen={selection.itemId !== null}
            isReadable={readableId === selection.itemId}
            error={opened.error}
            onRetry={() => void opened.refetch()}
            commands={commands}
            deeds={itemDeeds.deeds}
            urgency={urgency}
            undo={undo}
            tab={floor.tab}
            onTab={floor.setTab}
            onBack={floor.toList}
            onDetails={floor.turnContext}
            handle={floor.conversation}
          />
          <aside ref={floor.context} tabIndex={-1} className={styles.context} aria-label={t('context.label')}>
            {conversation && (
              <ContextColumn
                conversation={conversation}
                onSibling={selection.selectItem}
                onClose={floor.closeContext}
                onResult={onResult}
              />
            )}
          </aside>
          <CounterDialogs parts={parts} onLetter={onLetter} />
        </div>
      </WorklistContext>
    </PresenceProvider>
  );
}
