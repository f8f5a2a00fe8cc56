import { Switch } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Keys } from '#renderer/ui/Keys.tsx';
import { FindingList } from './FindingList.tsx';
import styles from './findings.module.css';
import { longestText } from './language-session.ts';
import { LevelMeter } from './LevelMeter.tsx';
import { type FindingWork, useFindingWork } from './use-finding-work.ts';
import type { LanguageCheckInHand } from './use-language-check.ts';

/** The keys that work from the text too: they carry Alt, so that letters stay letters. */
function useFindingActions({ go, toggleGlossary }: FindingWork, isEnabled: boolean): void {
  const { t } = useTranslation('language');
  const write = { group: 'write', inTextFields: true, isEnabled } as const;
  useActions([
    { ...write, id: 'language.next', label: t('panel.action.next'), keys: ['alt+ArrowDown'], run: () => go('next') },
    {
      ...write,
      id: 'language.previous',
      label: t('panel.action.previous'),
      keys: ['alt+ArrowUp'],
      run: () => go('previous'),
    },
    { ...write, id: 'language.glossary', label: t('panel.action.glossary'), keys: ['alt+g'], run: toggleGlossary },
  ]);
}

/** Keeps somebody in the list when the finding in hand goes away under them; ends the work when the focus goes elsewhere. */
function useStaying({ order, current, session }: LanguageCheckInHand, { isWorking, leave }: StayingWork) {
  const panel = useRef<HTMLElement>(null);
  const lastIndex = useRef(0);
  useEffect(() => {
    const at = order.findIndex(({ id }) => id === current);
    if (at >= 0) lastIndex.current = at;
    else if (isWorking.current && current === undefined) {
      const next = order[Math.min(lastIndex.current, order.length - 1)];
      if (next) session.select(next.id);
      else leave();
    }
  }, [order, current, session, isWorking, leave]);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Node && !panel.current?.contains(target)) isWorking.current = false;
    };
    document.addEventListener('focusin', onFocus);
    return () => document.removeEventListener('focusin', onFocus);
  }, [isWorking]);
  return panel;
}

interface StayingWork extends Pick<FindingWork, 'isWorking'> {
  readonly leave: () => void;
}

/** What there is to say when there is no list. */
function WithoutFindings({ state }: Pick<LanguageCheckInHand, 'state'>) {
  const { t } = useTranslation('language');
  const formats = useFormats();
  if (state === 'checking') return <p className={styles.quiet}>{t('panel.checking')}</p>;
  if (state === 'idle') return <p className={styles.quiet}>{t('panel.idle')}</p>;
  if (state === 'ready')
    return (
      <EmptyState icon={<IconCircleCheck size={22} />} title={t('panel.nothing')}>
        {t('panel.nothingMeans')}
      </EmptyState>
    );
  const isTooLong = state === 'too-long';
  return (
    <EmptyState icon={<IconAlertTriangle size={22} />} title={t(isTooLong ? 'panel.tooLong' : 'panel.unavailable')}>
      {isTooLong ? t('panel.tooLongMeans', { most: formats.number(longestText) }) : t('panel.unavailableMeans')}
    </EmptyState>
  );
}

function KeyHints() {
  const { t } = useTranslation('language');
  const hints = [
    ['alt+ArrowDown', t('panel.hint.next')],
    ['Enter', t('panel.hint.apply')],
    ['n', t('panel.hint.ignore')],
    ['Escape', t('panel.hint.text')],
  ] as const;
  return (
    <p className={styles.hints}>
      {hints.map(([keys, label]) => (
        <span key={keys}>
          <Keys keys={keys} /> {label}
        </span>
      ))}
    </p>
  );
}

/**
 * The side list of a language check: how far the text is from B1, and what a reader may stumble over.
 *
 * Access for all: a named region; what an answer of the checker changes is not read out, what a person does is.
 */
export function FindingsPanel({ check }: { readonly check: LanguageCheckInHand }) {
  const { t } = useTranslation('language');
  const titleId = useId();
  const work = useFindingWork(check);
  const { isWorking } = work;
  const { state, order, explained, level, words, session } = check;
  const leave = useRef(() => {
    isWorking.current = false;
    session.view?.focus();
  });
  const panel = useStaying(check, { isWorking, leave: leave.current });
  useFindingActions(work, state === 'ready');
  const hasFindings = order.length + explained.length > 0;
  return (
    <section ref={panel} className={styles.panel} aria-labelledby={titleId} aria-busy={state === 'checking'}>
      <header className={styles.header}>
        <h2 id={titleId} className={styles.title}>
          {t('panel.title')}
        </h2>
        <span className={styles.dim}>{t('level.estimate')}</span>
      </header>
      {state === 'ready' && <LevelMeter level={level} words={words} />}
      {order.length === 0 && <WithoutFindings state={state} />}
      {hasFindings && (
        <>
          <Switch
            className={styles.glossary}
            label={t('panel.glossary')}
            aria-keyshortcuts="Alt+G"
            checked={check.isGlossary}
            onChange={work.toggleGlossary}
            size="sm"
          />
          <FindingList
            groups={check.groups}
            explained={explained}
            order={order}
            current={check.current}
            work={work}
            mayMark={check.onMark !== undefined}
            mayAddToList={check.onAddToList !== undefined}
          />
          <KeyHints />
        </>
      )}
    </section>
  );
}
