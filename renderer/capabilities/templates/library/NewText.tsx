import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { TemplateId } from '#shared/kernel/ids.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { LibraryAnswer } from './library-answer.ts';
import { blocksOf, type TextDraft } from './text-draft.ts';
import { TextEditor } from './TextEditor.tsx';
import { useTextCommands } from './use-library.ts';
import { useUnsavedText } from './use-unsaved-text.ts';

/** What kind of text somebody begins. */
export type Beginning = 'shared' | 'personal' | 'block';

function emptyDraft(beginning: Beginning, { freeCodes, may }: LibraryAnswer): TextDraft {
  const isBlock = beginning === 'block';
  const code = isBlock ? '' : beginning === 'personal' ? freeCodes.personal : freeCodes.shared;
  return {
    kind: isBlock ? 'block' : 'answer',
    code,
    isPersonal: beginning === 'personal',
    content: {
      title: '',
      questionType: isBlock ? null : (may.types[0] ?? null),
      departmentId: null,
      roles: ['doctor', 'nurse', 'desk'],
      body: '',
      isOnlyAfterCall: false,
    },
  };
}

interface NewTextProps {
  readonly beginning: Beginning;
  readonly library: LibraryAnswer;
  readonly onDone: (templateId: TemplateId) => void;
  readonly onCancel: () => void;
}

/** Where a new template or text block is written. */
export function NewText({ beginning, library, onDone, onCancel }: NewTextProps) {
  const { t } = useTranslation('templates');
  const announce = useAnnounce();
  const { create } = useTextCommands();
  const [empty] = useState(() => emptyDraft(beginning, library));
  const { draft, change, letGo } = useUnsavedText(`new-${beginning}`, empty);
  const departments = library.departments.filter(({ id }) => library.may.departments.includes(id));
  const choices = { types: library.may.types, departments, isTypeFixed: false, isNew: true };
  const save = (reason: string) =>
    create.mutate(
      { ...draft, reason },
      {
        onSuccess: ({ templateId }) => {
          letGo();
          announce({ text: t(draft.isPersonal ? 'done.keptPersonal' : 'done.kept') });
          onDone(templateId);
        },
      },
    );
  return (
    <Panel>
      <TextEditor
        draft={draft}
        choices={choices}
        blocks={blocksOf(library.texts)}
        isBusy={create.isPending}
        error={create.error}
        saveLabel={t(draft.isPersonal ? 'editor.savePersonal' : 'editor.saveDraft')}
        onChange={change}
        onSave={save}
      >
        <Button
          variant="default"
          onClick={() => {
            letGo();
            onCancel();
          }}
        >
          {t('editor.letGo')}
        </Button>
      </TextEditor>
    </Panel>
  );
}
