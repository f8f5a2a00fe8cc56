import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AnswerBlank } from '#shared/capabilities/counter/answer-document.ts';
import { dutchToday, hintOf, textOfField } from './blank-values.ts';
import classes from './editor.module.css';

interface BlankFieldProps {
  readonly blank: AnswerBlank['attrs'];
  /** What was typed here before and could not be what was asked. */
  readonly unfit: string;
  /** The value, or null when what was typed cannot be what was asked. */
  readonly onValue: (value: string | null, typed: string) => void;
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

/** The keys of a field: what is heeded goes no further, everything else is the field's. */
function useFieldKeys(props: BlankFieldProps) {
  return (event: KeyboardEvent) => {
    if (!heedKey(event, props)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function ChoiceField(props: BlankFieldProps) {
  const { blank, onValue, onBlur } = props;
  const { t } = useTranslation('editor');
  const select = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => select.current?.focus(), []);
  return (
    <select
      ref={select}
      className={classes.blankField}
      aria-label={blank.label}
      value={blank.value ?? ''}
      onChange={(event) => onValue(event.currentTarget.value || null, '')}
      onKeyDown={useFieldKeys(props)}
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

function TypedField(props: BlankFieldProps) {
  const { blank, unfit, onValue, onBlur } = props;
  const { t } = useTranslation('editor');
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(blank.value ?? unfit);
  const hint = hintOf(blank.valueType);
  const placeholder = hint === undefined ? blank.label : t(hint);
  const isInvalid = typed.trim() !== '' && textOfField(blank.valueType, typed, dutchToday()) === null;
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <input
      ref={input}
      className={classes.blankField}
      type="text"
      inputMode={blank.valueType === 'number' ? 'decimal' : undefined}
      aria-label={hint === undefined ? blank.label : `${blank.label}, ${t(hint)}`}
      aria-invalid={isInvalid}
      placeholder={placeholder}
      size={Math.min(48, Math.max(placeholder.length, typed.length, 6) + 1)}
      value={typed}
      maxLength={4_000}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onValue(textOfField(blank.valueType, event.currentTarget.value, dutchToday()), event.currentTarget.value);
      }}
      onKeyDown={useFieldKeys(props)}
      onBlur={onBlur}
    />
  );
}

/** The field in which a blank is filled in; it has the focus from the moment it appears. */
export function BlankField(props: BlankFieldProps) {
  const isChoice = props.blank.valueType === 'choice' && props.blank.choices.length > 0;
  return isChoice ? <ChoiceField {...props} /> : <TypedField {...props} />;
}
