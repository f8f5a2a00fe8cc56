import { ActionIcon, Checkbox, Menu } from '@mantine/core';
import {
  IconBook2,
  IconDots,
  IconDownload,
  IconEyeOff,
  IconForms,
  IconTrash,
  IconUserMinus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { ReaderChoice } from '#shared/capabilities/letters/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useConfirm } from '#renderer/ui/confirm-context.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { chosenReaders } from '../gate/readers.ts';
import styles from './page.module.css';
import { StepButtons } from './StepButtons.tsx';
import type { Room } from './use-room.ts';

/** What is left to look at before somebody can sign, in words and pictures. */
function Facts({ room }: { readonly room: Room }) {
  const { t } = useTranslation('letters');
  const { gate, letter } = room;
  const isOpen = letter.state === 'draft' || letter.state === 'ready';
  if (!isOpen) return null;
  const language = gate.openFindings.length;
  const others = gate.openThirdParty.length;
  return (
    <>
      {language > 0 && (
        <button
          type="button"
          className={styles.fact}
          onClick={() => gate.openFindings[0] && room.goTo(gate.openFindings[0])}
        >
          <Chip tone="time" icon={<IconBook2 size={14} />}>
            {t('bar.findings', { count: language })}
          </Chip>
        </button>
      )}
      {language === 0 && gate.isCertain && !gate.isEmpty && (
        <Chip tone="done" icon={<IconBook2 size={14} />}>
          {t('bar.noFindings')}
        </Chip>
      )}
      {others > 0 ? (
        <button
          type="button"
          className={styles.fact}
          onClick={() => gate.openThirdParty[0] && room.goTo(gate.openThirdParty[0])}
        >
          <Chip tone="time" icon={<IconEyeOff size={14} />}>
            {t('bar.passagesOpen', { count: others })}
          </Chip>
        </button>
      ) : (
        gate.passages > 0 && <Chip icon={<IconEyeOff size={14} />}>{t('bar.passages', { count: gate.passages })}</Chip>
      )}
      {gate.blanks.length > 0 && (
        <button type="button" className={styles.fact} onClick={room.goToBlank}>
          <Chip tone="time" icon={<IconForms size={14} />}>
            {t('bar.blanks', { count: gate.blanks.length })}
          </Chip>
        </button>
      )}
    </>
  );
}

function Readers({ room }: { readonly room: Room }) {
  const { t } = useTranslation('letters');
  const { letter } = room;
  const isDone = ['outgoing', 'released', 'withdrawn', 'corrected'].includes(letter.state);
  const choice: ReaderChoice = isDone ? (letter.chosen ?? room.choice) : room.choice;
  const names = chosenReaders(letter.readers, choice).map(({ name, detail }) =>
    detail === null ? isolatedText(name) : `${isolatedText(name)} (${isolatedText(detail)})`,
  );
  const hasProxy = letter.readers.some(({ kind }) => kind === 'proxy');
  return (
    <span className={styles.readers}>
      <span>
        {t('bar.to')} <strong>{names.length === 0 ? t('bar.nobody') : names.join(', ')}</strong>
      </span>
      {hasProxy && !isDone && (
        <Checkbox
          size="xs"
          label={t('release.patientOnly')}
          checked={!room.choice.proxies}
          onChange={(event) => room.setChoice({ ...room.choice, proxies: !event.currentTarget.checked })}
        />
      )}
    </span>
  );
}

/** What is done less often: saving as PDF, taking the patient version off, throwing a draft away. */
function More({ room }: { readonly room: Room }) {
  const { t } = useTranslation('letters');
  const confirm = useConfirm();
  const { letter, texts } = room;
  const takeAway = async () => {
    const isSure = await confirm({
      title: t('text.takeAwayTitle'),
      body: t('text.takeAwayBody'),
      confirmLabel: t('text.takeAway'),
    });
    if (!isSure) return;
    room.setText('professional');
    texts.takeAway('patient');
  };
  const hasBoth = texts.now.professional !== null && texts.now.patient !== null;
  return (
    <Menu position="top-start" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={34} aria-label={t('bar.more')}>
          <IconDots size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => room.open('pdf')}>
          {t('act.pdf')}
        </Menu.Item>
        {letter.may.write && hasBoth && (
          <Menu.Item leftSection={<IconUserMinus size={16} aria-hidden />} onClick={() => void takeAway()}>
            {t('text.takeAway')}
          </Menu.Item>
        )}
        {letter.may.discard && (
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => room.open('discard')}>
            {t('act.discard')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What is left to do, who will read it, and the steps that this person can take. */
export function ReleaseBar({ room }: { readonly room: Room }) {
  return (
    <div className={styles.bar}>
      <span className={styles.barFacts}>
        <Facts room={room} />
      </span>
      <Readers room={room} />
      <span className={styles.barButtons}>
        <More room={room} />
        <StepButtons room={room} />
      </span>
    </div>
  );
}
