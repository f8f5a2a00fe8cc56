import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { mostViews, type SavedView } from '#shared/capabilities/search/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './search.module.css';
import type { Views } from './use-views.ts';

interface ViewsDialogProps {
  readonly views: Views;
  readonly onEdit: (view: SavedView) => void;
  readonly onClose: () => void;
}

interface ViewLineProps {
  readonly view: SavedView;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly views: Views;
  readonly onEdit: () => void;
}

function ViewLine({ view, isFirst, isLast, views, onEdit }: ViewLineProps) {
  const { t } = useTranslation('search');
  const name = isolatedText(view.name);
  const deeds = [
    { key: 'up', Icon: IconArrowUp, isOff: isFirst, run: () => void views.move(view, -1) },
    { key: 'down', Icon: IconArrowDown, isOff: isLast, run: () => void views.move(view, 1) },
    { key: 'edit', Icon: IconPencil, isOff: false, run: onEdit },
    { key: 'remove', Icon: IconTrash, isOff: false, run: () => void views.remove(view) },
  ] as const;
  return (
    <li className={styles.viewLine}>
      <div className={styles.viewName}>
        <PlainText text={view.name} />
        <span className={styles.viewQuery}>
          {view.sharedWith && <>{t('view.sharedWith', { name: isolatedText(view.sharedWith.name) })} · </>}
          <PlainText text={view.query} />
        </span>
      </div>
      {deeds.map(({ key, Icon, isOff, run }) => (
        <ActionIcon
          key={key}
          variant="subtle"
          color="gray"
          disabled={isOff || views.isBusy}
          aria-label={t(`view.${key}`, { name })}
          onClick={run}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      ))}
    </li>
  );
}

/** The views in their order, to move, change and take away. */
export function ViewsDialog({ views, onEdit, onClose }: ViewsDialogProps) {
  const { t } = useTranslation('search');
  const failureText = useFailureText();
  const groups = [
    views.all.filter((view) => view.sharedWith === null),
    views.all.filter((view) => view.sharedWith !== null),
  ];
  return (
    <Dialog title={t('view.manageTitle')} isOpen onClose={onClose}>
      {groups.map((group) => (
        <ul key={group[0]?.id ?? 'none'} className={styles.viewLines}>
          {group.map((view, place) => (
            <ViewLine
              key={view.id}
              view={view}
              isFirst={place === 0}
              isLast={place === group.length - 1}
              views={views}
              onEdit={() => onEdit(view)}
            />
          ))}
        </ul>
      ))}
      {views.error !== null && <ErrorNotice text={failureText(views.error)} />}
      <p className={styles.tally}>{t('view.limit', { number: mostViews })}</p>
    </Dialog>
  );
}
