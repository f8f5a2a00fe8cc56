import { Button } from '@mantine/core';
import { IconAlertTriangle, IconBook2, IconPaperclip, IconTemplate } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { OpenFinding } from '#shared/capabilities/letters/gate.ts';
import type { LetterDocument } from '#shared/capabilities/letters/letter-document.ts';
import type { Letter, LetterText } from '#shared/capabilities/letters/model.ts';
import { isEmptyLetter } from '#shared/capabilities/letters/rendering.ts';
import type { Finding } from '#shared/plain-language/model.ts';
import { useAdditions, WordDialog } from '#renderer/capabilities/glossary/public.ts';
import { FindingsPanel } from '#renderer/editor/language/FindingsPanel.tsx';
import { showInText } from '#renderer/editor/language/finding-actions.ts';
import { type LanguageCheckInHand, useLanguageCheck } from '#renderer/editor/language/use-language-check.ts';
import { countsIn } from '#renderer/editor/letter/counting.ts';
import { LetterEditor, type LetterEditorHandle } from '#renderer/editor/LetterEditor.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { LetterheadBlock } from '../body/LetterheadBlock.tsx';
import { CoreMeter } from './CoreMeter.tsx';
import styles from './page.module.css';
import type { TextsInHand } from './use-texts.ts';
import { useLetterWords } from './use-letter-words.ts';

export interface TextPaneProps {
  readonly letter: Letter;
  readonly text: LetterText;
  readonly initial: LetterDocument;
  readonly texts: TextsInHand;
  readonly isActive: boolean;
  /** The signer reads and decides; the writer writes. */
  readonly isReadOnly: boolean;
  readonly handle: RefObject<LetterEditorHandle | null>;
  readonly onBlock: () => void;
  readonly onShelf: () => void;
  readonly onFile: () => void;
  readonly onLeave: () => void;
  readonly onBlur: () => void;
  /** A finding to bring in sight. */
  readonly wanted: OpenFinding | undefined;
  /** Another list beside the text; undefined shows what the check found. */
  readonly beside: ReactNode;
  readonly besideTabs: ReactNode;
}

function Tools({
  body,
  text,
  onBlock,
  onShelf,
  onFile,
}: Pick<TextPaneProps, 'text' | 'onBlock' | 'onShelf' | 'onFile'> & { body: LetterDocument }) {
  const { t } = useTranslation('letters');
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        className={styles.toolWord}
        leftSection={<IconTemplate size={16} aria-hidden />}
        rightSection={<Kbd>::</Kbd>}
        aria-label={t('tool.block')}
        onClick={onBlock}
      >
        {t('tool.blockShort')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        className={styles.toolWord}
        leftSection={<IconBook2 size={16} aria-hidden />}
        aria-label={t('tool.shelf')}
        onClick={onShelf}
      >
        {t('tool.shelfShort')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        className={styles.toolWord}
        leftSection={<IconPaperclip size={16} aria-hidden />}
        onClick={onFile}
      >
        {t('tool.file')}
      </Button>
      {text === 'professional' && <CoreMeter body={body} />}
    </>
  );
}

/** The check of one text, with what a person decides about its findings. */
function useCheck({ letter, text, texts, handle, isReadOnly }: TextPaneProps, onAddToList: (finding: Finding) => void) {
  const additions = useAdditions(letter.language);
  const hasPatientVersion = texts.now.patient !== null && !isEmptyLetter(texts.now.patient);
  const counts = useMemo(() => countsIn(text, hasPatientVersion), [text, hasPatientVersion]);
  return useLanguageCheck({
    counts,
    language: letter.language,
    additions,
    decisions: texts.decisions[text],
    onDecide: (decision) => texts.decide(text, decision),
    onRevoke: (decision) => texts.revoke(text, decision),
    onAddToList,
    ...(isReadOnly ? {} : { onMark: ({ theme = 'health' }, range) => void handle.current?.markPassage(theme, range) }),
  });
}

/** Takes a finding in hand that somebody asked for elsewhere, and brings it in sight. */
function useWanted({ text, wanted, isActive }: TextPaneProps, { session, findings }: LanguageCheckInHand): void {
  const met = useRef<OpenFinding | undefined>(undefined);
  useEffect(() => {
    if (!wanted || !isActive || wanted.text !== text || met.current === wanted) return;
    const { kind, lemma } = wanted.finding;
    const found = findings.find((one) => one.kind === kind && one.lemma === lemma);
    if (!found) return;
    met.current = wanted;
    session.select(found.id);
    showInText(session, found.id);
  }, [text, wanted, isActive, session, findings]);
}

/** One text of a letter: the paper, and beside it what the check found. It stays alive while the other is in front. */
export function TextPane(props: TextPaneProps) {
  const { letter, text, initial, texts, isActive, isReadOnly, handle, beside, besideTabs } = props;
  const { t } = useTranslation('letters');
  const hintId = useId();
  const [added, setAdded] = useState<Finding | undefined>(undefined);
  const check = useCheck(props, setAdded);
  useWanted(props, check);
  const words = useLetterWords(letter.language);
  const body = texts.now[text] ?? initial;
  return (
    <div className={styles.pane} hidden={!isActive}>
      <div className={styles.write}>
        {texts.refused === text && (
          <p role="alert" className={styles.refused}>
            <IconAlertTriangle size={16} aria-hidden /> {t('text.refused')}
          </p>
        )}
        <LetterEditor
          initial={initial}
          label={t(`text.label.${text}`)}
          describedBy={hintId}
          language={letter.language}
          words={words}
          session={check.session}
          isReadOnly={isReadOnly}
          onChange={(next) => texts.change(text, next)}
          onBlock={props.onBlock}
          onLeave={props.onLeave}
          onBlur={props.onBlur}
          tools={<Tools {...props} body={body} />}
          head={<LetterheadBlock letterhead={letter.letterhead} />}
          handle={handle}
        />
        <p id={hintId} className={styles.unseen}>
          {t('text.hint')}
        </p>
      </div>
      <aside className={styles.side} aria-label={t('side.label')}>
        {besideTabs}
        {isActive && (beside ?? <FindingsPanel check={check} />)}
      </aside>
      {added && <WordDialog term={added.text} language={letter.language} onClose={() => setAdded(undefined)} />}
    </div>
  );
}
