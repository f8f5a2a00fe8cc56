import { Button } from '@mantine/core';
import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Conversation } from '#shared/capabilities/counter/model.ts';
import type { UrgencyActions } from '#shared/capabilities/urgency/model.ts';
import { callStep } from '#shared/capabilities/urgency/rules.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { foundThemes } from './found-words.ts';
import styles from './urgency.module.css';
import { UrgencyHistory } from './UrgencyHistory.tsx';
import type { UrgencyDeeds } from './use-urgency-deeds.ts';

interface UrgencyBannerProps {
  readonly conversation: Conversation;
  readonly now: Instant;
  readonly deeds: Pick<UrgencyDeeds, 'call' | 'lower'>;
}

/** The most passages under one theme; the text itself shows the others. */
const mostPassages = 3;

function FoundWords({ conversation }: Pick<UrgencyBannerProps, 'conversation'>) {
  const { t } = useTranslation('urgency');
  const themes = foundThemes(conversation.urgency.flags);
  if (themes.length === 0) return null;
  return (
    <>
      <ul className={styles.themes}>
        {themes.map(({ theme, level, passages }) => (
          <li key={`${level} ${theme}`}>
            <strong>{visibleText(theme)}</strong>:{' '}
            {passages.slice(0, mostPassages).map(({ words, part }, place) => (
              <span key={`${part ?? ''} ${words ?? ''}`}>
                {place > 0 && ', '}“<bdi dir="auto">{visibleText(words ?? '')}</bdi>”
                {part === 'subject' && ` ${t('banner.inSubject')}`}
                {part === 'caption' && ` ${t('banner.inCaption')}`}
              </span>
            ))}
            {passages.length > mostPassages && `, ${t('banner.more', { count: passages.length - mostPassages })}`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What colleagues said when they raised it. */
function Reasons({ conversation }: Pick<UrgencyBannerProps, 'conversation'>) {
  const { t } = useTranslation('urgency');
  const raised = conversation.urgency.flags.filter((flag) => flag.source === 'person' && flag.settledAt === null);
  return raised.map((flag) => (
    <p key={flag.id}>
      {t('banner.byPerson', { name: isolatedText(flag.raisedByName ?? ''), reason: isolatedText(flag.reason ?? '') })}
    </p>
  ));
}

/** What to do now, after the calls that were made. */
function NextStep({ conversation, now }: Omit<UrgencyBannerProps, 'deeds'>) {
  const { t } = useTranslation('urgency');
  const formats = useFormats();
  const { item, urgency, patient } = conversation;
  const [latest] = urgency.calls;
  const step = callStep(urgency.failedAttempts, latest?.nextTryAt ?? null, now);
  const time = latest ? formats.time(latest.calledAt) : '';
  const next = latest?.nextTryAt ? formats.time(latest.nextTryAt) : '';
  const contacts = patient?.relatedPersons.map((person) => isolatedText(person.name)).join(', ') ?? '';
  if (item.urgency === 'amber' && step !== 'escalate') {
    return <p>{step === 'call' ? t('step.callAmber') : t('step.againAmber', { time })}</p>;
  }
  return (
    <>
      <p>{t(`step.${step}`, { time, next })}</p>
      {step === 'escalate' && contacts !== '' && <p>{t('step.contacts', { names: contacts })}</p>}
    </>
  );
}

interface BannerButtonsProps {
  readonly may: UrgencyActions;
  readonly deeds: UrgencyBannerProps['deeds'];
}

function BannerButtons({ may, deeds }: BannerButtonsProps) {
  const { t } = useTranslation('urgency');
  return (
    <span className={styles.buttons}>
      {may.recordCall && (
        <Button size="compact-sm" rightSection={<Kbd>B</Kbd>} aria-label={t('banner.call')} onClick={deeds.call}>
          {t('banner.call')}
        </Button>
      )}
      {may.lower && (
        <Button variant="default" size="compact-sm" onClick={deeds.lower}>
          {t('banner.lower')}
        </Button>
      )}
    </span>
  );
}

/**
 * What raised this question, in the patient's own words, and what to do now. Says nothing where nothing was found:
 * that would be read as safe.
 *
 * Access for all: a named region with a heading; the picture and colour only help.
 */
export function UrgencyBanner({ conversation, now, deeds }: UrgencyBannerProps) {
  const { t } = useTranslation('urgency');
  const { item, urgency } = conversation;
  const isRaised = item.urgency !== 'none' && item.state !== 'closed';
  if (!isRaised && urgency.flags.length === 0) return null;
  const heading = isRaised ? t(item.urgency === 'red' ? 'banner.red' : 'banner.amber') : t('banner.settled');
  return (
    <section className={styles.banner} data-level={isRaised ? item.urgency : 'settled'} aria-label={t('banner.label')}>
      <IconPhoneCall size={20} aria-hidden className={styles.bannerIcon} />
      <div className={styles.bannerBody}>
        <div className={styles.bannerHead}>
          <h3>{heading}</h3>
          {isRaised && <BannerButtons may={urgency.may} deeds={deeds} />}
        </div>
        {isRaised && (
          <>
            <FoundWords conversation={conversation} />
            <Reasons conversation={conversation} />
            <NextStep conversation={conversation} now={now} />
            {urgency.onDutyName !== null && <p>{t('banner.onDuty', { name: isolatedText(urgency.onDutyName) })}</p>}
            <p className={styles.hint}>
              {t('banner.phone')} {t('step.voicemail')}
            </p>
          </>
        )}
        <UrgencyHistory flags={urgency.flags} />
      </div>
    </section>
  );
}
