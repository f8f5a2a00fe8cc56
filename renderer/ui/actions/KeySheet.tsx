import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Keys } from '#renderer/ui/Keys.tsx';
import { useActionServices } from './action-context.ts';
import { type Action, type ActionGroup, actionGroups } from './action.ts';
import styles from './KeySheet.module.css';

function KeyGroup({ group, actions }: { readonly group: ActionGroup; readonly actions: readonly Action[] }) {
  const { t } = useTranslation();
  return (
    <section className={styles.group}>
      <h3>{t(`actions.group.${group}`)}</h3>
      <dl>
        {actions.map((action) => (
          <div key={action.id} className={styles.line}>
            <dt>{action.label}</dt>
            <dd>
              {(action.keys ?? []).map((keys) => (
                <Keys key={keys} keys={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function KeySheetBody() {
  const { t } = useTranslation();
  const { registry, singleKeys } = useActionServices();
  useSyncExternalStore(registry.subscribe, registry.version);
  const withKeys = registry.actions().filter((action) => (action.keys?.length ?? 0) > 0);
  return (
    <>
      <p className={styles.note}>{singleKeys ? t('keys.on') : t('keys.off')}</p>
      <div className={styles.columns}>
        {actionGroups.map((group) => {
          const actions = withKeys.filter((action) => action.group === group);
          return actions.length > 0 && <KeyGroup key={group} group={group} actions={actions} />;
        })}
      </div>
    </>
  );
}

export interface KeySheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/**
 * All keys of the screen that is open, by group.
 *
 * Access for all: a dialog with a heading per group; says whether single keys are switched on and where to change it.
 */
export function KeySheet({ isOpen, onClose }: KeySheetProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onClose={onClose} size={760}>
      <KeySheetBody />
    </Dialog>
  );
}
