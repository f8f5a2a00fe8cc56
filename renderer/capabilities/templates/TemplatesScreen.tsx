import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { TemplateId } from '#shared/kernel/ids.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { wholeLibrary } from './library/library-filter.ts';
import { LibraryPage } from './library/LibraryPage.tsx';
import { type Beginning, NewText } from './library/NewText.tsx';
import { TextPage } from './library/TextPage.tsx';
import { useLibrary } from './library/use-library.ts';

/** Where somebody is in the library: the list, a text, or the start of a new one. */
type Place =
  | { readonly kind: 'list' }
  | { readonly kind: 'text'; readonly templateId: TemplateId }
  | { readonly kind: 'new'; readonly beginning: Beginning };

/** The library of templates and text blocks. What was looked for stays while somebody reads one of them. */
export function TemplatesScreen() {
  const { t } = useTranslation('templates');
  const failureText = useFailureText();
  const library = useLibrary();
  const [place, setPlace] = useState<Place>({ kind: 'list' });
  const [question, setQuestion] = useState(wholeLibrary);
  const open = (templateId: TemplateId) => setPlace({ kind: 'text', templateId });
  const back = () => setPlace({ kind: 'list' });
  if (!library.data) {
    return (
      <Page title={t('library.title')} lead={t('library.lead')}>
        {library.isPending && <LoadingLines lines={8} />}
        {library.isError && <ErrorNotice text={failureText(library.error)} onRetry={() => void library.refetch()} />}
      </Page>
    );
  }
  if (place.kind === 'text') {
    const { templateId } = place;
    return <TextPage key={templateId} templateId={templateId} library={library.data} onOpen={open} onBack={back} />;
  }
  if (place.kind === 'new') {
    const { beginning } = place;
    const backButton = (
      <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={back}>
        {t('page.back')}
      </Button>
    );
    return (
      <Page key={beginning} title={t(`begin.${beginning}`)} lead={t(`beginLead.${beginning}`)} actions={backButton}>
        <NewText beginning={beginning} library={library.data} onDone={open} onCancel={back} />
      </Page>
    );
  }
  return (
    <LibraryPage
      library={library.data}
      question={question}
      onQuestion={setQuestion}
      onOpen={open}
      onBegin={(beginning) => setPlace({ kind: 'new', beginning })}
    />
  );
}
