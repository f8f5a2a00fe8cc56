import { Button, Checkbox, Menu } from '@mantine/core';
import { IconChevronDown, IconFileExport, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { LibraryText } from '#shared/capabilities/templates/model.ts';
import type { TemplateId } from '#shared/kernel/ids.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { saveFile } from '#renderer/capabilities/exchange/public.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useActions } from '#renderer/ui/actions/use-actions.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ImportSet } from './ImportSet.tsx';
import type { LibraryAnswer } from './library-answer.ts';
import { findTexts, type LibraryQuestion, wholeLibrary } from './library-filter.ts';
import { LibraryFilters } from './LibraryFilters.tsx';
import { type Chosen, LibraryTable } from './LibraryTable.tsx';
import type { Beginning } from './NewText.tsx';

interface LibraryPageProps {
  readonly library: LibraryAnswer;
  readonly question: LibraryQuestion;
  readonly onQuestion: (question: LibraryQuestion) => void;
  readonly onOpen: (templateId: TemplateId) => void;
  readonly onBegin: (beginning: Beginning) => void;
}

/** The ways to begin a text that this person has. */
function BeginMenu({ library, onBegin }: Pick<LibraryPageProps, 'library' | 'onBegin'>) {
  const { t } = useTranslation('templates');
  if (library.may.types.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {t('library.begin')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onBegin('shared')}>{t('library.beginShared')}</Menu.Item>
        <Menu.Item onClick={() => onBegin('personal')}>{t('library.beginPersonal')}</Menu.Item>
        {library.may.blocks && <Menu.Item onClick={() => onBegin('block')}>{t('library.beginBlock')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Sending chosen texts out as a file, and taking a file in; for the functional administrator. */
function useSets(library: LibraryAnswer) {
  const { t } = useTranslation('templates');
  const { client } = useCore();
  const announce = useAnnounce();
  const [ids, setIds] = useState<ReadonlySet<TemplateId>>(new Set());
  const toggle = (changed: readonly TemplateId[], isOn: boolean) =>
    setIds((before) => {
      const next = new Set(before);
      for (const id of changed)
        if (isOn) next.add(id);
        else next.delete(id);
      return next;
    });
  const exporting = useMutation({
    mutationFn: () => client.templates.exportSet({ templateIds: [...ids] }),
    onSuccess: ({ fileName, content }) => {
      saveFile(fileName, new Blob([content], { type: 'application/json' }));
      announce({ text: t('set.exported', { name: isolatedText(fileName) }) });
    },
  });
  const chosen: Chosen | undefined = library.may.exchange ? { ids, toggle } : undefined;
  return { chosen, exporting, count: ids.size };
}

/** The buttons above the list. */
function LibraryButtons({
  library,
  onBegin,
  sets,
  onImport,
}: Pick<LibraryPageProps, 'library' | 'onBegin'> & {
  readonly sets: ReturnType<typeof useSets>;
  readonly onImport: () => void;
}) {
  const { t } = useTranslation('templates');
  return (
    <>
      {library.may.exchange && (
        <>
          <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} onClick={onImport}>
            {t('set.import')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileExport size={16} aria-hidden />}
            disabled={sets.count === 0}
            loading={sets.exporting.isPending}
            onClick={() => sets.exporting.mutate()}
          >
            {t('set.export', { count: sets.count })}
          </Button>
        </>
      )}
      <BeginMenu library={library} onBegin={onBegin} />
    </>
  );
}

/** Chooses every shared text that was found, or lets go of all of them. */
function ChooseAll({ found, chosen }: { readonly found: readonly LibraryText[]; readonly chosen: Chosen }) {
  const { t } = useTranslation('templates');
  const ids = found.filter(({ isPersonal }) => !isPersonal).map(({ id }) => id);
  const count = ids.filter((id) => chosen.ids.has(id)).length;
  if (ids.length === 0) return null;
  return (
    <Checkbox
      mb={10}
      label={t('library.chooseAll', { count: ids.length })}
      checked={count === ids.length}
      indeterminate={count > 0 && count < ids.length}
      onChange={(event) => chosen.toggle(ids, event.currentTarget.checked)}
    />
  );
}

/** The library: every text that can be found, what it is for, how far it is and how often it is used. */
export function LibraryPage(props: LibraryPageProps) {
  const { library, question, onQuestion, onOpen, onBegin } = props;
  const { t } = useTranslation('templates');
  const { person } = useSession();
  const failureText = useFailureText();
  const [isImporting, setImporting] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const sets = useSets(library);
  const found = findTexts(library.texts, question, person.id);
  useActions([
    {
      id: 'templates.search',
      label: t('filter.words'),
      group: 'list',
      keys: ['/'],
      isEnabled: true,
      run: () => field.current?.focus(),
    },
  ]);
  return (
    <Page
      title={t('library.title')}
      lead={t('library.lead')}
      actions={<LibraryButtons library={library} sets={sets} onImport={() => setImporting(true)} onBegin={onBegin} />}
    >
      {sets.exporting.error && <ErrorNotice text={failureText(sets.exporting.error)} />}
      <Panel>
        <LibraryFilters library={library} question={question} onChange={onQuestion} field={field} />
        {sets.chosen && <ChooseAll found={found} chosen={sets.chosen} />}
        {found.length === 0 ? (
          <EmptyState title={t('library.noneFound')}>
            <Button variant="default" size="sm" onClick={() => onQuestion(wholeLibrary)}>
              {t('library.showAll')}
            </Button>
          </EmptyState>
        ) : (
          <LibraryTable texts={found} chosen={sets.chosen} onOpen={onOpen} />
        )}
      </Panel>
      <Dialog title={t('set.import')} isOpen={isImporting} onClose={() => setImporting(false)} size={820}>
        <ImportSet onDone={() => setImporting(false)} />
      </Dialog>
    </Page>
  );
}
