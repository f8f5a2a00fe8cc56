import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconCheck,
  IconCopy,
  IconDots,
  IconFlag,
  IconFlagOff,
  IconHandGrab,
  IconHandOff,
  IconMailOpened,
  IconMailPause,
  IconPhone,
  IconRefresh,
  IconShare3,
  IconTags,
  IconArrowsRightLeft,
  IconUserQuestion,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Colleagues } from '#shared/capabilities/counter/colleague-model.ts';
import type { ItemActions } from '#shared/capabilities/counter/model.ts';
import type { UrgencyDeeds } from '#renderer/capabilities/urgency/public.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { WorklistItems } from '../worklist/WorklistItems.tsx';
import styles from './conversation.module.css';

/** What the buttons of an item do; each opens a dialog or acts at once. */
export interface ItemDeeds {
  readonly take: () => void;
  readonly putBack: () => void;
  readonly passOn: () => void;
  readonly changeType: () => void;
  readonly close: () => void;
  readonly reopen: () => void;
  readonly ask: () => void;
  readonly handOver: () => void;
  /** Begins a letter for the patient of the question. */
  readonly letter: () => void;
  readonly interim: () => void;
  readonly copyReference: () => void;
}

interface ItemToolbarProps {
  readonly may: ItemActions & Pick<Colleagues['may'], 'ask' | 'handOver'>;
  readonly deeds: ItemDeeds;
  readonly urgency: UrgencyDeeds;
  readonly mayPromise: boolean;
  readonly mayLetter: boolean;
}

/**
 * The verbs of the counter as buttons; those this person may not use are not there.
 *
 * Access for all: words on every button; the key beside it is a reminder for those who type.
 */
export function ItemToolbar({ may, deeds, urgency, mayPromise, mayLetter }: ItemToolbarProps) {
  const { t } = useTranslation(['counter', 'urgency']);
  const buttons = [
    { id: 'take', isShown: may.take, run: deeds.take, Icon: IconHandGrab, keyCap: '1' },
    { id: 'putBack', isShown: may.putBack, run: deeds.putBack, Icon: IconHandOff, keyCap: undefined },
    { id: 'ask', isShown: may.ask, run: deeds.ask, Icon: IconUserQuestion, keyCap: 'C' },
    { id: 'passOn', isShown: may.passOn, run: deeds.passOn, Icon: IconShare3, keyCap: '3' },
    { id: 'close', isShown: may.close, run: deeds.close, Icon: IconCheck, keyCap: 'E' },
    { id: 'reopen', isShown: may.reopen, run: deeds.reopen, Icon: IconRefresh, keyCap: undefined },
  ] as const;
  return (
    <span className={styles.toolbar}>
      {buttons
        .filter((button) => button.isShown)
        .map(({ id, run, Icon, keyCap }) => (
          <Button
            key={id}
            variant="default"
            size="compact-sm"
            leftSection={<Icon size={15} aria-hidden />}
            rightSection={keyCap && <Kbd>{keyCap}</Kbd>}
            aria-label={t(`action.${id}`)}
            onClick={run}
          >
            {t(`action.${id}`)}
          </Button>
        ))}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" size={26} aria-label={t('conversation.more')}>
            <IconDots size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {may.handOver && (
            <Menu.Item leftSection={<IconArrowsRightLeft size={15} />} onClick={deeds.handOver}>
              {t('action.handOver')}
            </Menu.Item>
          )}
          {may.passOn && (
            <Menu.Item leftSection={<IconTags size={15} />} rightSection={<Kbd>4</Kbd>} onClick={deeds.changeType}>
              {t('action.changeType')}
            </Menu.Item>
          )}
          <WorklistItems />
          {urgency.may.raiseTo.length > 0 && (
            <Menu.Item leftSection={<IconFlag size={15} />} rightSection={<Kbd>U</Kbd>} onClick={urgency.raise}>
              {t('urgency:action.raise')}
            </Menu.Item>
          )}
          {urgency.may.recordCall && (
            <Menu.Item leftSection={<IconPhone size={15} />} rightSection={<Kbd>B</Kbd>} onClick={urgency.call}>
              {t('urgency:action.call')}
            </Menu.Item>
          )}
          {urgency.may.lower && (
            <Menu.Item leftSection={<IconFlagOff size={15} />} onClick={urgency.lower}>
              {t('urgency:action.lower')}
            </Menu.Item>
          )}
          {mayPromise && (
            <Menu.Item leftSection={<IconMailPause size={15} />} rightSection={<Kbd>I</Kbd>} onClick={deeds.interim}>
              {t('action.interim')}
            </Menu.Item>
          )}
          {mayLetter && (
            <Menu.Item leftSection={<IconMailOpened size={15} />} onClick={deeds.letter}>
              {t('action.writeLetter')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCopy size={15} />} rightSection={<Kbd>.</Kbd>} onClick={deeds.copyReference}>
            {t('action.copyReference')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
