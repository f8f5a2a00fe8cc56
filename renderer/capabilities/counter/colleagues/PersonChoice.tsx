import { NativeSelect } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

import type { StaffMember } from '#shared/capabilities/access/model.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';

interface PersonChoiceProps {
  readonly label: string;
  readonly people: readonly StaffMember[];
  /** Ids of the treatment team, who stand above the departments. */
  readonly team: readonly string[];
  readonly chosenId: string;
  readonly error: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly handle: Ref<HTMLSelectElement>;
}

interface PersonGroup {
  readonly group: string;
  readonly items: readonly { readonly value: string; readonly label: string }[];
}

/** People by department, each once; the treatment team before all. */
function groupsOf(people: readonly StaffMember[], team: readonly string[], teamName: string): PersonGroup[] {
  const groups = new Map<string, StaffMember[]>();
  for (const person of people) {
    const name = team.includes(person.id) ? teamName : visibleText(person.departments[0]?.name ?? '–');
    groups.set(name, [...(groups.get(name) ?? []), person]);
  }
  const inOrder = [...groups].sort(([one], [other]) => {
    if (one === teamName || other === teamName) return one === teamName ? -1 : 1;
    return one.localeCompare(other);
  });
  return inOrder.map(([group, members]) => ({
    group,
    items: members.map((member) => ({
      value: member.id,
      label: visibleText(member.functionTitle === '' ? member.name : `${member.name}, ${member.functionTitle}`),
    })),
  }));
}

/** Chooses one colleague; typing the first letters of a name goes to it. */
export function PersonChoice({ label, people, team, chosenId, error, onChoose, handle }: PersonChoiceProps) {
  const { t } = useTranslation('colleagues');
  const groups = groupsOf(people, team, t('team'));
  return (
    <NativeSelect
      ref={handle}
      data-autofocus
      label={label}
      error={error}
      value={chosenId}
      data={[
        { value: '', label: t('chooseSomeone') },
        ...groups.map(({ group, items }) => ({ group, items: [...items] })),
      ]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
