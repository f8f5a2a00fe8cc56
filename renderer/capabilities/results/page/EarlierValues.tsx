import { useTranslation } from 'react-i18next';

import type { ResultValue } from '#shared/capabilities/results/model.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import { useValueWords } from './use-value-words.ts';

/** Earlier values of one kind, newest first, each with who measured it and when. @source R91 */
export function EarlierValues({ value }: { readonly value: ResultValue }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const words = useValueWords();
  return (
    <Table
      caption={t('earlier.caption', { name: visibleText(value.name) })}
      columns={[t('earlier.day'), t('earlier.value'), t('earlier.laboratory')]}
    >
      {value.earlier.toReversed().map((one, place) => (
        <tr key={place}>
          <td>{formats.dayAndTime(one.measuredAt)}</td>
          <td>{words.value(one)}</td>
          <td>{one.laboratory === null ? t('head.laboratoryUnknown') : <PlainText text={one.laboratory} />}</td>
        </tr>
      ))}
    </Table>
  );
}
