import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './shelf.module.css';

/** One thing that can be chosen. */
export interface Pick {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  readonly mark?: ReactNode;
  /** Words by which it is found besides its title and detail. */
  readonly words?: string;
}

interface PickListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly none: string;
  readonly picks: readonly Pick[];
  readonly onPick: (id: string) => void;
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** Those that hold every word typed, in the order they came. */
export function foundPicks(picks: readonly Pick[], typed: string): readonly Pick[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return picks.filter(({ title, detail = '', words: more = '' }) => {
    const text = folded(`${title} ${detail} ${more}`);
    return words.every((word) => text.includes(word));
  });
}

/**
 * Finds something by a few letters and chooses it.
 *
 * Access for all: a combobox with a listbox below it; the focus stays in the field, arrows choose, Enter takes.
 */
export function PickList({ label, placeholder, none, picks, onPick }: PickListProps) {
  const { t } = useTranslation('letters');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  // What is chosen from may come after the dialog that holds it.
  useEffect(() => field.current?.focus(), []);
  const found = foundPicks(picks, typed);
  const active = Math.min(at, Math.max(0, found.length - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[active];
    if (step !== undefined && found.length > 0) setAt((active + step + found.length) % found.length);
    else if (event.key === 'Enter' && !event.ctrlKey && chosen) onPick(chosen.id);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.picker}>
      <input
        ref={field}
        data-autofocus
        role="combobox"
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found[active] ? `${listId}-${found[active].id}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        className={styles.field}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 && <p className={styles.none}>{none}</p>}
      <div id={listId} role="listbox" aria-label={label} className={styles.options} hidden={found.length === 0}>
        {found.map((pick, place) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field above has the keys
          <div
            key={pick.id}
            id={`${listId}-${pick.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            className={styles.option}
            ref={place === active ? (shown) => shown?.scrollIntoView({ block: 'nearest' }) : undefined}
            onClick={() => onPick(pick.id)}
          >
            <span className={styles.optionTitle}>
              {pick.title} {pick.mark}
            </span>
            {pick.detail !== undefined && <span className={styles.optionDetail}>{pick.detail}</span>}
          </div>
        ))}
      </div>
      <div role="status" className={styles.unseen}>
        {t('pick.found', { count: found.length })}
      </div>
    </div>
  );
}
