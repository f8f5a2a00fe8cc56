import { useTranslation } from 'react-i18next';

import type { LadderState, LadderStep } from '#shared/capabilities/counter/ladder-model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { momentWords } from './sum-words.ts';

/** Who looks along by now, and who comes next and when; nothing when the ladder has no steps. */
export function LadderLines({ ladder }: { readonly ladder: LadderState }) {
  const { t } = useTranslation('clock');
  const formats = useFormats();
  const words = (step: LadderStep) => ({
    moment: momentWords(step.at, formats),
    to: [
      t(`ladder.to.${step.to}`),
      ...(step.names.length > 0 ? [`(${step.names.map(isolatedText).join(', ')})`] : []),
    ].join(' '),
  });
  const { reached, next } = ladder;
  return (
    <>
      {reached && <p>{t('ladder.reached', words(reached))}</p>}
      {next && <p>{t('ladder.next', words(next))}</p>}
    </>
  );
}
