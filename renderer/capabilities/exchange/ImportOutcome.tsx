import { useTranslation } from 'react-i18next';

import { largestImportBytes } from '#shared/capabilities/exchange/model.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { ImportReportPanel } from './ImportReportPanel.tsx';
import type { Importing } from './use-import.ts';

/** What came of the last file: its report, or why it could not be imported at all. */
export function ImportOutcome({ importer }: { readonly importer: Importing }) {
  const { t } = useTranslation('exchange');
  const formats = useFormats();
  const failureText = useFailureText();
  const { importing, tooLarge } = importer;
  if (tooLarge) {
    const what = t('import.tooLarge', { limit: formats.size(largestImportBytes) });
    return <ErrorNotice text={{ what, safe: t('import.tooLargeSafe'), next: t('import.tooLargeNext') }} />;
  }
  if (importing.isError) return <ErrorNotice text={failureText(importing.error)} />;
  if (!importing.data) return null;
  return <ImportReportPanel fileName={importing.variables.fileName} report={importing.data} />;
}
