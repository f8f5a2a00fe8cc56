import { Menu } from '@mantine/core';
import { IconBookmark, IconBookmarkPlus, IconChevronDown, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type HitCount, mostCounted, type SavedView } from '#shared/capabilities/search/model.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './search.module.css';
import type { Search } from './use-search.ts';
import { useViewCounts, type Views } from './use-views.ts';

interface ViewMenuProps {
  readonly views: Views;
  readonly search: Search;
  readonly onChoose: (view: SavedView) => void;
  readonly onSave: () => void;
  readonly onManage: () => void;
}

function Badge({ total }: { readonly total: HitCount | undefined }) {
  const { t } = useTranslation('search');
  const formats = useFormats();
  if (total === undefined || total.count === 0) return null;
  const number = formats.number(total.isMore ? mostCounted : total.count);
  return <span className={styles.badge}>{total.isMore ? t('view.moreThan', { number }) : number}</span>;
}

/** The saved views, each with the number of open questions in it, and the ways to keep and manage them. */
export function ViewMenu({ views, search, onChoose, onSave, onManage }: ViewMenuProps) {
  const { t } = useTranslation('search');
  const [isOpen, setOpen] = useState(false);
  const counts = useViewCounts(views.all, search.surroundings, isOpen);
  const groups = [
    { label: t('view.own'), views: views.all.filter(({ sharedWith }) => sharedWith === null) },
    { label: t('view.shared'), views: views.all.filter(({ sharedWith }) => sharedWith !== null) },
  ].filter((group) => group.views.length > 0);
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" width={300}>
      <Menu.Target>
        <button type="button" className={styles.menu} aria-label={t('view.menu')}>
          <IconBookmark size={16} aria-hidden />
          <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.length === 0 && <Menu.Label>{t('view.none')}</Menu.Label>}
        {groups.map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            <Menu.Label>{group.label}</Menu.Label>
            {group.views.map((view) => (
              <Menu.Item
                key={view.id}
                rightSection={<Badge total={counts.get(view.id)} />}
                onClick={() => onChoose(view)}
              >
                <PlainText text={view.name} />
              </Menu.Item>
            ))}
          </div>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconBookmarkPlus size={15} aria-hidden />}
          disabled={search.asked === null}
          onClick={onSave}
        >
          {t('view.save')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconSettings size={15} aria-hidden />}
          disabled={views.all.length === 0}
          onClick={onManage}
        >
          {t('view.manage')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
