import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Finding } from '#shared/plain-language/model.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import styles from './findings.module.css';
import type { FindingWork } from './use-finding-work.ts';

interface CardButtonsProps {
  readonly finding: Finding;
  readonly work: FindingWork;
  readonly mayMark: boolean;
  readonly mayAddToList: boolean;
  readonly onReason: () => void;
}

/** Most replacements that are offered; the keys go from Enter to 4. */
const mostOptions = 4;

function ThirdPartyButtons({ finding, work, mayMark }: CardButtonsProps) {
  const { t } = useTranslation('language');
  return (
    <div className={styles.buttons}>
      {mayMark && (
        <Button
          size="compact-sm"
          aria-keyshortcuts="M"
          rightSection={<Keys keys="m" />}
          onClick={() => work.mark(finding)}
        >
          {t('panel.mark')}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        aria-keyshortcuts="N"
        onClick={() => work.ignore(finding, 'once', null)}
      >
        {t('panel.notAnother')}
      </Button>
    </div>
  );
}

function OtherWords({ finding, work }: Pick<CardButtonsProps, 'finding' | 'work'>) {
  const { t } = useTranslation('language');
  const others = finding.plain.slice(1, mostOptions);
  if (others.length === 0) return null;
  return (
    <div className={styles.buttons}>
      <span className={styles.dim}>{t('panel.or')}</span>
      {others.map((words, index) => (
        <Button
          key={words}
          size="compact-sm"
          variant="default"
          className={styles.option}
          aria-keyshortcuts={String(index + 2)}
          rightSection={<Keys keys={String(index + 2)} />}
          onClick={() => work.apply(finding, index + 1)}
        >
          {words}
        </Button>
      ))}
    </div>
  );
}

/** What can be done about a finding. */
export function CardButtons(props: CardButtonsProps) {
  const { finding, work, mayAddToList, onReason } = props;
  const { t } = useTranslation('language');
  if (finding.kind === 'third-party') return <ThirdPartyButtons {...props} />;
  return (
    <>
      <OtherWords finding={finding} work={work} />
      <div className={styles.buttons}>
        {finding.plain.length > 0 && (
          <Button size="compact-sm" rightSection={<Keys keys="Enter" />} onClick={() => work.apply(finding)}>
            {t('panel.replace')}
          </Button>
        )}
        {finding.explanation !== null && (
          <Button size="compact-sm" variant="default" aria-keyshortcuts="H" onClick={() => work.explain(finding)}>
            {t('panel.brackets')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          aria-keyshortcuts="N"
          onClick={() => work.ignore(finding, 'once', null)}
        >
          {t('panel.ignore')}
        </Button>
        <Button size="compact-sm" variant="subtle" aria-keyshortcuts="R" onClick={onReason}>
          {t('panel.ignoreWhy')}
        </Button>
        {mayAddToList && (
          <Button size="compact-sm" variant="subtle" aria-keyshortcuts="L" onClick={() => work.addToList(finding)}>
            {t('panel.addToList')}
          </Button>
        )}
      </div>
    </>
  );
}
