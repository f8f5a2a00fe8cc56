import {
  IconFlag,
  IconMailForward,
  IconPaperclip,
  IconPencil,
  IconPuzzle,
  IconRefresh,
  IconUserShare,
  IconUsers,
  IconUser,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ItemState, ItemSummary } from '#shared/capabilities/counter/model.ts';
import { Chip, type ChipProps } from '#renderer/ui/Chip.tsx';

type Fact =
  | 'urgent'
  | 'outbox'
  | 'reopened'
  | 'waitingForPatient'
  | 'waitingForColleague'
  | 'relatedPerson'
  | 'draft'
  | 'gap'
  | 'attachment';

interface Look {
  readonly Icon: typeof IconFlag;
  readonly tone: NonNullable<ChipProps['tone']>;
}

const looks: Readonly<Record<Fact, Look>> = {
  urgent: { Icon: IconFlag, tone: 'time' },
  outbox: { Icon: IconMailForward, tone: 'done' },
  reopened: { Icon: IconRefresh, tone: 'plain' },
  waitingForPatient: { Icon: IconUser, tone: 'plain' },
  waitingForColleague: { Icon: IconUsers, tone: 'plain' },
  relatedPerson: { Icon: IconUserShare, tone: 'accent' },
  draft: { Icon: IconPencil, tone: 'accent' },
  gap: { Icon: IconPuzzle, tone: 'time' },
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
  const facts: (Fact | false | undefined)[] = [
    item.priority === 'urgent' && 'urgent',
    fact,
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
