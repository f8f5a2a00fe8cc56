import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { mostCounted } from '#shared/capabilities/search/model.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { wordsOfCondition, wordsOfProblem } from './condition-words.ts';
import styles from './search.module.css';
import type { Results } from './use-results.ts';
import type { Search } from './use-search.ts';

function Problems({ search }: { readonly search: Search }) {
  const { t } = useTranslation(['search', 'counter']);
  const { problems } = search.parsed;
  return (
    <ul id="search-problems" className={styles.problems} aria-live="polite">
      {problems.map((problem) => (
        <li key={`${problem.start} ${problem.code}`}>{wordsOfProblem(problem, t)}</li>
      ))}
    </ul>
  );
}

function Conditions({ search }: { readonly search: Search }) {
  const { t } = useTranslation(['search', 'counter']);
  const formats = useFormats();
  const words = search.parsed.parts.flatMap((part) => {
    const said = wordsOfCondition(part, t, formats);
    return said === undefined ? [] : [{ at: part.start, said }];
  });
  if (words.length === 0) return null;
  return (
    <ul className={styles.conditions} aria-label={t('search:chip.label')}>
      {words.map(({ at, said }) => (
        <li key={at}>
          <Chip tone="accent">{said}</Chip>
        </li>
      ))}
    </ul>
  );
}

/** How many were found, in which order they stand, and what was left out, so that nothing is limited in silence. */
function Tally({ search, results }: { readonly search: Search; readonly results: Results }) {
  const { t } = useTranslation('search');
  const formats = useFormats();
  const { found, tooCommonInside } = results;
  if (search.asked === null || found === undefined) return null;
  const hasWords = search.parsed.parts.some((part) => part.field === 'words' && !part.isExcluded);
  const bound = formats.number(mostCounted);
  const number = found.isMore
    ? t('tally.more', { number: bound })
    : t('tally.found', { count: found.count, number: formats.number(found.count) });
  return (
    <p className={styles.tally} role="status">
      {number}
      {found.count > 1 && <>, {t(hasWords ? 'tally.bestFirst' : 'tally.newestFirst')}</>}
      {found.isMore && <> {t('tally.narrow', { number: bound })}</>}
      {tooCommonInside.map((word) => (
        <span key={word}> {t('tally.tooCommon', { word })}</span>
      ))}
    </p>
  );
}

interface SearchHeaderProps {
  readonly search: Search;
  readonly results: Results;
  readonly redCount: number;
  readonly onLeave: () => void;
  readonly onSave: () => void;
}

/** What of a query was understood and what not, how much it found, and whether a patient must be called meanwhile. */
export function SearchHeader({ search, results, redCount, onLeave, onSave }: SearchHeaderProps) {
  const { t } = useTranslation('search');
  return (
    <div className={styles.header}>
      {redCount > 0 && (
        <button type="button" className={styles.red} onClick={onLeave}>
          {t('red', { count: redCount })}
        </button>
      )}
      {search.parsed.problems.length > 0 && <Problems search={search} />}
      <Conditions search={search} />
      <Tally search={search} results={results} />
      {search.asked !== null && (
        <Button size="compact-xs" variant="subtle" onClick={onSave}>
          {t('view.save')}
        </Button>
      )}
    </div>
  );
}
