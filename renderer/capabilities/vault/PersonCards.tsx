import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AccountCard } from '#shared/capabilities/vault/model.ts';
import type { Role } from '#shared/kernel/person.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Avatar } from '#renderer/ui/Avatar.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import { ChoiceGroup } from './ChoiceGroup.tsx';

const shownFirst: readonly Role[] = ['nurse', 'doctor', 'desk', 'functional-administrator', 'privacy-officer'];

/** One person for each role, in the order in which a newcomer meets them; the first of a role is the suggested one. */
export function suggestedOf(accounts: readonly AccountCard[]): readonly AccountCard[] {
  return shownFirst.flatMap((role) => accounts.find((account) => account.role === role) ?? []);
}

/** True for a key that writes something; the space bar chooses. */
function isWriting({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

export interface PersonCardsProps {
  readonly accounts: readonly AccountCard[];
  readonly chosen: string;
  readonly onChoose: (loginName: string) => void;
  /** The person has been chosen for good: by a press on the card, or by beginning to type. */
  readonly onChosen: () => void;
}

/**
 * The people of the practice clinic to choose from: first one for each role, then everyone.
 *
 * Access for all: one group of radio buttons; arrows choose, Tab or simply typing goes on to the password.
 */
export function PersonCards({ accounts, chosen, onChoose, onChosen }: PersonCardsProps) {
  const { t } = useTranslation(['vault', 'app']);
  const suggested = suggestedOf(accounts);
  const isSuggested = suggested.some(({ loginName }) => loginName === chosen);
  const [isEveryone, setEveryone] = useState(false);
  const shown = isEveryone || !isSuggested ? accounts : suggested;
  const helpOf = (account: AccountCard) =>
    shown === suggested
      ? t(`signIn.hint.${account.role}`)
      : [account.functionTitle, ...account.departments].join(' · ');
  return (
    <div>
      <ChoiceGroup legend={t('signIn.who')} columns={2}>
        {shown.map((account) => (
          <ChoiceCard
            key={account.id}
            name="person"
            value={account.loginName}
            isChosen={account.loginName === chosen}
            onChoose={() => onChoose(account.loginName)}
            onPress={onChosen}
            onKeyDown={(event) => isWriting(event) && onChosen()}
            icon={<Avatar name={account.name} size="large" />}
            title={
              <>
                <PlainText text={account.name} /> · {t(`app:role.${account.role}`)}
              </>
            }
          >
            <PlainText text={helpOf(account)} />
          </ChoiceCard>
        ))}
      </ChoiceGroup>
      {isSuggested && accounts.length > suggested.length && (
        <Button variant="subtle" size="compact-sm" mt={8} onClick={() => setEveryone(!isEveryone)}>
          {isEveryone ? t('signIn.fewer') : t('signIn.everyone', { count: accounts.length })}
        </Button>
      )}
    </div>
  );
}
