import { useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';

import { documentOfText } from '#shared/capabilities/counter/answer-document.ts';
import type { Decision } from '#shared/plain-language/decisions.ts';
import { AnswerEditor, type AnswerEditorHandle } from '#renderer/editor/AnswerEditor.tsx';
import { FindingsPanel } from '#renderer/editor/language/FindingsPanel.tsx';
import { useLanguageCheck } from '#renderer/editor/language/use-language-check.ts';
import { createTranslations } from '#renderer/i18n/translations.ts';
import { ActionProvider } from '#renderer/ui/actions/ActionProvider.tsx';
import { Announcer } from '#renderer/ui/Announcer.tsx';
import { ThemeProvider } from '#renderer/ui/theme/ThemeProvider.tsx';
import { shortLetter, twoThousandWords } from './letter.ts';

/** `?plain` leaves the check out, `?short` shows a few lines, `?dark` is dark. */
const asked = new URLSearchParams(location.search);
const text = asked.has('short') ? shortLetter : twoThousandWords();
const nothing = () => undefined;

function Desk() {
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  const handle = useRef<AnswerEditorHandle>(null);
  const onDecide = (decision: Decision) => setDecisions((before) => [...before, decision]);
  const check = useLanguageCheck({ language: 'nl', decisions, onDecide, onMark: nothing, onAddToList: nothing });
  return (
    <main style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 380px', gap: 24, padding: 24 }}>
      <div style={{ background: 'var(--panel)', borderRadius: 12 }}>
        <AnswerEditor
          initial={documentOfText(text)}
          label="Brief"
          describedBy="hint"
          placeholder=""
          onChange={nothing}
          onTemplate={nothing}
          onLeave={nothing}
          onBlur={nothing}
          handle={handle}
          {...(asked.has('plain') ? {} : { language: check.session })}
        />
        <p id="hint" />
      </div>
      <FindingsPanel check={check} />
    </main>
  );
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <I18nextProvider i18n={createTranslations('nl')}>
    <ThemeProvider language="nl" colourScheme={asked.has('dark') ? 'dark' : 'light'} density="normal">
      <Announcer>
        <ActionProvider singleKeys isMac={false}>
          <Desk />
        </ActionProvider>
      </Announcer>
    </ThemeProvider>
  </I18nextProvider>,
);
