import { Button, Tabs } from '@mantine/core';
import { IconMailOpened, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type LetterView, letterViews } from '#shared/capabilities/letters/contract.ts';
import type { LetterSummary } from '#shared/capabilities/letters/model.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Keys } from '#renderer/ui/Keys.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { FindPatientDialog } from '../start/FindPatientDialog.tsx';
import { useLetterStep } from '../use-letter-commands.ts';
import { LetterRow } from './LetterRow.tsx';
import styles from './list.module.css';
import { rowsPerPage, useLetterList } from './use-letter-list.ts';

interface LetterListPageProps {
  readonly view: LetterView;
  readonly page: number;
  readonly onView: (view: LetterView) => void;
  readonly onPage: (page: number) => void;
  readonly onOpen: (letterId: LetterId) => void;
}

/** Takes a letter back before anyone sees it. */
function useRecall() {
  const { t } = useTranslation('letters');
  const { client } = useCore();
  const announce = useAnnounce();
  const recalling = useLetterStep(({ id, revision }: LetterSummary) =>
    client.letters.recall({ letterId: id, revision }),
  );
  return {
    ...recalling,
    recall: (letter: LetterSummary) =>
      recalling.mutate(letter, { onSuccess: () => announce({ text: t('done.recalled') }) }),
  };
}

/** j and k go along the rows, as in the list of questions. */
function useRowKeys(onNew: () => void) {
  const { t } = useTranslation('letters');
  const rows = useRef<HTMLUListElement>(null);
  const step = (by: number) => {
    const buttons = [...(rows.current?.querySelectorAll<HTMLElement>('[data-letter]') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    buttons[at < 0 ? 0 : Math.min(buttons.length - 1, Math.max(0, at + by))]?.focus();
  };
  const always = { group: 'list', isEnabled: true } as const;
  useActions([
    { ...always, id: 'letters.next', label: t('action.next'), keys: ['j', 'ArrowDown'], run: () => step(1) },
    { ...always, id: 'letters.previous', label: t('action.previous'), keys: ['k', 'ArrowUp'], run: () => step(-1) },
    { ...always, id: 'letters.new', label: t('action.new'), keys: ['n'], run: onNew },
  ]);
  return rows;
}

function Pager({ page, total, onPage }: { page: number; total: number; onPage: (page: number) => void }) {
  const { t } = useTranslation('letters');
  const last = Math.max(0, Math.ceil(total / rowsPerPage) - 1);
  if (last === 0) return null;
  const words = { from: page * rowsPerPage + 1, to: Math.min(total, (page + 1) * rowsPerPage), total };
  return (
    <nav aria-label={t('list.pages')} className={styles.pager}>
      <Button variant="default" size="compact-sm" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('list.previousPage')}
      </Button>
      <span role="status">{t('list.range', words)}</span>
      <Button variant="default" size="compact-sm" disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t('list.nextPage')}
      </Button>
    </nav>
  );
}

function Rows(props: LetterListPageProps & { readonly onNew: () => void }) {
  const { view, page, onPage, onOpen, onNew } = props;
  const { t } = useTranslation('letters');
  const failureText = useFailureText();
  const now = useNow(15_000);
  const { person } = useSession();
  const list = useLetterList(view, page);
  const recalling = useRecall();
  const rows = useRowKeys(onNew);
  const total = list.data?.total ?? 0;
  const isPastEnd = list.data !== undefined && page > 0 && list.data.letters.length === 0 && !list.isPlaceholderData;
  useEffect(() => {
    if (isPastEnd) onPage(Math.max(0, Math.ceil(total / rowsPerPage) - 1));
  }, [isPastEnd, total, onPage]);
  if (list.isError) return <ErrorNotice text={failureText(list.error)} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingLines lines={6} />;
  if (list.data.letters.length === 0) {
    return (
      <EmptyState icon={<IconMailOpened size={24} />} title={t(`list.empty.${view}`)}>
        {t(`list.emptyMeans.${view}`)}
      </EmptyState>
    );
  }
  const mayRecall = (letter: LetterSummary) =>
    letter.state === 'outgoing' &&
    letter.visibleAt !== null &&
    letter.visibleAt > now &&
    (letter.awaitsMe || letter.authorId === person.id || letter.signedByName === person.name);
  return (
    <>
      {recalling.isError && <ErrorNotice text={failureText(recalling.error)} />}
      <ul ref={rows} aria-label={t(`view.${view}`)} className={styles.rows}>
        {list.data.letters.map((letter) => (
          <LetterRow
            key={letter.id}
            letter={letter}
            now={now}
            onOpen={() => onOpen(letter.id)}
            onRecall={mayRecall(letter) ? () => recalling.recall(letter) : undefined}
            isBusy={recalling.isPending && recalling.variables?.id === letter.id}
          />
        ))}
      </ul>
      <Pager page={page} total={total} onPage={onPage} />
    </>
  );
}

/** The list of letters: a view at a time, with how many are in each. */
export function LetterListPage(props: LetterListPageProps) {
  const { view, onView, onOpen } = props;
  const { t } = useTranslation('letters');
  const [isStarting, setStarting] = useState(false);
  const { data } = useLetterList(view, props.page);
  const countOf = (one: LetterView) => data?.counts.find((count) => count.view === one)?.count;
  const start = () => setStarting(true);
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      actions={
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={
            <span className={styles.onKey}>
              <Keys keys="n" />
            </span>
          }
          aria-label={t('action.new')}
          onClick={start}
        >
          {t('action.new')}
        </Button>
      }
    >
      <Tabs
        value={view}
        onChange={(value) => onView(letterViews.find((one) => one === value) ?? view)}
        keepMounted={false}
      >
        <Tabs.List aria-label={t('list.views')}>
          {letterViews.map((one) => (
            <Tabs.Tab key={one} value={one} rightSection={<span className={styles.count}>{countOf(one)}</span>}>
              {t(`view.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view} className={styles.panel}>
          <Rows {...props} onNew={start} />
        </Tabs.Panel>
      </Tabs>
      <FindPatientDialog isOpen={isStarting} onClose={() => setStarting(false)} onStarted={onOpen} />
    </Page>
  );
}
