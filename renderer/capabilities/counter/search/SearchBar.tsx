import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { SavedView } from '#shared/capabilities/search/model.ts';
import type { Action } from '#renderer/ui/actions/action.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import { SearchField, type SearchFieldHandle } from './SearchField.tsx';
import styles from './search.module.css';
import type { Search } from './use-search.ts';
import { useViews } from './use-views.ts';
import { ViewDialog } from './ViewDialog.tsx';
import { ViewMenu } from './ViewMenu.tsx';
import { ViewsDialog } from './ViewsDialog.tsx';

interface SearchBarProps {
  readonly search: Search;
  readonly field: Ref<SearchFieldHandle>;
  readonly onFocus: () => void;
  /** Goes to the results of a query. */
  readonly onDown: (query: string) => void;
  readonly onLeave: () => void;
  /** True while the query is being given a name. */
  readonly isSaving: boolean;
  readonly onSaving: (isSaving: boolean) => void;
}

type Asking = { readonly about: 'views' } | { readonly about: 'change'; readonly view: SavedView };

/** The field to search in and the saved views beside it; both are on their keys and in the palette. */
export function SearchBar({ search, field, onFocus, onDown, onLeave, isSaving, onSaving }: SearchBarProps) {
  const { t } = useTranslation('search');
  const views = useViews();
  const [asking, setAsking] = useState<Asking | undefined>(undefined);
  const choose = (view: SavedView) => {
    if (search.run(view.query)) onDown(view.query);
    else onFocus();
  };
  const open = (next: Asking | undefined) => {
    views.forgetError();
    setAsking(next);
    onSaving(false);
  };
  const save = () => {
    views.forgetError();
    onSaving(true);
  };
  const focus: Action = {
    id: 'search.focus',
    label: t('action.search'),
    group: 'list',
    keys: ['/'],
    isEnabled: true,
    run: onFocus,
  };
  const goTo = views.all.map((view): Action => ({
    id: `search.view.${view.id}`,
    label: t('action.goView', { name: view.name }),
    group: 'go',
    isEnabled: true,
    run: () => choose(view),
  }));
  useActions([focus, ...goTo]);
  const changed = asking?.about === 'change' ? asking.view : undefined;
  return (
    <div role="search" className={styles.bar}>
      <SearchField search={search} onDown={onDown} onLeave={onLeave} handle={field} />
      <ViewMenu
        views={views}
        search={search}
        onChoose={choose}
        onSave={save}
        onManage={() => open({ about: 'views' })}
      />
      {(isSaving || changed !== undefined) && (
        <ViewDialog
          views={views}
          surroundings={search.surroundings}
          query={search.text.trim()}
          view={changed}
          onClose={() => open(changed === undefined ? undefined : { about: 'views' })}
        />
      )}
      {asking?.about === 'views' && (
        <ViewsDialog views={views} onEdit={(view) => open({ about: 'change', view })} onClose={() => open(undefined)} />
      )}
    </div>
  );
}
