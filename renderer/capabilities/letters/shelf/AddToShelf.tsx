import { Button, NativeSelect, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { linkHosts } from '#shared/capabilities/letters/link-hosts.ts';
import type { Letter } from '#shared/capabilities/letters/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { useLetterStep } from '../use-letter-commands.ts';
import { emptyShelfDraft, faultsOf, itemOf, type ShelfDraft } from './shelf-draft.ts';

interface AddToShelfProps {
  readonly letter: Letter;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

interface FieldsProps {
  readonly draft: ShelfDraft;
  readonly onChange: (draft: ShelfDraft) => void;
  readonly faults: ReturnType<typeof faultsOf>;
}

const kinds = ['link', 'leaflet'] as const;
const quiet = { autoComplete: 'off', spellCheck: false } as const;

/** Title and address; which hosts are allowed stands below the field, and a refusal says them again. */
function MainFields({ draft, onChange, faults }: FieldsProps) {
  const { t } = useTranslation('letters');
  const hosts = linkHosts.join(', ');
  return (
    <>
      <TextInput
        {...quiet}
        data-autofocus
        label={t('shelf.title')}
        maxLength={300}
        error={faults.title && t('shelf.titleMissing')}
        value={draft.title}
        onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
      />
      <TextInput
        {...quiet}
        label={t(draft.kind === 'link' ? 'shelf.address' : 'shelf.addressOptional')}
        description={t('shelf.hosts', { hosts })}
        inputMode="url"
        maxLength={2_000}
        error={faults.address && t('shelf.refused', { hosts })}
        value={draft.address}
        onChange={(event) => onChange({ ...draft, address: event.currentTarget.value })}
      />
      {draft.kind === 'leaflet' && (
        <TextInput
          {...quiet}
          label={t('shelf.edition')}
          maxLength={40}
          value={draft.edition}
          onChange={(event) => onChange({ ...draft, edition: event.currentTarget.value })}
        />
      )}
    </>
  );
}

/** Puts a page of the allow-list, or a leaflet of our own, on the shelf. */
export function AddToShelf({ letter, onDone, onCancel }: AddToShelfProps) {
  const { t } = useTranslation('letters');
  const { client } = useCore();
  const failureText = useFailureText();
  const adding = useLetterStep((item: ReturnType<typeof itemOf>) => client.letters.addToShelf(item));
  const [draft, setDraft] = useState(emptyShelfDraft);
  const [isTried, setTried] = useState(false);
  const faults = faultsOf(draft);
  const submit = () => {
    setTried(true);
    if (!faults.title && !faults.address) adding.mutate(itemOf(draft, letter), { onSuccess: onDone });
  };
  return (
    <FormColumn onSubmit={submit}>
      <NativeSelect
        label={t('shelf.kindLabel')}
        value={draft.kind}
        onChange={(event) =>
          setDraft({ ...draft, kind: kinds.find((one) => one === event.currentTarget.value) ?? draft.kind })
        }
        data={kinds.map((value) => ({ value, label: t(`shelf.kind.${value}`) }))}
      />
      <MainFields draft={draft} onChange={setDraft} faults={isTried ? faults : { title: false, address: false }} />
      <TagsInput
        label={t('shelf.subjects')}
        description={t('shelf.subjectsHint')}
        maxTags={20}
        value={[...draft.subjects]}
        onChange={(subjects) => setDraft({ ...draft, subjects })}
      />
      <NativeSelect
        label={t('shelf.for')}
        value={draft.isForAll ? 'all' : 'own'}
        onChange={(event) => setDraft({ ...draft, isForAll: event.currentTarget.value === 'all' })}
        data={[
          { value: 'own', label: isolatedText(letter.departmentName) },
          { value: 'all', label: t('shelf.forAll') },
        ]}
      />
      {adding.isError && <ErrorNotice text={failureText(adding.error)} />}
      <ButtonRow>
        <Button variant="default" onClick={onCancel}>
          {t('act.cancel')}
        </Button>
        <Button type="submit" loading={adding.isPending}>
          {t('shelf.add')}
        </Button>
      </ButtonRow>
    </FormColumn>
  );
}
