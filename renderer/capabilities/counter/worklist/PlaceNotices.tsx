import { Button } from '@mantine/core';
import { IconArrowMerge, IconBellRinging, IconClockPause, IconHeart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { useWorklistShown } from './worklist-context.ts';
import styles from './worklist.module.css';

interface PlaceNoticesProps {
  readonly conversation: Conversation;
}

function SnoozeNotice({ conversation }: PlaceNoticesProps) {
  const deeds = useWorklistShown();
  const { t } = useTranslation('worklist');
  const formats = useFormats();
  const { snooze, may } = conversation.listing;
  if (snooze === null) return null;
  const at = formats.dayAndTime(snooze.until);
  const sleeps =
    snooze.byName === null
      ? t('snooze.sleeps', { at })
      : t('snooze.sleepsBy', { at, name: isolatedText(snooze.byName) });
  return (
    <div className={styles.notice}>
      {snooze.isReminder ? <IconBellRinging size={17} aria-hidden /> : <IconClockPause size={17} aria-hidden />}
      <div>
        <strong>{snooze.isReminder ? t('snooze.reminder', { at }) : sleeps}</strong>
        {snooze.reason !== '' && <> · {t('snooze.why', { reason: isolatedText(snooze.reason) })}</>}
        <br />
        <span className={styles.quiet}>
          {snooze.isReminder
            ? t('snooze.reminderHint')
            : `${t(`snooze.onReplyNote.${snooze.onReply}`)} ${t('snooze.clockRuns')}`}
        </span>
      </div>
      {may.unsnooze && (
        <Button variant="default" size="compact-sm" onClick={deeds.unsnooze}>
          {t(snooze.isReminder ? 'snooze.dropReminder' : 'snooze.end')}
        </Button>
      )}
    </div>
  );
}

function ThanksNotice({ conversation }: PlaceNoticesProps) {
  const deeds = useWorklistShown();
  const { t } = useTranslation('worklist');
  if (!conversation.item.isThanks || conversation.item.state === 'closed') return null;
  return (
    <div className={styles.notice}>
      <IconHeart size={17} aria-hidden />
      <div>{t('thanks.notice')}</div>
      {conversation.listing.may.seen && (
        <>
          <Button
            variant="default"
            size="compact-sm"
            rightSection={<Kbd>S</Kbd>}
            aria-label={t('thanks.seen')}
            onClick={deeds.seen}
          >
            {t('thanks.seen')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={deeds.keepAsQuestion}>
            {t('action.keepAsQuestion')}
          </Button>
        </>
      )}
    </div>
  );
}

/** The other open questions of the patient, with the way there and with merging at hand. */
function SiblingStrip({ conversation }: PlaceNoticesProps) {
  const deeds = useWorklistShown();
  const { t } = useTranslation(['worklist', 'counter']);
  const { siblings, listing } = conversation;
  if (siblings.length === 0) return null;
  const channels = [...new Set(listing.siblingChannels.map(({ channel }) => t(`siblings.channel.${channel}`)))];
  return (
    <div role="group" aria-label={t('siblings.label')} className={styles.notice}>
      <IconArrowMerge size={17} aria-hidden />
      <div>
        {t('siblings.also', { count: siblings.length, channels: channels.join(', ') })}
        <span className={styles.siblingLinks}>
          {siblings.slice(0, 4).map((sibling) => (
            <button key={sibling.id} type="button" className={styles.link} onClick={() => deeds.open(sibling.id)}>
              {visibleText(sibling.subject) || t(`counter:questionType.${sibling.questionType}`)}
            </button>
          ))}
        </span>
      </div>
      {listing.may.merge && (
        <Button
          variant="default"
          size="compact-sm"
          rightSection={<Kbd>2</Kbd>}
          aria-label={t('action.merge')}
          onClick={deeds.merge}
        >
          {t('action.merge')}
        </Button>
      )}
    </div>
  );
}

function MergeNotice({ conversation }: PlaceNoticesProps) {
  const deeds = useWorklistShown();
  const { t } = useTranslation('worklist');
  const { mergedFrom, mergedInto } = conversation.listing;
  if (mergedFrom.length === 0 && mergedInto === null) return null;
  return (
    <div className={styles.notice}>
      <IconArrowMerge size={17} aria-hidden />
      <div>{mergedInto === null ? t('merge.from', { count: mergedFrom.length }) : t('merge.into')}</div>
      {mergedInto !== null && (
        <Button variant="default" size="compact-sm" onClick={() => deeds.open(mergedInto)}>
          {t('merge.openKept')}
        </Button>
      )}
    </div>
  );
}

/** What must be known of the place of a question in the list: snoozed, thanks, other questions, merged. */
export function PlaceNotices(props: PlaceNoticesProps) {
  return (
    <>
      <SnoozeNotice {...props} />
      <ThanksNotice {...props} />
      <MergeNotice {...props} />
      <SiblingStrip {...props} />
    </>
  );
}
