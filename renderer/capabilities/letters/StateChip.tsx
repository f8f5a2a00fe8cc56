import {
  IconArrowBackUp,
  IconCheck,
  IconCircleCheck,
  IconHourglassHigh,
  IconPencil,
  IconReplace,
  IconSignature,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { LetterState } from '#shared/capabilities/letters/model.ts';
import { Chip, type ChipProps } from '#renderer/ui/Chip.tsx';

const looks: Readonly<
  Record<LetterState, { readonly tone: NonNullable<ChipProps['tone']>; readonly Icon: TablerIcon }>
> = {
  draft: { tone: 'plain', Icon: IconPencil },
  ready: { tone: 'time', Icon: IconSignature },
  signed: { tone: 'accent', Icon: IconCheck },
  outgoing: { tone: 'time', Icon: IconHourglassHigh },
  released: { tone: 'done', Icon: IconCircleCheck },
  withdrawn: { tone: 'plain', Icon: IconArrowBackUp },
  corrected: { tone: 'plain', Icon: IconReplace },
};

/** Where a letter stands: a picture and a word. Access for all: the word says it. */
export function StateChip({ state }: { readonly state: LetterState }) {
  const { t } = useTranslation('letters');
  const { tone, Icon } = looks[state];
  return (
    <Chip tone={tone} icon={<Icon size={13} />}>
      {t(`state.${state}`)}
    </Chip>
  );
}
