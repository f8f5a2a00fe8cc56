import { useTranslation } from 'react-i18next';

import type { Result } from '#shared/capabilities/results/model.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import type { ResultPageParts } from './use-result-page.ts';

/** Offers what can be done with the open result on its keys and in the palette. */
export function useResultActions({ may }: Result, { release, editor, setDialog }: ResultPageParts): void {
  const { t } = useTranslation('results');
  const write = { group: 'write', inTextFields: true } as const;
  useActions([
    {
      ...write,
      id: 'results.release',
      label: t('action.release'),
      keys: ['mod+Enter'],
      isEnabled: may.explain && !release.isReleasing,
      run: () => release.release(),
    },
    {
      ...write,
      id: 'results.sees',
      label: t('action.sees'),
      keys: ['mod+e'],
      isEnabled: true,
      run: () => setDialog('sees'),
    },
    {
      group: 'write',
      id: 'results.explain',
      label: t('action.explain'),
      keys: ['r'],
      isEnabled: may.explain,
      run: () => editor.current?.focus(),
    },
    {
      group: 'item',
      id: 'results.bare',
      label: t('action.bare'),
      isEnabled: may.release,
      run: () => setDialog('bare'),
    },
    {
      group: 'item',
      id: 'results.hold',
      label: t('action.hold'),
      keys: ['h'],
      isEnabled: may.hold,
      run: () => setDialog('hold'),
    },
  ]);
}
