import { Button, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { NewEntry } from '#shared/capabilities/glossary/model.ts';
import { type Language, languages } from '#shared/plain-language/model.ts';
import { limits, meanings, type OrganisationMeaning } from '#shared/plain-language/organisation/entry.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { useGlossary } from './use-glossary.ts';

interface WordDialogProps {
  /** What the word is, when it is put on the list from a text. */
  readonly term?: string;
  readonly language?: Language;
  readonly onClose: () => void;
}

interface WordDraft {
  readonly term: string;
  readonly language: Language;
  readonly meaning: OrganisationMeaning;
  readonly plain: string;
  readonly explanation: string;
  readonly source: string;
}

function entryOf({ plain, explanation, ...draft }: WordDraft): NewEntry {
  const words = plain.split('\n').map((line) => line.trim());
  const isExplained = draft.meaning === 'explained';
  return {
    ...draft,
    plain: isExplained ? words.filter((line) => line !== '').slice(0, limits.plains) : [],
    explanation: isExplained && explanation.trim() !== '' ? explanation.trim() : null,
  };
}

interface FieldsProps {
  readonly draft: WordDraft;
  readonly onChange: (draft: WordDraft) => void;
}

function MeaningFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('glossary');
  if (draft.meaning === 'known') return null;
  return (
    <>
      <Textarea
        label={t('form.plain')}
        description={t('form.plainHint')}
        rows={3}
        resize="vertical"
        autoComplete="off"
        spellCheck={false}
        value={draft.plain}
        onChange={(event) => onChange({ ...draft, plain: event.currentTarget.value })}
      />
      <TextInput
        label={t('form.explanation')}
        maxLength={limits.explanation}
        autoComplete="off"
        value={draft.explanation}
        onChange={(event) => onChange({ ...draft, explanation: event.currentTarget.value })}
      />
    </>
  );
}

function WordFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation('glossary');
  return (
    <>
      <TextInput
        label={t('form.term')}
        maxLength={limits.term}
        autoComplete="off"
        data-autofocus={draft.term === '' ? true : undefined}
        value={draft.term}
        onChange={(event) => onChange({ ...draft, term: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('language.label')}
        value={draft.language}
        data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(event) => onChange({ ...draft, language: event.currentTarget.value === 'en' ? 'en' : 'nl' })}
      />
      <Radio.Group
        label={t('column.meaning')}
        value={draft.meaning}
        onChange={(value) => onChange({ ...draft, meaning: value === 'known' ? 'known' : 'explained' })}
      >
        <Stack gap={8} mt={8}>
          {meanings.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`meaning.${value}`)}
              description={t(`meaningHint.${value}`)}
              data-autofocus={draft.term !== '' && value === draft.meaning ? true : undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <MeaningFields draft={draft} onChange={onChange} />
      <TextInput
        label={t('form.source')}
        description={t('form.sourceHint')}
        maxLength={limits.source}
        autoComplete="off"
        value={draft.source}
        onChange={(event) => onChange({ ...draft, source: event.currentTarget.value })}
      />
    </>
  );
}

/** Asks for a word of the organisation's own: left alone from now on, or explained in its words. */
export function WordDialog({ term = '', language = 'nl', onClose }: WordDialogProps) {
  const { t } = useTranslation('glossary');
  const failureText = useFailureText();
  const announce = useAnnounce();
  const { add } = useGlossary();
  const [draft, setDraft] = useState<WordDraft>({
    term,
    language,
    meaning: 'explained',
    plain: '',
    explanation: '',
    source: '',
  });
  const submit = () => {
    if (add.isPending || draft.term.trim() === '') return;
    add.mutate(entryOf(draft), {
      onSuccess: () => {
        announce({ text: t('form.done') });
        onClose();
      },
    });
  };
  return (
    <Dialog title={t('form.title')} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <WordFields draft={draft} onChange={setDraft} />
        {add.isError && <ErrorNotice text={failureText(add.error)} />}
        <ButtonRow>
          <Button type="submit" loading={add.isPending} disabled={draft.term.trim() === ''}>
            {t('form.confirm')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
