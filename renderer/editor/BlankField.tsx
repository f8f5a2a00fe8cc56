import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { AnswerBlank } from '#shared/capabilities/counter/answer-document.ts';
import { fieldOfText, inputTypeOf, textOfField } from './blank-values.ts';
import classes from './editor.module.css';

interface BlankFieldProps {
  readonly blank: AnswerBlank['attrs'];
  readonly onValue: (value: string | null) => void;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onLeave: () => void;
  readonly onBlur: () => void;
}

/** Runs what a key means in a blank's field; false when the key is the field's own. */
function heedKey(event: KeyboardEvent, { onNext, onPrevious, onLeave }: BlankFieldProps): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === 'Tab') (event.shiftKey ? onPrevious : onNext)();
  else if (event.key === 'Enter') onNext();
  else if (event.key === 'Escape') onLeave();
  else return false;
  return true;
}

/** The field in which a blank is filled in; it has the focus from the moment it appears. */
export function BlankField(props: BlankFieldProps) {
  const { blank, onValue, onBlur } = props;
  const { t } = useTranslation('editor');
  const input = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  const shown = fieldOfText(blank.valueType, blank.value);

  useEffect(() => {
    input.current?.focus();
    input.current?.select();
    select.current?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!heedKey(event, props)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (blank.valueType === 'choice' && blank.choices.length > 0) {
    return (
      <select
        ref={select}
        className={classes.blankField}
        aria-label={blank.label}
        value={shown}
        onChange={(event) => onValue(textOfField('choice', event.currentTarget.value))}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        <option value="">{t('blank.choose')}</option>
        {blank.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      ref={input}
      className={classes.blankField}
      type={inputTypeOf(blank.valueType)}
      inputMode={blank.valueType === 'number' ? 'decimal' : undefined}
      aria-label={blank.label}
      placeholder={blank.label}
      size={Math.min(48, Math.max(blank.label.length, shown.length, 6) + 1)}
      defaultValue={shown}
      maxLength={4_000}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onValue(textOfField(blank.valueType, event.currentTarget.value))}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}
