import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';

import type { AnswerDocument } from '#shared/capabilities/counter/answer-document.ts';
import type { LetterDocument, PassageTheme } from '#shared/capabilities/letters/letter-document.ts';
import { goToFirstOpenBlank } from './blank-navigation.ts';
import type { LanguageSession } from './language/language-session.ts';
import type { DocumentRange } from './language/text-positions.ts';
import { insertBlock, insertLink, type LinkToInsert } from './letter/inserting.ts';
import { contentOfLetter, letterOfContent } from './letter/letter-content.ts';
import { letterExtensions, type LetterWords } from './letter/letter-extensions.ts';
import classes from './letter/letter.module.css';
import { LetterToolbar } from './letter/LetterToolbar.tsx';
import { markPassage } from './letter/passages.ts';

/** What the surroundings of the editor may ask of it. */
export interface LetterEditorHandle {
  focus(): void;
  /** What stands in the editor now; undefined when the store would refuse it. */
  read(): LetterDocument | undefined;
  /** Puts a filled text block at the cursor and goes to its first blank. */
  insert(block: AnswerDocument): void;
  insertLink(link: LinkToInsert): void;
  /** Puts another text in place of everything; undo brings the old one back. Sections that differ are refused. */
  replaceAll(document: LetterDocument): void;
  /** Marks a passage about somebody else: a range, or else what is selected. False when there is nothing to mark. */
  markPassage(theme: PassageTheme, range?: DocumentRange): boolean;
  /** Goes to the first blank that is still empty; false when there is none. */
  focusFirstBlank(): boolean;
}

export interface LetterEditorProps {
  readonly initial: LetterDocument;
  /** Name for assistive technology; `describedBy` points at the explanation of the keys. */
  readonly label: string;
  readonly describedBy: string;
  /** Language of the letter, for the browser and for reading aloud. */
  readonly language: 'nl' | 'en';
  readonly words: LetterWords;
  readonly session?: LanguageSession;
  /** For who reads and decides about findings; nothing can be typed, and there is no tool bar. */
  readonly isReadOnly?: boolean;
  /** Told a moment after each change, at most `reportMs` later; undefined when the store would refuse what stands there. */
  readonly onChange: (document: LetterDocument | undefined) => void;
  readonly onBlock: () => void;
  readonly onLeave: () => void;
  readonly onBlur: () => void;
  /** More buttons at the end of the tool bar. */
  readonly tools?: ReactNode;
  /** Stands above the text on the paper, such as the letterhead. */
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  readonly handle: Ref<LetterEditorHandle>;
}

/** Longest time between a change and its report, in milliseconds: a key never waits for reading the whole letter. */
export const reportMs = 200;

/** Reports what stands in the editor a moment after it changed, and at once when somebody leaves. */
function useReports(editor: RefObject<Editor | null>, latest: RefObject<LetterEditorProps>) {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const report = useMemo(
    () => ({
      now: () => {
        if (timer.current === undefined || !editor.current) return;
        clearTimeout(timer.current);
        timer.current = undefined;
        latest.current.onChange(letterOfContent(editor.current.getJSON()));
      },
      soon: () => {
        timer.current ??= setTimeout(() => report.now(), reportMs);
      },
    }),
    [editor, latest],
  );
  useEffect(() => {
    window.addEventListener('beforeunload', report.now);
    return () => {
      window.removeEventListener('beforeunload', report.now);
      report.now();
    };
  }, [report]);
  return report;
}

function handleOf(editor: Editor): LetterEditorHandle {
  return {
    focus: () => void editor.commands.focus(),
    read: () => letterOfContent(editor.getJSON()),
    insert: (block) => insertBlock(editor, block),
    insertLink: (link) => insertLink(editor, link),
    replaceAll: (document) => {
      editor.commands.setContent(contentOfLetter(document), { emitUpdate: true });
      editor.commands.focus('start');
    },
    markPassage: (theme, range) => markPassage(editor, theme, range),
    focusFirstBlank: () => goToFirstOpenBlank(editor),
  };
}

function attributesOf({ label, describedBy, language, isReadOnly = false }: LetterEditorProps) {
  return {
    role: 'textbox',
    'aria-readonly': String(isReadOnly),
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-describedby': describedBy,
    class: classes.text ?? '',
    lang: language,
    spellcheck: 'false',
    autocomplete: 'off',
    autocorrect: 'off',
    dir: 'auto',
  };
}

/**
 * The paper on which a letter is written, with its tool bar.
 *
 * It owns its text from the moment it appears: a new `initial` never replaces what someone is typing. Give it another
 * `key` for another text.
 */
export function LetterEditor(props: LetterEditorProps) {
  const { initial, words, session, isReadOnly = false, tools, head, foot, handle } = props;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const current = useRef<Editor | null>(null);
  const report = useReports(current, latest);
  const extensions = useMemo(
    () => letterExtensions(words, session, () => latest.current.onBlock()),
    // The words of a letter stay what they are while it is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- other words come with another key
    [session],
  );
  const editor = useEditor({
    extensions,
    content: contentOfLetter(initial),
    editable: !isReadOnly,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: attributesOf(props),
      // The editor prevents the default of every Enter; Ctrl+Enter must reach the keys of the screen untouched.
      handleDOMEvents: { keydown: (_view, event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) },
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Escape') return false;
        latest.current.onLeave();
        return true;
      },
    },
    onUpdate: () => report.soon(),
    onBlur: () => {
      report.now();
      latest.current.onBlur();
    },
  });
  useLayoutEffect(() => {
    current.current = editor;
  }, [editor]);
  useImperativeHandle(handle, () => handleOf(editor), [editor]);

  return (
    <>
      {!isReadOnly && <LetterToolbar editor={editor}>{tools}</LetterToolbar>}
      <div className={classes.desk}>
        <div className={classes.paper}>
          {head}
          <EditorContent editor={editor} className={classes.editor} />
          {foot}
        </div>
      </div>
    </>
  );
}
