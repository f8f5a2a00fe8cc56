import { useTranslation } from 'react-i18next';

import { visibleText } from '#shared/kernel/visible-text.ts';
import styles from './search.module.css';
import type { Suggestion } from './use-completions.ts';

/** Id of a suggestion in the page. */
export const suggestionId = (place: number) => `search-suggestion-${place}`;

interface SearchSuggestionsProps {
  readonly suggestions: readonly Suggestion[];
  readonly isOpen: boolean;
  readonly active: number;
}

/**
 * What could be typed next.
 *
 * Access for all: the listbox of the field, always in the page so that the field can name it.
 */
export function SearchSuggestions({ suggestions, isOpen, active }: SearchSuggestionsProps) {
  const { t } = useTranslation('search');
  return (
    <div
      id="search-suggestions"
      role="listbox"
      aria-label={t('suggestions.label')}
      hidden={!isOpen}
      className={styles.popup}
    >
      {isOpen &&
        suggestions.map((suggestion, place) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field has the keys
          <div
            key={suggestion.id}
            id={suggestionId(place)}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            className={styles.suggestion}
            // The field keeps the focus, so that typing can go on.
            onMouseDown={(event) => event.preventDefault()}
            onClick={suggestion.take}
          >
            <span className={styles.suggested}>{visibleText(suggestion.text)}</span>
            <span className={styles.detail}>
              {suggestion.kind === 'completion' ? suggestion.detail : t(`suggestions.${suggestion.kind}`)}
            </span>
          </div>
        ))}
    </div>
  );
}
