import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ListVersion } from '#shared/capabilities/urgency/list-model.ts';
import { redFlagEntries } from '#shared/capabilities/urgency/list-model.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import type { useRedFlagList } from './use-red-flag-list.ts';

type Entries = ListVersion['entries'];
type Entry = Entries[number];

interface ProposeFormProps {
  readonly entries: Entries;
  readonly command: ReturnType<typeof useRedFlagList>['propose'];
  readonly onDone: () => void;
}

const newTheme = 'new';
const shortestNote = 10;

/** An id that no theme has: one number higher than the highest. */
function nextId(entries: Entries): string {
  const highest = Math.max(0, ...entries.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  return `RF${String(highest + 1).padStart(2, '0')}`;
}

function linesOf(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}

/** What is being changed: one theme at a time, so that whoever approves sees what it is about. */
function useChangedTheme(entries: Entries) {
  const fresh: Entry = { id: nextId(entries), level: 'red', theme: '', phrases: [] };
  const [entry, setEntry] = useState<Entry>(entries[0] ?? fresh);
  const [phrases, setPhrases] = useState((entries[0] ?? fresh).phrases.join('\n'));
  const isNew = !entries.some(({ id }) => id === entry.id);
  const choose = (id: string) => {
    const chosen = entries.find((one) => one.id === id) ?? fresh;
    setEntry(chosen);
    setPhrases(chosen.phrases.join('\n'));
  };
  const changed = { ...entry, theme: entry.theme.trim(), phrases: linesOf(phrases) };
  const after = isNew ? [...entries, changed] : entries.map((one) => (one.id === entry.id ? changed : one));
  return { entry, setEntry, phrases, setPhrases, isNew, choose, after };
}

/** Proposes a change of one theme: its level and its phrases, one a line. */
export function ProposeForm({ entries, command, onDone }: ProposeFormProps) {
  const { t } = useTranslation('urgency');
  const failureText = useFailureText();
  const { entry, setEntry, phrases, setPhrases, isNew, choose, after } = useChangedTheme(entries);
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const checked = redFlagEntries.safeParse(after);
  const isNoteShort = note.trim().length < shortestNote;
  const submit = () => {
    setTried(true);
    if (checked.success && !isNoteShort) command.mutate({ entries: checked.data, note }, { onSuccess: onDone });
  };
  return (
    <FormColumn onSubmit={submit}>
      {command.isError && <ErrorNotice text={failureText(command.error)} />}
      <FieldRow>
        <NativeSelect
          label={t('list.theme')}
          data-autofocus
          value={isNew ? newTheme : entry.id}
          data={[
            ...entries.map(({ id, theme }) => ({ value: id, label: theme })),
            { value: newTheme, label: t('list.newTheme') },
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('list.levelLabel')}
          value={entry.level}
          data={(['red', 'amber'] as const).map((value) => ({ value, label: t(`list.level.${value}`) }))}
          onChange={(event) => setEntry({ ...entry, level: event.currentTarget.value === 'amber' ? 'amber' : 'red' })}
        />
      </FieldRow>
      {isNew && (
        <TextInput
          label={t('list.themeName')}
          maxLength={60}
          value={entry.theme}
          error={isTried && entry.theme.trim().length < 2 && t('list.themeMissing')}
          onChange={(event) => setEntry({ ...entry, theme: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={t('list.phrasesLabel')}
        description={t('list.phrasesHelp')}
        rows={8}
        spellCheck={false}
        value={phrases}
        error={isTried && !checked.success && t('list.phrasesWrong')}
        onChange={(event) => setPhrases(event.currentTarget.value)}
      />
      <Textarea
        label={t('list.note')}
        rows={2}
        maxLength={1_000}
        value={note}
        error={isTried && isNoteShort && t('list.noteShort')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ButtonRow>
        <Button variant="default" onClick={onDone}>
          {t('list.cancel')}
        </Button>
        <Button type="submit" loading={command.isPending}>
          {t('list.propose')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}
