import {
  IconArrowsRightLeft,
  IconEye,
  IconFlag,
  IconMailForward,
  IconMessageCheck,
  IconPaperclip,
  IconPencil,
  IconPhone,
  IconPuzzle,
  IconRefresh,
  IconUserQuestion,
  IconUserShare,
  IconUsers,
  IconUser,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ColleagueMark } from '#shared/capabilities/counter/colleague-model.ts';
import type { ItemState, ItemSummary } from '#shared/capabilities/counter/model.ts';
import { Chip, type ChipProps } from '#renderer/ui/Chip.tsx';

type Fact =
  | 'amber'
  | 'urgent'
  | 'outbox'
  | 'reopened'
  | 'waitingForPatient'
  | 'waitingForColleague'
  | 'relatedPerson'
  | 'draft'
  | 'gap'
  | ColleagueMark
  | 'attachment';

interface Look {
  readonly Icon: typeof IconFlag;
  readonly tone: NonNullable<ChipProps['tone']>;
}

const looks: Readonly<Record<Fact, Look>> = {
  amber: { Icon: IconPhone, tone: 'time' },
  urgent: { Icon: IconFlag, tone: 'time' },
  outbox: { Icon: IconMailForward, tone: 'done' },
  reopened: { Icon: IconRefresh, tone: 'plain' },
  waitingForPatient: { Icon: IconUser, tone: 'plain' },
  waitingForColleague: { Icon: IconUsers, tone: 'plain' },
  relatedPerson: { Icon: IconUserShare, tone: 'accent' },
  draft: { Icon: IconPencil, tone: 'accent' },
  gap: { Icon: IconPuzzle, tone: 'time' },
  consult: { Icon: IconUserQuestion, tone: 'accent' },
  'look-along': { Icon: IconEye, tone: 'accent' },
  'hand-over': { Icon: IconArrowsRightLeft, tone: 'accent' },
  replied: { Icon: IconMessageCheck, tone: 'done' },
  attachment: { Icon: IconPaperclip, tone: 'plain' },
};

const factOfState: Readonly<Partial<Record<ItemState, Fact>>> = {
  'in-outbox': 'outbox',
  reopened: 'reopened',
  'waiting-for-patient': 'waitingForPatient',
  'waiting-for-colleague': 'waitingForColleague',
};

/** What is special about an item, the most pressing first. */
function factsOf(item: ItemSummary): Fact[] {
  const fact = factOfState[item.state];
  const facts: (Fact | false | null | undefined)[] = [
    item.urgency === 'amber' && 'amber',
    item.priority === 'urgent' && 'urgent',
    // The chip of the term says that already.
    item.band === 'paused' && fact === 'waitingForPatient' ? undefined : fact,
    item.colleagueMark,
    item.writtenByRelatedPerson && 'relatedPerson',
    item.hasOwnDraft && 'draft',
    item.hasGap && 'gap',
    item.hasAttachment && 'attachment',
  ];
  return facts.filter((candidate): candidate is Fact => typeof candidate === 'string');
}

/** Chips for what is special about an item; none for an ordinary one. */
export function ItemChips({ item }: { readonly item: ItemSummary }) {
  const { t } = useTranslation('counter');
  return factsOf(item).map((fact) => {
    const { Icon, tone } = looks[fact];
    return (
      <Chip key={fact} tone={tone} icon={<Icon size={13} />}>
        {t(`chip.${fact}`)}
      </Chip>
    );
  });
}
