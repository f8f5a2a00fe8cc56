import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { SavedView } from '#shared/capabilities/search/model.ts';
import { parseQuery, type QuerySurroundings } from '#shared/capabilities/search/query-language.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { wordsOfProblem } from './condition-words.ts';
import type { Views } from './use-views.ts';

interface ViewDialogProps {
  readonly views: Views;
  readonly surroundings: QuerySurroundings;
  /** The query of a new view. */
  readonly query: string;
  /** The view that is changed; undefined for a new one. */
  readonly view: SavedView | undefined;
  readonly onClose: () => void;
}

const onlyMe = 'me';

/** Gives a query a name, for oneself or for everyone of a department. */
export function ViewDialog({ views, surroundings, query: asked, view, onClose }: ViewDialogProps) {
  const { t } = useTranslation(['search', 'counter']);
  const failureText = useFailureText();
  const { person } = useSession();
  const [name, setName] = useState(view?.name ?? '');
  const [query, setQuery] = useState(view?.query ?? asked);
  const [audience, setAudience] = useState<string>(view?.sharedWith?.id ?? onlyMe);
  const [isTried, setTried] = useState(false);
  const { parts, problems } = parseQuery(query, surroundings);
  const [problem] = problems;
  const isMissing = name.trim() === '';
  const isEmpty = parts.length === 0;
  const queryError = problem ? wordsOfProblem(problem, t) : isTried && isEmpty && t('search:view.queryMissing');
  const submit = async () => {
    setTried(true);
    if (isMissing || isEmpty || problem) return;
    const sharedWith = person.departments.find(({ id }) => id === audience)?.id ?? null;
    if (await views.save({ name: name.trim(), query: query.trim(), sharedWith }, view)) onClose();
  };
  return (
    <Dialog title={t(view ? 'search:view.changeTitle' : 'search:view.saveTitle')} isOpen onClose={onClose}>
      <FormColumn onSubmit={() => void submit()}>
        <TextInput
          label={t('search:view.name')}
          maxLength={60}
          autoComplete="off"
          data-autofocus
          value={name}
          error={isTried && isMissing && t('search:view.nameMissing')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('search:view.query')}
          autoComplete="off"
          spellCheck={false}
          value={query}
          error={queryError}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Select
          label={t('search:view.audience')}
          description={t('search:view.audienceHint')}
          allowDeselect={false}
          data={[
            { value: onlyMe, label: t('search:view.onlyMe') },
            ...person.departments.map(({ id, name: label }) => ({
              value: id,
              label: t('search:view.everyoneOf', { name: label }),
            })),
          ]}
          value={audience}
          onChange={(value) => setAudience(value ?? onlyMe)}
        />
        {views.error !== null && <ErrorNotice text={failureText(views.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('search:view.cancel')}
          </Button>
          <Button type="submit" loading={views.isBusy}>
            {t('search:view.keep')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
