import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconDeviceMobile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Result } from '#shared/capabilities/results/model.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { ResultAge } from '../ResultAge.tsx';
import { ResultChips } from '../ResultChips.tsx';
import styles from './page.module.css';
import { PolicyWords } from './PolicyWords.tsx';
import { PreferenceSwitch } from './PreferenceSwitch.tsx';

interface ResultHeadProps {
  readonly result: Result;
  readonly now: Instant;
  readonly onBack: () => void;
  readonly onPatientView: () => void;
}

function Dates({ result }: { readonly result: Result }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t('head.laboratory')}</dt>
        <dd>
          {result.laboratory === null ? t('head.laboratoryUnknown') : <PlainText text={result.laboratory} />}
          {' · '}
          {t(`kind.${result.kind}`)}
        </dd>
      </div>
      {result.effectiveAt !== null && (
        <div>
          <dt>{t('head.taken')}</dt>
          <dd>{formats.dayAndTime(result.effectiveAt)}</dd>
        </div>
      )}
      <div>
        <dt>{t('head.issued')}</dt>
        <dd>{formats.dayAndTime(result.issuedAt)}</dd>
      </div>
      <div>
        <dt>{t('head.policy')}</dt>
        <dd>
          <PolicyWords policy={result.policy} />
        </dd>
      </div>
    </dl>
  );
}

/** What it is, of whom, from where, and by which policy it reaches the patient. */
export function ResultHead({ result, now, onBack, onPatientView }: ResultHeadProps) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <ActionIcon className={styles.back} variant="subtle" aria-label={t('page.back')} onClick={onBack}>
          <IconArrowLeft size={19} />
        </ActionIcon>
        <h2 className={styles.title}>
          <PlainText text={result.title} />
        </h2>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconDeviceMobile size={16} aria-hidden />}
          rightSection={
            <span className={styles.wideOnly}>
              <Keys keys="mod+e" />
            </span>
          }
          aria-label={t('sees.open')}
          onClick={onPatientView}
        >
          {t('sees.open')}
        </Button>
      </div>
      <p className={styles.patient}>
        <strong>
          <PlainText text={result.patientName} />
        </strong>
        <span>
          <ResultAge birthDate={result.patientBirthDate} now={now} />
        </span>
        {result.patientBirthDate !== null && (
          <span>{t('head.bornOn', { date: formats.date(result.patientBirthDate) })}</span>
        )}
        <span>
          <PlainText text={result.departmentName} />
        </span>
      </p>
      <div className={styles.headChips}>
        <ResultChips result={result} isHoldAsked={result.hold !== null && result.hold.agreedAt === null} />
      </div>
      <Dates result={result} />
      <PreferenceSwitch result={result} />
    </header>
  );
}
