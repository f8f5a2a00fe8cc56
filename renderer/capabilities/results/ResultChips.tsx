import {
  IconAlertOctagon,
  IconArrowDownRight,
  IconArrowUpRight,
  IconEyeCheck,
  IconHandStop,
  IconMessage2Question,
  IconPencil,
  IconActivity,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ResultSummary, ValueFlag } from '#shared/capabilities/results/model.ts';
import { Chip, type ChipProps } from '#renderer/ui/Chip.tsx';

type Mark = 'critical' | 'abnormal' | 'agreement' | 'asked' | 'held' | 'explanation' | 'draft' | 'question';

interface Look {
  readonly Icon: TablerIcon;
  readonly tone: NonNullable<ChipProps['tone']>;
}

const looks: Readonly<Record<Mark, Look>> = {
  critical: { Icon: IconAlertOctagon, tone: 'time' },
  abnormal: { Icon: IconActivity, tone: 'plain' },
  agreement: { Icon: IconEyeCheck, tone: 'accent' },
  asked: { Icon: IconHandStop, tone: 'plain' },
  held: { Icon: IconHandStop, tone: 'plain' },
  explanation: { Icon: IconMessage2Question, tone: 'accent' },
  draft: { Icon: IconPencil, tone: 'accent' },
  question: { Icon: IconMessage2Question, tone: 'plain' },
};

interface ResultChipsProps {
  readonly result: ResultSummary;
  /** A hold was asked for; it counts only when the second reader agrees. */
  readonly isHoldAsked?: boolean;
}

function marksOf({ result, isHoldAsked = false }: ResultChipsProps): Mark[] {
  const isOpen = result.state !== 'released';
  const marks: (Mark | false)[] = [
    result.isCritical ? 'critical' : result.isAbnormal && 'abnormal',
    isOpen && result.awaitsMyAgreement && 'agreement',
    isOpen && isHoldAsked && !result.awaitsMyAgreement && 'asked',
    result.state === 'held' && 'held',
    isOpen && result.wantsExplanationFirst && 'explanation',
    isOpen && result.hasDraft && 'draft',
    result.itemId !== null && 'question',
  ];
  return marks.filter((mark) => mark !== false);
}

/** Chips for what is special about a result, the most pressing first; none for an ordinary one. */
export function ResultChips(props: ResultChipsProps) {
  const { t } = useTranslation('results');
  return marksOf(props).map((mark) => {
    const { Icon, tone } = looks[mark];
    return (
      <Chip key={mark} tone={tone} icon={<Icon size={13} />}>
        {t(`mark.${mark}`)}
      </Chip>
    );
  });
}

const flags: Readonly<Record<ValueFlag, Look>> = {
  low: { Icon: IconArrowDownRight, tone: 'time' },
  high: { Icon: IconArrowUpRight, tone: 'time' },
  critical: { Icon: IconAlertOctagon, tone: 'time' },
  abnormal: { Icon: IconActivity, tone: 'time' },
};

/** Where a value lies against its bounds. */
export function FlagChip({ flag }: { readonly flag: ValueFlag }) {
  const { t } = useTranslation('results');
  const { Icon, tone } = flags[flag];
  return (
    <Chip tone={tone} icon={<Icon size={13} />}>
      {t(`flag.${flag}`)}
    </Chip>
  );
}
