import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { AnnounceContext, type Announcement, type Announcements } from './announce-context.ts';
import styles from './Announcer.module.css';

/** Long enough to read twice; a problem stays until it is closed. */
const shownMs = 7_000;
const mostProblems = 3;

type Shown = Announcement & { readonly key: number };
type Toasts = readonly Shown[];

const isProblem = (toast: Announcement) => toast.kind === 'problem';

/** The newest message takes the place of the one before it, so that they never pile up; problems stay beside it. */
function withNewest(before: Toasts, announcement: Announcement): Toasts {
  const newest = { ...announcement, key: (before.at(-1)?.key ?? 0) + 1 };
  const problems = before.filter(isProblem).slice(-mostProblems);
  return isProblem(newest) ? [...before, newest].slice(-mostProblems) : [...problems, newest];
}
const icons = { done: IconCheck, news: IconInfoCircle, problem: IconAlertTriangle } as const;

function Toast({ toast, onGone }: { readonly toast: Shown; readonly onGone: () => void }) {
  const { t } = useTranslation();
  const kind = toast.kind ?? 'done';
  const Icon = icons[kind];
  useEffect(() => {
    if (kind === 'problem') return undefined;
    const timer = setTimeout(onGone, shownMs);
    return () => clearTimeout(timer);
  }, [kind, onGone]);
  return (
    <div className={styles.toast} data-kind={kind}>
      <Icon size={18} aria-hidden className={styles.icon} />
      <span className={styles.text}>{toast.text}</span>
      {toast.action && (
        <Button variant="subtle" size="compact-sm" onClick={() => (toast.action?.run(), onGone())}>
          {toast.action.label}
        </Button>
      )}
      <CloseButton size="sm" aria-label={t('dialog.close')} onClick={onGone} />
    </div>
  );
}

/**
 * Shows short messages for everything below it: over the top bar where that is wide, else right below it, so that neither
 * the button of the red calls nor anything that is written is covered.
 *
 * Access for all: a live region that is always there, polite for news and assertive for problems; whatever it says can
 * also be found on the screen it came from.
 */
export function Announcer({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [toasts, setToasts] = useState<Toasts>([]);
  const announcements = useMemo<Announcements>(
    () => ({
      announce: (announcement) => setToasts((before) => withNewest(before, announcement)),
      forget: () => setToasts([]),
    }),
    [],
  );
  const remove = useCallback((key: number) => setToasts((before) => before.filter((toast) => toast.key !== key)), []);
  const regionOf = (ofProblems: boolean) =>
    toasts
      .filter((toast) => isProblem(toast) === ofProblems)
      .map((toast) => <ToastSlot key={toast.key} toast={toast} remove={remove} />);
  return (
    <AnnounceContext value={announcements}>
      {children}
      <section className={styles.corner} aria-label={t('messages')}>
        <div aria-live="polite">{regionOf(false)}</div>
        <div aria-live="assertive">{regionOf(true)}</div>
      </section>
    </AnnounceContext>
  );
}

function ToastSlot({ toast, remove }: { readonly toast: Shown; readonly remove: (key: number) => void }) {
  const onGone = useCallback(() => remove(toast.key), [remove, toast.key]);
  return <Toast toast={toast} onGone={onGone} />;
}
