import { useTranslation } from 'react-i18next';

import type { ImportReport } from '#shared/capabilities/exchange/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './ExchangeScreen.module.css';

/** More lines than this help nobody on a screen; the whole list is in the command line's report. */
const mostLines = 200;

interface LinesProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

function Lines({ title, columns, lines }: LinesProps) {
  const { t } = useTranslation('exchange');
  return (
    <div className={styles.list}>
      <h3>{title}</h3>
      <Table caption={title} columns={columns}>
        {lines.slice(0, mostLines).map((cells, line) => (
          <tr key={line}>
            {cells.map((cell, column) => (
              <td key={columns[column]}>
                <PlainText text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </Table>
      {lines.length > mostLines && (
        <p className={styles.note}>{t('report.more', { count: lines.length - mostLines })}</p>
      )}
    </div>
  );
}

const countKinds = ['new', 'changed', 'unchanged'] as const;

function Counts({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('exchange');
  const formats = useFormats();
  return (
    <dl className={styles.counts}>
      {countKinds.map((kind) => (
        <div key={kind}>
          <dt>{t(`report.${kind}`)}</dt>
          <dd>{formats.number(report[kind])}</dd>
        </div>
      ))}
    </dl>
  );
}

function verdictOf({ faults, new: fresh, changed }: ImportReport): 'refused' | 'nothingNew' | 'done' {
  if (faults.length > 0) return 'refused';
  return fresh + changed === 0 ? 'nothingNew' : 'done';
}

export interface ImportReportPanelProps {
  readonly fileName: string;
  readonly report: ImportReport;
}

/**
 * What an import did: how much is new, what is missing, or the faults for which nothing was imported.
 *
 * Access for all: the verdict is announced; the lists are tables with headings.
 */
export function ImportReportPanel({ fileName, report }: ImportReportPanelProps) {
  const { t } = useTranslation('exchange');
  const { faults, gaps } = report;
  const verdict = verdictOf(report);
  return (
    <Panel title={t('report.title', { name: isolatedText(fileName) })}>
      <p role="status">{t(`report.${verdict}`)}</p>
      {verdict === 'refused' ? <p>{t('report.refusedNext')}</p> : <Counts report={report} />}
      {faults.length > 0 && (
        <Lines
          title={t('report.faults', { count: faults.length })}
          columns={[t('report.path'), t('report.why')]}
          lines={faults.map(({ path, why }) => [path, why])}
        />
      )}
      {gaps.length > 0 && (
        <>
          <Lines
            title={t('report.gaps', { count: gaps.length })}
            columns={[t('report.path'), t('report.reference'), t('report.why')]}
            lines={gaps.map(({ path, reference, why }) => [path, reference, why])}
          />
          <p className={styles.note}>{t('report.gapsHelp')}</p>
        </>
      )}
    </Panel>
  );
}
