import { Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconFlag, IconMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { TriedText } from '#shared/capabilities/urgency/list-model.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { MarkedText } from '#renderer/ui/MarkedText.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import styles from './red-flag-list.module.css';
import { useTriedText } from './use-red-flag-list.ts';

/** Pause in typing after which the text is tried, in milliseconds. */
const pauseMs = 200;

const looks = {
  red: { tone: 'call', Icon: IconAlertTriangle },
  amber: { tone: 'time', Icon: IconFlag },
  none: { tone: 'plain', Icon: IconMinus },
} as const;

interface OutcomeProps {
  readonly title: string;
  readonly text: string;
  readonly tried: TriedText;
}

/** What one list makes of the text, with the words that raised it pointed out. */
function Outcome({ title, text, tried }: OutcomeProps) {
  const { t } = useTranslation('urgency');
  const { tone, Icon } = looks[tried.level];
  const marks = tried.matches.map(({ start, end, theme, level }) => ({
    start,
    end,
    label: `${theme}, ${t(`list.level.${level}`)}`,
  }));
  return (
    <section className={styles.outcome} aria-label={title}>
      <p className={styles.outcomeHead}>
        <strong>{title}</strong>{' '}
        <Chip tone={tone} icon={<Icon size={13} />}>
          {t(`list.found.${tried.level}`)}
        </Chip>
      </p>
      <MarkedText text={text} marks={marks} />
      {tried.level === 'none' && <p className={styles.hint}>{t('list.notSafe')}</p>}
    </section>
  );
}

function TriedBy({
  text,
  version,
  title,
}: {
  readonly text: string;
  readonly version: number | null;
  readonly title: string;
}) {
  const failureText = useFailureText();
  const tried = useTriedText(text, version);
  if (tried.isError) return <ErrorNotice text={failureText(tried.error)} onRetry={() => void tried.refetch()} />;
  return tried.data && !tried.isPlaceholderData ? <Outcome title={title} text={text} tried={tried.data} /> : null;
}

/**
 * Tries a text on the list in force and on each proposal. The text is kept nowhere.
 *
 * Access for all: the outcome is announced when it changes, in words as well as in colour.
 */
export function TestBench({ proposals }: { readonly proposals: readonly number[] }) {
  const { t } = useTranslation('urgency');
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed, pauseMs);
  return (
    <Panel title={t('list.bench')}>
      <Textarea
        label={t('list.text')}
        description={t('list.textHelp')}
        rows={4}
        resize="vertical"
        maxLength={20_000}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div role="status" className={styles.outcomes}>
        {text.trim() !== '' && (
          <>
            <TriedBy text={text} version={null} title={t('list.inForce')} />
            {proposals.map((version) => (
              <TriedBy key={version} text={text} version={version} title={t('list.proposal', { version })} />
            ))}
          </>
        )}
      </div>
    </Panel>
  );
}
