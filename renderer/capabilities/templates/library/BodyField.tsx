import { Select, Textarea } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { blankTypes } from '#shared/capabilities/counter/answer-document.ts';
import { longestBody } from '#shared/capabilities/templates/model.ts';
import { templateVariables, type TemplateVariableName } from '#shared/capabilities/templates/variables.ts';
import styles from './library.module.css';

const names = Object.keys(templateVariables) as TemplateVariableName[];

interface InsertMenuProps {
  readonly blockNames: readonly string[];
  readonly onInsert: (name: string) => void;
}

/** Two lists to choose from: places to fill in, by the kind of what goes there, and text blocks. */
function InsertMenu({ blockNames, onInsert }: InsertMenuProps) {
  const { t } = useTranslation('templates');
  const groups = blankTypes.map((type) => ({
    group: t(`valueType.${type}`),
    items: names
      .filter((name) => templateVariables[name].type === type)
      .map((name) => ({ value: name, label: t(`variable.${name}`) })),
  }));
  const choose = (name: string | null) => name !== null && onInsert(name);
  return (
    <div className={styles.insert}>
      <Select
        size="xs"
        searchable
        comboboxProps={{ withinPortal: false }}
        aria-label={t('editor.insertVariable')}
        placeholder={t('editor.insertVariable')}
        nothingFoundMessage={t('editor.noVariable')}
        data={groups.filter(({ items }) => items.length > 0)}
        value={null}
        maxDropdownHeight={320}
        onChange={choose}
      />
      <Select
        size="xs"
        searchable
        comboboxProps={{ withinPortal: false }}
        aria-label={t('editor.insertBlock')}
        placeholder={t('editor.insertBlock')}
        nothingFoundMessage={t('editor.noBlock')}
        data={[...blockNames]}
        value={null}
        onChange={choose}
      />
    </div>
  );
}

interface BodyFieldProps extends Omit<InsertMenuProps, 'onInsert'> {
  readonly body: string;
  readonly describedBy: string;
  readonly onChange: (body: string) => void;
}

/**
 * The body as plain text, with places to fill in written `{{name}}`.
 *
 * What is chosen from the lists goes in at the cursor, and the cursor goes behind it.
 */
export function BodyField({ body, blockNames, describedBy, onChange }: BodyFieldProps) {
  const { t } = useTranslation('templates');
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });
  const insert = (name: string) => {
    const start = field.current?.selectionStart ?? body.length;
    const end = field.current?.selectionEnd ?? body.length;
    const place = `{{${name}}}`;
    caret.current = start + place.length;
    onChange(body.slice(0, start) + place + body.slice(end));
  };
  return (
    <div className={styles.bodyField}>
      <InsertMenu blockNames={blockNames} onInsert={insert} />
      <Textarea
        ref={field}
        aria-label={t('editor.body')}
        aria-describedby={describedBy}
        placeholder={t('editor.bodyPlaceholder')}
        classNames={{ input: styles.bodyInput ?? '' }}
        rows={12}
        resize="vertical"
        maxLength={longestBody}
        spellCheck={false}
        autoComplete="off"
        value={body}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
