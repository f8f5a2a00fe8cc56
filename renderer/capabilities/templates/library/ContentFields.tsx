import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { DepartmentId } from '#shared/kernel/ids.ts';
import { poolRole, type PoolRole, type QuestionType } from '#shared/capabilities/counter/question-type.ts';
import type { TemplateContent } from '#shared/capabilities/templates/model.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import type { TextDraft } from './text-draft.ts';

/** Help below the field, so that fields beside each other stay in line. */
const helpBelow: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** For what and for whom a text may be written here. */
export interface WritingChoices {
  readonly types: readonly QuestionType[];
  readonly departments: readonly { readonly id: DepartmentId; readonly name: string }[];
  /** Once in use a text keeps its question type. */
  readonly isTypeFixed: boolean;
  readonly isNew: boolean;
}

interface ContentFieldsProps {
  readonly draft: TextDraft;
  readonly choices: WritingChoices;
  readonly gap: 'code' | 'title' | 'roles' | undefined;
  readonly onChange: (draft: TextDraft) => void;
}

/** Question type and department: where a text is offered. */
function PlaceFields({ draft, choices, onChange }: Omit<ContentFieldsProps, 'gap'>) {
  const { t } = useTranslation(['templates', 'counter']);
  const { content } = draft;
  const change = (changes: Partial<TemplateContent>) => onChange({ ...draft, content: { ...content, ...changes } });
  const types = content.questionType && !choices.types.includes(content.questionType) ? [content.questionType] : [];
  return (
    <>
      {draft.kind === 'answer' && (
        <NativeSelect
          label={t('editor.type')}
          description={choices.isTypeFixed ? t('editor.typeFixed') : undefined}
          inputWrapperOrder={helpBelow}
          disabled={choices.isTypeFixed}
          value={content.questionType ?? ''}
          data={[...types, ...choices.types].map((type) => ({ value: type, label: t(`counter:questionType.${type}`) }))}
          onChange={(event) => change({ questionType: event.currentTarget.value as QuestionType })}
        />
      )}
      <NativeSelect
        label={t('editor.department')}
        value={content.departmentId ?? ''}
        data={[
          { value: '', label: t('library.hospital') },
          ...choices.departments.map(({ id, name }) => ({ value: id, label: visibleText(name) })),
        ]}
        onChange={(event) => change({ departmentId: (event.currentTarget.value || null) as DepartmentId | null })}
      />
    </>
  );
}

/** What a text is called, where it is offered, and who may answer with it. */
export function ContentFields({ draft, choices, gap, onChange }: ContentFieldsProps) {
  const { t } = useTranslation(['templates', 'app']);
  const { content } = draft;
  const change = (changes: Partial<TemplateContent>) => onChange({ ...draft, content: { ...content, ...changes } });
  return (
    <>
      <FieldRow>
        <TextInput
          label={t('editor.title')}
          value={content.title}
          maxLength={120}
          autoComplete="off"
          data-autofocus
          error={gap === 'title' && t('editor.titleRequired')}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        {choices.isNew && !draft.isPersonal && (
          <TextInput
            label={t(draft.kind === 'block' ? 'editor.blockName' : 'editor.code')}
            description={t(draft.kind === 'block' ? 'editor.blockNameHelp' : 'editor.codeHelp')}
            inputWrapperOrder={helpBelow}
            value={draft.code}
            maxLength={draft.kind === 'block' ? 60 : 16}
            autoComplete="off"
            spellCheck={false}
            error={gap === 'code' && t('editor.codeWrong')}
            onChange={(event) => onChange({ ...draft, code: event.currentTarget.value.trim() })}
          />
        )}
        <PlaceFields draft={draft} choices={choices} onChange={onChange} />
      </FieldRow>
      <Checkbox.Group
        label={t('editor.roles')}
        value={content.roles}
        error={gap === 'roles' && t('editor.rolesRequired')}
        onChange={(chosen) => change({ roles: poolRole.options.filter((role: PoolRole) => chosen.includes(role)) })}
      >
        <Group gap={22} mt={6}>
          {poolRole.options.map((role) => (
            <Checkbox key={role} value={role} label={t(`app:role.${role}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      {draft.kind === 'answer' && (
        <Checkbox
          label={t('editor.onlyAfterCall')}
          checked={content.isOnlyAfterCall}
          onChange={(event) => change({ isOnlyAfterCall: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
