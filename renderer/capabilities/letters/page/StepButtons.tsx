import { Button } from '@mantine/core';
import { IconArrowBackUp, IconHandGrab, IconPencil, IconReplace, IconSend2, IconSignature } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { epochMsOf, type Instant } from '#shared/kernel/time.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import styles from './page.module.css';
import type { Room } from './use-room.ts';

/** Minutes and seconds until a moment, such as `9:05`; `0:00` once it has come. */
export function countdown(until: Instant, now: Instant): string {
  const seconds = Math.max(0, Math.ceil((epochMsOf(until) - epochMsOf(now)) / 1_000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function MainKeys() {
  return (
    <span className={styles.onKey}>
      <Keys keys="mod+Enter" />
    </span>
  );
}

function Recall({ room, visibleAt }: { readonly room: Room; readonly visibleAt: Instant }) {
  const { t } = useTranslation('letters');
  const now = useNow(1_000);
  return (
    <>
      <span className={styles.countdown}>{t('bar.visibleIn', { time: countdown(visibleAt, now) })}</span>
      {room.letter.may.recall && (
        <Button
          variant="default"
          size="sm"
          loading={room.steps.isPending}
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => room.steps.take({ run: (letters, ref) => letters.recall(ref), done: t('done.recalled') })}
        >
          {t('act.recall')}
        </Button>
      )}
    </>
  );
}

/** The steps that cost no dialog. */
function QuickSteps({ room }: { readonly room: Room }) {
  const { t } = useTranslation('letters');
  const { may } = room.letter;
  const { take, isPending } = room.steps;
  return (
    <>
      {may.takeOver && (
        <Button
          size="sm"
          loading={isPending}
          leftSection={<IconHandGrab size={16} aria-hidden />}
          onClick={() => take({ run: (letters, ref) => letters.takeOver(ref), done: t('done.takenOver') })}
        >
          {t('act.takeOver')}
        </Button>
      )}
      {may.takeBack && (
        <Button
          variant="default"
          size="sm"
          loading={isPending}
          leftSection={<IconPencil size={16} aria-hidden />}
          onClick={() => take({ run: (letters, ref) => letters.takeBack(ref), done: t('done.takenBack') })}
        >
          {t('act.takeBack')}
        </Button>
      )}
    </>
  );
}

/** The steps that this person can take now; the main one last, and on Ctrl+Enter. */
export function StepButtons({ room }: { readonly room: Room }) {
  const { t } = useTranslation('letters');
  const { may, state, visibleAt } = room.letter;
  return (
    <>
      {state === 'outgoing' && visibleAt !== null && <Recall room={room} visibleAt={visibleAt} />}
      <QuickSteps room={room} />
      {may.withdraw && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          onClick={() => room.open('withdraw')}
        >
          {t('act.withdraw')}
        </Button>
      )}
      {may.correct && (
        <Button
          variant="default"
          size="sm"
          leftSection={<IconReplace size={16} aria-hidden />}
          onClick={() => room.open('correct')}
        >
          {t('act.correct')}
        </Button>
      )}
      {may.putForward && (
        <Button variant={may.sign ? 'default' : 'filled'} size="sm" onClick={() => room.open('forward')}>
          {t('act.putForward')}
        </Button>
      )}
      {may.sign && (
        <Button
          size="sm"
          leftSection={<IconSignature size={16} aria-hidden />}
          rightSection={<MainKeys />}
          aria-label={t('act.sign')}
          onClick={() => room.open('sign')}
        >
          {t('act.sign')}
        </Button>
      )}
      {may.release && (
        <Button
          size="sm"
          leftSection={<IconSend2 size={16} aria-hidden />}
          rightSection={<MainKeys />}
          aria-label={t('act.release')}
          onClick={() => room.open('release')}
        >
          {t('act.release')}
        </Button>
      )}
    </>
  );
}
