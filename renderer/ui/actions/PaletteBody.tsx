import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import { useActionServices } from './action-context.ts';
import { findEntries, type PaletteEntry } from './palette-entries.ts';
import { PaletteOption } from './PaletteOption.tsx';
import styles from './Palette.module.css';

function wrapped(index: number, count: number): number {
  return count === 0 ? 0 : (index + count) % count;
}

/**
 * Search field and list of the palette.
 *
 * Access for all: a combobox with a listbox; arrows move, Enter does, Escape closes; the number of hits is announced.
 */
export function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { registry } = useActionServices();
  useSyncExternalStore(registry.subscribe, registry.version);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const activeOption = useRef<HTMLLIElement>(null);
  const entries = findEntries(registry.actions(), registry.searchables(), typed);
  const activeIndex = Math.min(active, Math.max(0, entries.length - 1));
  useEffect(() => {
    activeOption.current?.scrollIntoView({ block: 'nearest' });
  }, [activeIndex]);

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive(wrapped(activeIndex + 1, entries.length)),
      ArrowUp: () => setActive(wrapped(activeIndex - 1, entries.length)),
      Enter: () => choose(entries[activeIndex]),
    };
    const move = event.nativeEvent.isComposing ? undefined : moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    <>
      <div className={styles.search}>
        <IconSearch size={18} aria-hidden />
        <input
          data-autofocus
          className={styles.input}
          role="combobox"
          aria-label={t('palette.search')}
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-activedescendant={entries.length > 0 ? `${listId}-${activeIndex}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('palette.placeholder')}
          value={typed}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
          }}
        />
      </div>
      <ul id={listId} role="listbox" aria-label={t('palette.results')} className={styles.list}>
        {entries.map((entry, index) => (
          <PaletteOption
            key={`${entry.kind}:${entry.id}`}
            ref={index === activeIndex ? activeOption : undefined}
            id={`${listId}-${index}`}
            entry={entry}
            isActive={index === activeIndex}
            onChoose={() => choose(entry)}
          />
        ))}
      </ul>
      <p role="status" className={entries.length === 0 ? styles.none : styles.hidden}>
        {entries.length === 0 ? t('palette.none') : t('palette.found', { count: entries.length })}
      </p>
    </>
  );
}
