import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useActionServices } from '#renderer/ui/actions/action-context.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { Route } from './route.ts';
import { Rail } from './Rail.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';
import { useShellActions } from './use-shell-actions.ts';
import { useShellDialogs } from './use-shell-dialogs.ts';
import { ShellDialogs } from './ShellDialogs.tsx';

export interface ShellFrameProps {
  readonly route: Route;
  readonly onGo: (route: Route) => void;
  /** A line below the top bar, on every screen; mostly nothing. */
  readonly notice?: ReactNode;
  /** What the bottom strip says. */
  readonly status: ReactNode;
  readonly children: ReactNode;
}

/**
 * Top bar, rail and bottom strip round the screen that is open.
 *
 * Access for all: a link past the bars, and a landmark for each of them. The screen itself is the main region and
 * scrolls by itself.
 */
export function ShellFrame({ route, onGo, notice, status, children }: ShellFrameProps) {
  const { t } = useTranslation();
  const dialogs = useShellDialogs();
  useShellActions(onGo, dialogs);
  const { registry } = useActionServices();
  const toLane = () => void (registry.run('counter.goRed') || onGo('counter'));
  const broken = (retry: () => void) => (
    <ErrorNotice text={{ what: t('crashed.what'), safe: t('crashed.safe'), next: t('crashed.next') }} onRetry={retry} />
  );
  return (
    <div className={styles.shell}>
      <a href="#screen" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <TopBar dialogs={dialogs} onCounter={toLane} />
      <div className={styles.notice}>{notice}</div>
      <Rail route={route} onGo={onGo} />
      <main id="screen" tabIndex={-1} className={styles.screen}>
        <ScreenBoundary key={route} fallback={broken}>
          {children}
        </ScreenBoundary>
      </main>
      <footer className={styles.status} aria-label={t('shell.status')}>
        {status}
      </footer>
      <ShellDialogs dialogs={dialogs} />
    </div>
  );
}
