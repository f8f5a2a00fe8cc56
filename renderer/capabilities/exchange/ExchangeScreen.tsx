import { useTranslation } from 'react-i18next';

import { Page } from '#renderer/ui/Page.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import styles from './ExchangeScreen.module.css';
import { GapPanel } from './GapPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { ImportOutcome } from './ImportOutcome.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useImport } from './use-import.ts';

/**
 * Files in and out, and what is still missing of what came in.
 *
 * Access for all: dragging is never the only way; the button does the same.
 */
export function ExchangeScreen() {
  const { t } = useTranslation('exchange');
  const importer = useImport();
  const { isOver, zone } = useFileDrop(importer.importFile);
  return (
    <div className={styles.zone} data-over={isOver} {...zone}>
      <Page title={t('title')} lead={t('lead')}>
        <div className={styles.columns}>
          <ImportPanel importer={importer} isOver={isOver} />
          <ExportPanel />
        </div>
        <ImportOutcome importer={importer} />
        <GapPanel />
      </Page>
    </div>
  );
}
