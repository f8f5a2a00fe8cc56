import { ActionIcon, Button, Checkbox, Menu } from '@mantine/core';
import {
  IconChevronDown,
  IconDeviceMobile,
  IconEye,
  IconForms,
  IconMessageQuestion,
  IconSend2,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { type AnswerDocument, openBlanksOf } from '#shared/capabilities/counter/answer-document.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import styles from './composer.module.css';

interface SendBarProps {
  readonly conversation: Conversation;
  readonly body: AnswerDocument | undefined;
  readonly patientOnly: boolean;
  readonly isBusy: boolean;
  readonly onPatientOnly: (patientOnly: boolean) => void;
  readonly onFirstBlank: () => void;
  /** Asks a colleague to look along; undefined where that is not possible. */
  readonly onLookAlong: (() => void) | undefined;
  readonly onSend: (thenClose: boolean, purpose?: 'answer' | 'question-back') => void;
  readonly checkChip: ReactNode;
  /** Shows the answer as the patient will see it. */
  readonly onPatientView: () => void;
}

function Readers({ conversation, patientOnly }: Pick<SendBarProps, 'conversation' | 'patientOnly'>) {
  const { t } = useTranslation('counter');
  const patient = conversation.patient?.name ?? conversation.item.patientName;
  const readers = [patient, ...(patientOnly ? [] : conversation.readsAlong.map((person) => person.name))];
  return (
    <span className={styles.readers}>
      {t('send.to')}: <strong>{readers.map(isolatedText).join(', ')}</strong>
    </span>
  );
}

/** The button that shows how many blanks are left and goes to the first of them. */
function OpenBlanks({ body, onFirstBlank }: Pick<SendBarProps, 'body' | 'onFirstBlank'>) {
  const { t } = useTranslation('counter');
  const blanks = body ? openBlanksOf(body) : [];
  if (blanks.length === 0) return null;
  const labels = blanks.map((blank) => blank.attrs.label).join(', ');
  return (
    <button
      type="button"
      className={styles.blanks}
      aria-label={t('send.blanksName', { count: blanks.length, labels })}
      onClick={onFirstBlank}
    >
      <IconForms size={14} aria-hidden /> {t('send.blanks', { count: blanks.length })}
    </button>
  );
}

/** Who will read the answer, what is left to fill in, and the ways to send it. */
export function SendBar(props: SendBarProps) {
  const { conversation, body, patientOnly, isBusy, onPatientOnly, onFirstBlank, onSend } = props;
  const { t } = useTranslation('counter');
  const { t: tClock } = useTranslation('clock');
  return (
    <div className={styles.sendBar}>
      <span className={styles.sendFacts}>
        <Readers conversation={conversation} patientOnly={patientOnly} />
        {conversation.readsAlong.length > 0 && (
          <Checkbox
            size="xs"
            label={t('send.patientOnly')}
            checked={patientOnly}
            onChange={(event) => onPatientOnly(event.currentTarget.checked)}
          />
        )}
      </span>
      {props.checkChip}
      <OpenBlanks body={body} onFirstBlank={onFirstBlank} />
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconDeviceMobile size={15} aria-hidden />}
        aria-label={t('check.patientView')}
        aria-keyshortcuts="Control+E"
        onClick={props.onPatientView}
      >
        {t('check.patientViewShort')}
      </Button>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconMessageQuestion size={16} aria-hidden />}
        disabled={isBusy}
        onClick={() => onSend(false, 'question-back')}
      >
        {tClock('questionBack.send')}
      </Button>
      <Button.Group>
        <Button
          size="sm"
          leftSection={<IconSend2 size={16} aria-hidden />}
          rightSection={
            <span className={styles.sendKeys}>
              <Keys keys="mod+Enter" />
            </span>
          }
          aria-label={t('send.sendAndClose')}
          loading={isBusy}
          onClick={() => onSend(true)}
        >
          {t('send.sendAndClose')}
        </Button>
        <Menu position="top-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              className={styles.sendMore}
              variant="filled"
              size={36}
              aria-label={t('send.more')}
              disabled={isBusy}
            >
              <IconChevronDown size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => onSend(true)}>{t('send.sendAndClose')}</Menu.Item>
            <Menu.Item onClick={() => onSend(false)}>{t('send.sendAndWait')}</Menu.Item>
            {props.onLookAlong && (
              <Menu.Item leftSection={<IconEye size={15} aria-hidden />} onClick={props.onLookAlong}>
                {t('action.lookAlong')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </Button.Group>
    </div>
  );
}
