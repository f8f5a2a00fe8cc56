import type { TFunction } from 'i18next';

import type { MeasuredValue } from '#shared/capabilities/letters/letter-document.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import styles from './body.module.css';

const columns = ['name', 'value', 'reference', 'day'] as const;

interface ValueRowsProps {
  readonly rows: readonly MeasuredValue[];
  readonly texts: TFunction<'letters'>;
}

/** Measured values as a table, in the words of the letter's own language. */
export function ValueRows({ rows, texts }: ValueRowsProps) {
  const formats = useFormats();
  return (
    <table className={styles.values}>
      <caption>{texts('values.caption')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {texts(`values.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={place}>
            <td>{visibleText(row.name)}</td>
            <td>
              {visibleText(`${row.value} ${row.unit ?? ''}`.trim())}
              {row.flag !== null && ` · ${texts(`values.flag.${row.flag}`)}`}
            </td>
            <td>{visibleText(row.reference ?? '')}</td>
            <td>{row.measuredOn !== null && formats.date(row.measuredOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
