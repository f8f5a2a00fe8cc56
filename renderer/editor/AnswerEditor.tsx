import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';

import { type AnswerDocument, openBlanksOf } from '#shared/capabilities/counter/answer-document.ts';
import { contentOfDocument, documentOfContent, isEmptyDocument } from './answer-content.ts';
import { BlankNavigation, goToFirstOpenBlank } from './blank-navigation.ts';
import { Blank } from './blank-node.ts';
import classes from './editor.module.css';
import { HardBreak } from './hard-break.ts';
import { LanguageCheck } from './language/language-check.ts';
import type { LanguageSession } from './language/language-session.ts';
import { PlainTextOnly } from './plain-text-only.ts';
import { TemplateTrigger } from './template-trigger.ts';

/** What the surroundings of the editor may ask of it. */
export interface AnswerEditorHandle {
  focus(): void;
  /** Puts a filled template at the cursor, or in place of an empty document, and goes to its first blank. */
  insert(document: AnswerDocument): void;
  /** Goes to the first blank that is still empty; false when there is none. */
  focusFirstBlank(): boolean;
  /** Takes all text away; undo brings it back as long as the editor is there. */
  clear(): void;
}

interface AnswerEditorProps {
  readonly initial: AnswerDocument | undefined;
  /** Name for assistive technology; `describedBy` points at the explanation of the keys. */
  readonly label: string;
  readonly describedBy: string;
  readonly placeholder: string;
  readonly onChange: (document: AnswerDocument) => void;
  readonly onTemplate: () => void;
  /** Esc in the text: the focus goes elsewhere, so that Tab is no trap. */
  readonly onLeave: () => void;
  readonly onFocus?: () => void;
  readonly onBlur: () => void;
  readonly handle: Ref<AnswerEditorHandle>;
  /** Checks the language while somebody writes; of `useLanguageCheck`, and the same for as long as the editor is there. */
  readonly language?: LanguageSession | undefined;
}

/** Only what an answer may hold: paragraphs, bullet lists, line breaks and blanks. */
function extensionsWith(onTrigger: () => void, language: LanguageSession | undefined) {
  return [
    StarterKit.configure({
      blockquote: false,
      bold: false,
      code: false,
      codeBlock: false,
      dropcursor: false,
      gapcursor: false,
      hardBreak: false,
      heading: false,
      horizontalRule: false,
      italic: false,
      link: false,
      orderedList: false,
      strike: false,
      trailingNode: false,
      underline: false,
    }),
    HardBreak,
    Blank,
    BlankNavigation,
    PlainTextOnly,
    TemplateTrigger.configure({ onTrigger }),
    ...(language ? [LanguageCheck.configure({ session: language })] : []),
  ];
}

function insertInto(editor: Editor, document: AnswerDocument): void {
  const isEmpty = isEmptyDocument(documentOfContent(editor.getJSON()));
  const { content = [] } = contentOfDocument(document);
  if (isEmpty) editor.commands.setContent({ type: 'doc', content }, { emitUpdate: true });
  else editor.commands.insertContent(content);
  const hasBlank = openBlanksOf(document).length > 0;
  if (!hasBlank || !goToFirstOpenBlank(editor)) editor.commands.focus('end');
}

/**
 * The text field for an answer to a patient.
 *
 * It owns its text from the moment it appears: a new `initial` never replaces what someone is typing. Give it another
 * `key` for another draft.
 */
export function AnswerEditor(props: AnswerEditorProps) {
  const { initial, label, describedBy, placeholder, handle, language } = props;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const extensions = useMemo(() => extensionsWith(() => latest.current.onTemplate(), language), [language]);
  const editor = useEditor({
    extensions,
    content: initial ? contentOfDocument(initial) : '',
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': describedBy,
        'data-placeholder': placeholder,
        class: classes.text ?? '',
        spellcheck: 'false',
        autocomplete: 'off',
        autocorrect: 'off',
        dir: 'auto',
      },
      // The editor prevents the default of every Enter; Ctrl+Enter must reach the keys of the screen untouched.
      handleDOMEvents: { keydown: (_view, event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) },
      handleKeyDown: (_view, event) => {
        if (event.key !== 'Escape') return false;
        latest.current.onLeave();
        return true;
      },
    },
    onUpdate: ({ editor: changed }) => latest.current.onChange(documentOfContent(changed.getJSON())),
    onFocus: () => latest.current.onFocus?.(),
    onBlur: () => latest.current.onBlur(),
  });

  useImperativeHandle(
    handle,
    () => ({
      focus: () => void editor?.commands.focus(),
      insert: (document) => editor && insertInto(editor, document),
      focusFirstBlank: () => (editor ? goToFirstOpenBlank(editor) : false),
      clear: () => void editor?.chain().clearContent(true).focus().run(),
    }),
    [editor],
  );

  return <EditorContent editor={editor} className={classes.editor} />;
}
