import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { TextBlocks } from '#shared/capabilities/templates/fill.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { BodyField } from './BodyField.tsx';
import { BodyProblems } from './BodyProblems.tsx';
import { ContentFields, type WritingChoices } from './ContentFields.tsx';
import styles from './library.module.css';
import { gapIn, problemsOf, type TextDraft } from './text-draft.ts';
import { TextPreview } from './TextPreview.tsx';

interface TextEditorProps {
  readonly draft: TextDraft;
  readonly choices: WritingChoices;
  readonly blocks: TextBlocks;
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Says what saving does: a draft, or in use at once. */
  readonly saveLabel: string;
  readonly onChange: (draft: TextDraft) => void;
  readonly onSave: (reason: string) => void;
  /** Buttons beside saving, such as letting go of what was typed. */
  readonly children?: ReactNode;
}

/** A text while it is written: its fields, its body with what is wrong in it, and how a patient would read it. */
export function TextEditor(props: TextEditorProps) {
  const { draft, choices, blocks, isBusy, error, saveLabel, onChange, onSave, children } = props;
  const { t } = useTranslation('templates');
  const failureText = useFailureText();
  const problemsId = useId();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const problems = problemsOf(draft, blocks);
  const gap = gapIn(draft);
  const submit = () => {
    setChecked(true);
    if (gap === undefined && problems.length === 0 && !isBusy) onSave(reason.trim());
  };
  const ownNameLeftOut = Object.keys(blocks).filter((name) => name !== draft.code);
  return (
    <FormColumn onSubmit={submit}>
      <ContentFields draft={draft} choices={choices} gap={isChecked ? gap : undefined} onChange={onChange} />
      <div className={styles.desk}>
        <div className={styles.writing}>
          <BodyField
            body={draft.content.body}
            blockNames={ownNameLeftOut}
            describedBy={problemsId}
            onChange={(body) => onChange({ ...draft, content: { ...draft.content, body } })}
          />
          <div id={problemsId}>
            <BodyProblems problems={problems} />
          </div>
        </div>
        <TextPreview body={draft.content.body} blocks={blocks} />
      </div>
      <TextInput
        label={t('editor.reason')}
        description={t('editor.reasonHelp')}
        value={reason}
        maxLength={500}
        autoComplete="off"
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error !== null && error !== undefined && <ErrorNotice text={failureText(error)} />}
      <ButtonRow>
        {children}
        <Button type="submit" loading={isBusy}>
          {saveLabel}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}
