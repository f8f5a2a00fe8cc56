import { Button, Checkbox, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type DecisionScope, shortestReason } from '#shared/plain-language/decisions.ts';
import styles from './findings.module.css';

interface ReasonFormProps {
  /** True for what is a word, and so may be left alone wherever it stands. */
  readonly mayBeEverywhere: boolean;
  readonly onSave: (scope: DecisionScope, reason: string) => void;
  readonly onCancel: () => void;
}

const longestReason = 300;

/** Asks why a finding stays; it has the focus from the moment it appears. */
export function ReasonForm({ mayBeEverywhere, onSave, onCancel }: ReasonFormProps) {
  const { t } = useTranslation('language');
  const [reason, setReason] = useState('');
  const [isEverywhere, setEverywhere] = useState(false);
  const isEnough = reason.trim().length >= shortestReason;
  const [wasTooShort, setTooShort] = useState(false);
  const hint = t('panel.reason.hint', { least: shortestReason });
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = (event?: FormEvent) => {
    event?.preventDefault();
    setTooShort(!isEnough);
    if (isEnough) onSave(isEverywhere ? 'everywhere' : 'once', reason.trim());
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <Textarea
        label={t('panel.reason.label')}
        description={hint}
        error={wasTooShort && !isEnough ? hint : undefined}
        value={reason}
        maxLength={longestReason}
        rows={2}
        ref={field}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) save(event);
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onCancel();
        }}
      />
      {mayBeEverywhere && (
        <Checkbox
          label={t('panel.reason.everywhere')}
          checked={isEverywhere}
          onChange={(event) => setEverywhere(event.currentTarget.checked)}
        />
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="compact-sm">
          {t('panel.reason.save')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          {t('panel.reason.cancel')}
        </Button>
      </div>
    </form>
  );
}
