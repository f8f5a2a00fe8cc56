import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { WholeText } from '#shared/capabilities/templates/model.ts';
import type { TemplateId } from '#shared/kernel/ids.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Care } from './CareForm.tsx';
import type { LibraryAnswer } from './library-answer.ts';
import styles from './library.module.css';
import { StepBar } from './StepBar.tsx';
import { blocksOf, draftOf } from './text-draft.ts';
import { TextEditor } from './TextEditor.tsx';
import { TextPreview } from './TextPreview.tsx';
import { TextChips } from './TextStatus.tsx';
import { useTextCommands, useWholeText } from './use-library.ts';
import { useUnsavedText } from './use-unsaved-text.ts';
import { Versions } from './Versions.tsx';

interface TextPageProps {
  readonly templateId: TemplateId;
  readonly library: LibraryAnswer;
  readonly onOpen: (templateId: TemplateId) => void;
  readonly onBack: () => void;
}

type TextProps = Pick<TextPageProps, 'library' | 'onOpen'> & { readonly text: WholeText };

/** The text itself: to be written on, or to be read by who may not. */
function TextPanel({ text, library, hand }: TextProps & { readonly hand: ReturnType<typeof useUnsavedText> }) {
  const { t } = useTranslation('templates');
  const announce = useAnnounce();
  const { revise } = useTextCommands();
  const blocks = blocksOf(library.texts);
  const { draft, isUnsaved, change, letGo } = hand;
  if (!text.may.edit) {
    return (
      <Panel title={t('page.reads')}>
        <TextPreview body={draft.content.body} blocks={blocks} />
      </Panel>
    );
  }
  const departments = library.departments.filter(({ id }) => library.may.departments.includes(id));
  const isTypeFixed = text.status === 'published' && !text.isPersonal;
  const save = (reason: string) =>
    revise.mutate(
      { templateId: text.id, revision: text.revision, reason, content: draft.content },
      {
        onSuccess: () => {
          letGo();
          announce({ text: t(text.isPersonal ? 'done.keptPersonal' : 'done.kept') });
        },
      },
    );
  return (
    <Panel title={t('page.text')}>
      <TextEditor
        draft={draft}
        choices={{ types: library.may.types, departments, isTypeFixed, isNew: false }}
        blocks={blocks}
        isBusy={revise.isPending}
        error={revise.error}
        saveLabel={t(text.isPersonal ? 'editor.savePersonal' : 'editor.saveDraft')}
        onChange={change}
        onSave={save}
      >
        {isUnsaved && (
          <>
            <span className={styles.unsaved}>{t('page.unsaved')}</span>
            <Button variant="default" onClick={letGo}>
              {t('editor.letGo')}
            </Button>
          </>
        )}
      </TextEditor>
    </Panel>
  );
}

/** Which texts take this block in. */
function UsedIn({ text, onOpen }: Pick<TextProps, 'text' | 'onOpen'>) {
  const { t } = useTranslation('templates');
  return (
    <Panel title={t('page.usedIn', { count: text.usedIn.length })} level={3}>
      {text.usedIn.length === 0 ? (
        <p className={styles.hint}>{t('page.usedNowhere')}</p>
      ) : (
        <ul className={styles.takers}>
          {text.usedIn.map(({ id, code, title }) => (
            <li key={id}>
              <UnstyledButton className={styles.open} onClick={() => onOpen(id)}>
                {code} · <PlainText text={title} />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function WholeTextPage({ text, library, onOpen }: TextProps) {
  const { t } = useTranslation('templates');
  const hand = useUnsavedText(text.id, draftOf(text, text.versions));
  return (
    <>
      <span className={styles.chips}>
        <TextChips text={text} />
      </span>
      <div className={styles.columns}>
        <TextPanel text={text} library={library} hand={hand} onOpen={onOpen} />
        <div className={styles.side}>
          <StepBar text={text} isUnsaved={hand.isUnsaved} />
          <Panel title={t('care.title')} level={3}>
            <Care text={text} people={library.people} />
          </Panel>
          {text.kind === 'block' && <UsedIn text={text} onOpen={onOpen} />}
        </div>
      </div>
      <Panel title={t('versions.title')}>
        <Versions key={text.versions.length} versions={text.versions} />
      </Panel>
    </>
  );
}

/** One text of the library: what it says, how far it is, who looks after it, and what it said before. */
export function TextPage({ templateId, library, onOpen, onBack }: TextPageProps) {
  const { t } = useTranslation('templates');
  const failureText = useFailureText();
  const text = useWholeText(templateId);
  const listed = library.texts.find(({ id }) => id === templateId);
  const title = text.data ?? listed;
  return (
    <Page
      key={templateId}
      title={title ? t('page.title', { code: title.code, title: isolatedText(title.title) }) : t('library.title')}
      actions={
        <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
          {t('page.back')}
        </Button>
      }
    >
      {text.isPending && <LoadingLines lines={8} />}
      {text.isError && <ErrorNotice text={failureText(text.error)} onRetry={() => void text.refetch()} />}
      {text.data && <WholeTextPage text={text.data} library={library} onOpen={onOpen} />}
    </Page>
  );
}
