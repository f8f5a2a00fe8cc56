import { useTranslation } from 'react-i18next';

import type { ResultValue } from '#shared/capabilities/results/model.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';

/** A value and its bounds as people read them. */
export interface ValueWords {
  /** `5,3 mmol/l` */
  number(number: number, unit: string | null): string;
  /** The number with its unit, or what was found in words; a dash when there is nothing. */
  value(value: Pick<ResultValue, 'number' | 'words' | 'unit'>): string;
  /** `3,5 – 5,0`, `hoogstens 5,0`, `minstens 3,5`; empty without bounds. */
  bounds(value: Pick<ResultValue, 'low' | 'high'>): string;
}

/** Writes values in the language of the screens; a number stays the number that was measured. */
export function useValueWords(): ValueWords {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const number = (measured: number, unit: string | null) =>
    [formats.number(measured), unit === null ? '' : visibleText(unit)].filter(Boolean).join(' ');
  return {
    number,
    value: ({ number: measured, words, unit }) =>
      measured === null ? visibleText(words ?? '') || t('value.none') : number(measured, unit),
    bounds: ({ low, high }) => {
      if (low !== null && high !== null) return `${formats.number(low)} – ${formats.number(high)}`;
      if (high !== null) return t('value.atMost', { high: formats.number(high) });
      return low === null ? '' : t('value.atLeast', { low: formats.number(low) });
    },
  };
}
