import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type AnswerBlank, blankTypes } from '#shared/capabilities/counter/answer-document.ts';
import { BlankField } from './BlankField.tsx';
import { goToOpenBlank, leaveBlank, takeWanted } from './blank-navigation.ts';
import classes from './editor.module.css';
import { fillNamesakes } from './namesake-blanks.ts';

type BlankAttributes = AnswerBlank['attrs'];

function attributesOf(attrs: Readonly<Record<string, unknown>>): BlankAttributes {
  const { name, label, valueType, choices, value } = attrs;
  return {
    name: String(name),
    label: String(label),
    valueType: blankTypes.find((type) => type === valueType) ?? 'text',
    choices: Array.isArray(choices) ? choices.map(String) : [],
    value: typeof value === 'string' ? value : null,
  };
}

/**
 * A blank in the text: a button that shows its label or value, and a field in the same place while it is filled in.
 *
 * Tab, Enter or the mouse opens the field. In it, Enter and Tab go on to the next open blank; Esc goes back to the text.
 * Leaving the field, in whatever way, gives the blanks of the same name what it was given.
 */
export function BlankView({ node, selected, editor, getPos, updateAttributes }: ReactNodeViewProps) {
  const { t } = useTranslation('editor');
  const blank = attributesOf(node.attrs);
  const [isOpen, setIsOpen] = useState(false);
  const [unfit, setUnfit] = useState('');
  const isFilled = (blank.value ?? '').trim() !== '';
  const typing = useRef<{ before: string | null; value: string | null } | undefined>(undefined);
  const share = () => {
    if (typing.current) fillNamesakes(editor, { name: blank.name, ...typing.current });
    typing.current = undefined;
  };

  useEffect(() => {
    if (selected && takeWanted(editor, getPos())) setIsOpen(editor.isEditable);
  }, [selected, editor, getPos]);

  const choose = () => {
    const position = getPos();
    if (position !== undefined && editor.isEditable) editor.commands.setNodeSelection(position);
    setIsOpen(editor.isEditable);
  };
  const goOn = (direction: 'forward' | 'backward') => {
    const position = getPos();
    share();
    if (position !== undefined) editor.commands.setNodeSelection(position);
    // The focus goes first and the field after it, so that no key falls between two fields.
    if (!goToOpenBlank(editor, direction)) leaveBlank(editor);
    setIsOpen(false);
  };

  return (
    <NodeViewWrapper as="span" className={classes.blank} data-filled={isFilled} data-selected={selected}>
      {isOpen ? (
        <BlankField
          blank={blank}
          unfit={unfit}
          onValue={(value, typed) => {
            setUnfit(value === null ? typed : '');
            typing.current = { before: typing.current ? typing.current.before : blank.value, value };
            updateAttributes({ value });
          }}
          onNext={() => goOn('forward')}
          onPrevious={() => goOn('backward')}
          onLeave={() => {
            share();
            leaveBlank(editor);
            setIsOpen(false);
          }}
          onBlur={() => {
            share();
            setIsOpen(false);
          }}
        />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={classes.blankButton}
          aria-label={t(isFilled ? 'blank.filled' : 'blank.open', { label: blank.label, value: blank.value ?? '' })}
          onClick={choose}
        >
          {isFilled ? blank.value : blank.label}
        </button>
      )}
    </NodeViewWrapper>
  );
}
