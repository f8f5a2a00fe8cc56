import { CloseButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { TemplateSummary } from '#shared/capabilities/templates/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { findTemplates } from './find-templates.ts';
import { TemplateOptions } from './TemplateOptions.tsx';
import styles from './templates.module.css';
import { useFill, useTemplates } from './use-templates.ts';

interface TemplatePickerProps {
  readonly itemId: ItemId;
  /** The template that was chosen, or null for a block, which goes into whatever answer is being written. */
  readonly onPick: (templateId: string | null, body: AnswerDocument) => void;
  readonly onClose: () => void;
}

/** Where a key in the search field leads to in the list; undefined when it is no list key. */
function stepFor(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active + count - 1) % count;
  return undefined;
}

/** The templates as they are found by what is typed, and the filling of the one that is chosen. */
function usePicker({ itemId, onPick }: TemplatePickerProps) {
  const { t } = useTranslation('counter');
  const [question, setQuestion] = useState('');
  const [active, setActive] = useState(0);
  const templates = useTemplates(itemId);
  const fill = useFill(itemId);
  const filling = useMutation({
    mutationFn: async (template: TemplateSummary) =>
      onPick(template.kind === 'block' ? null : template.id, await fill(template.id)),
  });
  const found = findTemplates(templates.data?.templates ?? [], question, (type) => t(`questionType.${type}`));
  const ask = (next: string) => {
    setQuestion(next);
    setActive(0);
  };
  return {
    templates,
    filling,
    found,
    question,
    ask,
    active: Math.min(active, Math.max(0, found.length - 1)),
    setActive,
  };
}

/**
 * Finds a template by a few letters and puts it into the answer.
 *
 * Access for all: a combobox with a listbox below it; the focus stays in the field, arrows choose, Enter inserts, Esc
 * closes and the focus goes back to the text. The number found is read out.
 */
export function TemplatePicker(props: TemplatePickerProps) {
  const { t } = useTranslation('editor');
  const failureText = useFailureText();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const { templates, filling, found, question, ask, active, setActive } = usePicker(props);
  useEffect(() => field.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepFor(event.key, active, found.length);
    const chosen = found[active];
    if (step !== undefined) setActive(step);
    else if (event.key === 'Enter' && !event.ctrlKey && chosen) filling.mutate(chosen);
    else if (event.key === 'Escape') props.onClose();
    else return;
    event.preventDefault();
  };
  const isNoneAtAll = templates.data?.templates.length === 0;
  const failure = templates.error ?? filling.error;
  return (
    <div className={styles.picker}>
      <div className={styles.search}>
        <input
          ref={field}
          role="combobox"
          aria-label={t('picker.label')}
          aria-expanded={found.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={found[active] ? `${listId}-${found[active].id}` : undefined}
          placeholder={t('picker.placeholder')}
          autoComplete="off"
          spellCheck={false}
          className={styles.field}
          value={question}
          onChange={(event) => ask(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <span className={styles.hint}>{t('picker.hint')}</span>
        <CloseButton aria-label={t('picker.close')} onClick={props.onClose} />
      </div>
      {failure !== null && <ErrorNotice text={failureText(failure)} />}
      {templates.isPending && <LoadingLines lines={3} />}
      {templates.isSuccess && found.length === 0 && (
        <p className={styles.none}>{t(isNoneAtAll ? 'picker.noneAtAll' : 'picker.none')}</p>
      )}
      <TemplateOptions
        id={listId}
        found={found}
        active={active}
        onActive={setActive}
        onChoose={(template) => filling.mutate(template)}
      />
      <div role="status" className={styles.unseen}>
        {templates.isSuccess && t('picker.found', { count: found.length })}
      </div>
    </div>
  );
}
