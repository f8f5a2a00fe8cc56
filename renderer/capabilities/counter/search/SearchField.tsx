import { IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useImperativeHandle, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Kbd } from '#renderer/ui/Kbd.tsx';
import styles from './search.module.css';
import { SearchSuggestions, suggestionId } from './SearchSuggestions.tsx';
import { useCompletions } from './use-completions.ts';
import type { Search } from './use-search.ts';

export interface SearchFieldHandle {
  focus(): void;
}

interface SearchFieldProps {
  readonly search: Search;
  /** Goes to the results of a query. */
  readonly onDown: (query: string) => void;
  readonly onLeave: () => void;
  readonly handle: Ref<SearchFieldHandle>;
}

/** Which suggestion the keys are at; none at first, so that Enter searches what was typed. */
function useActive(count: number) {
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  return {
    active: isOpen && active < count ? active : -1,
    isOpen: isOpen && count > 0,
    set: setActive,
    open: () => {
      setOpen(true);
      setActive(-1);
    },
    close: () => setOpen(false),
  };
}

/**
 * The field to search in, with what could be typed next below it.
 *
 * Access for all: a combobox with a listbox; the arrows walk the suggestions, Enter takes the one they are at or
 * searches, Escape closes the suggestions first and then the search.
 */
export function SearchField({ search, onDown, onLeave, handle }: SearchFieldProps) {
  const { t } = useTranslation('search');
  const run = (text: string) => {
    popup.close();
    if (search.run(text)) onDown(text);
  };
  const { input, setCaret, suggestions } = useCompletions(search, run);
  const popup = useActive(suggestions.length);
  useImperativeHandle(
    handle,
    () => ({
      focus: () => {
        if (document.activeElement === input.current) return;
        input.current?.focus();
        input.current?.select();
      },
    }),
    [input],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () =>
        popup.isOpen ? popup.set(Math.min(suggestions.length - 1, popup.active + 1)) : onDown(search.text),
      ArrowUp: () => popup.set(Math.max(-1, popup.active - 1)),
      Enter: () => (popup.active >= 0 ? suggestions[popup.active]?.take() : run(search.text)),
      Escape: () => (popup.isOpen ? popup.close() : onLeave()),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return (
    <div className={styles.field}>
      <IconSearch size={16} aria-hidden className={styles.icon} />
      <input
        ref={input}
        type="text"
        role="combobox"
        className={styles.input}
        aria-label={t('field.label')}
        aria-expanded={popup.isOpen}
        aria-controls="search-suggestions"
        aria-autocomplete="list"
        aria-activedescendant={popup.active >= 0 ? suggestionId(popup.active) : undefined}
        aria-invalid={search.parsed.problems.length > 0}
        aria-describedby={search.parsed.problems.length > 0 ? 'search-problems' : undefined}
        placeholder={t('field.placeholder')}
        autoComplete="off"
        spellCheck={false}
        value={search.text}
        onChange={(event) => {
          setCaret(event.currentTarget.selectionStart ?? event.currentTarget.value.length);
          search.type(event.currentTarget.value);
          popup.open();
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onFocus={popup.open}
        onBlur={popup.close}
        onKeyDown={onKeyDown}
      />
      {search.text === '' ? (
        <span aria-hidden className={styles.key}>
          <Kbd>/</Kbd>
        </span>
      ) : (
        <button type="button" className={styles.clear} aria-label={t('field.leave')} onClick={onLeave}>
          <IconX size={15} aria-hidden />
        </button>
      )}
      <SearchSuggestions suggestions={suggestions} isOpen={popup.isOpen} active={popup.active} />
    </div>
  );
}
