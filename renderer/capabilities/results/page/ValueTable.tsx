import { Button } from '@mantine/core';
import { IconHistory, IconTextPlus } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Result, ResultSnippet, ResultValue } from '#shared/capabilities/results/model.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { FlagChip } from '../ResultChips.tsx';
import { EarlierValues } from './EarlierValues.tsx';
import styles from './page.module.css';
import { Sparkline } from './Sparkline.tsx';
import { useValueWords } from './use-value-words.ts';

interface ValueTableProps {
  readonly result: Result;
  /** Puts words of a person's choice in the explanation; undefined where nothing is being written. */
  readonly onInsert: ((snippet: ResultSnippet) => void) | undefined;
}

type RowProps = Pick<ValueTableProps, 'onInsert'> & {
  readonly value: ResultValue;
  readonly result: Result;
  readonly columns: number;
};

/** Words that can begin the explanation of this value. They stand in the text only after somebody presses one. @source R89 */
function Snippets({ value, result, onInsert }: Omit<RowProps, 'columns'>) {
  const { t } = useTranslation('results');
  const fitting = result.snippets.filter((snippet) => snippet.valueName === value.name);
  return (
    <span className={styles.snippets}>
      {fitting.map((snippet) => (
        <Button
          key={snippet.id}
          variant="default"
          size="compact-xs"
          data-snippet
          leftSection={<IconTextPlus size={14} aria-hidden />}
          aria-label={t('snippet.name', { label: visibleText(snippet.label), value: visibleText(value.name) })}
          onClick={() => onInsert?.(snippet)}
        >
          {visibleText(snippet.label)}
        </Button>
      ))}
    </span>
  );
}

function ValueRow({ value, result, columns, onInsert }: RowProps) {
  const { t } = useTranslation('results');
  const words = useValueWords();
  const [isOpen, setOpen] = useState(false);
  const { length } = value.earlier;
  return (
    <Fragment>
      <tr data-flagged={value.flag !== null}>
        <th scope="row" className={styles.valueName}>
          <PlainText text={value.name} />
        </th>
        <td className={styles.value}>{words.value(value)}</td>
        <td className={styles.bounds}>{words.bounds(value)}</td>
        <td>
          {value.flag === null ? (
            <span className={styles.quiet}>{t('flag.none')}</span>
          ) : (
            <FlagChip flag={value.flag} />
          )}
        </td>
        <td>
          <span className={styles.trend}>
            <Sparkline value={value} at={result.effectiveAt ?? result.issuedAt} />
            {length > 0 && (
              <Button
                variant="subtle"
                size="compact-xs"
                leftSection={<IconHistory size={14} aria-hidden />}
                aria-expanded={isOpen}
                aria-label={t('earlier.open', { count: length, name: visibleText(value.name) })}
                onClick={() => setOpen(!isOpen)}
              >
                {t('earlier.button', { count: length })}
              </Button>
            )}
          </span>
        </td>
        {onInsert && (
          <td>
            <Snippets value={value} result={result} onInsert={onInsert} />
          </td>
        )}
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={columns} className={styles.earlier}>
            <EarlierValues value={value} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** What was measured: each value with its unit, its bounds and its course. A value stays a value, never a sentence. @source R90 */
export function ValueTable({ result, onInsert }: ValueTableProps) {
  const { t } = useTranslation('results');
  if (result.values.length === 0) return null;
  const hasSnippets = onInsert !== undefined && result.snippets.length > 0;
  const columns = [
    t('table.name'),
    t('table.value'),
    t('table.bounds'),
    t('table.flag'),
    t('table.trend'),
    ...(hasSnippets ? [t('table.snippets')] : []),
  ];
  return (
    <Table caption={t('table.caption')} columns={columns}>
      {result.values.map((value, place) => (
        <ValueRow
          key={`${value.code ?? ''} ${value.name} ${place}`}
          value={value}
          result={result}
          columns={columns.length}
          onInsert={hasSnippets ? onInsert : undefined}
        />
      ))}
    </Table>
  );
}
