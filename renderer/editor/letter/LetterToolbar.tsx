import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconBold,
  IconEyeOff,
  IconHeading,
  IconItalic,
  IconList,
  IconListNumbers,
  type TablerIcon,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { passageThemes } from '#shared/capabilities/letters/letter-document.ts';
import classes from './letter.module.css';
import { isInPassage, markPassage, unmarkPassage } from './passages.ts';

interface Tool {
  readonly name: 'bold' | 'italic' | 'heading' | 'bulletList' | 'orderedList';
  readonly Icon: TablerIcon;
  readonly run: (editor: Editor) => void;
}

const tools: readonly Tool[] = [
  { name: 'bold', Icon: IconBold, run: (editor) => editor.chain().focus().toggleBold().run() },
  { name: 'italic', Icon: IconItalic, run: (editor) => editor.chain().focus().toggleItalic().run() },
  { name: 'bulletList', Icon: IconList, run: (editor) => editor.chain().focus().toggleBulletList().run() },
  { name: 'orderedList', Icon: IconListNumbers, run: (editor) => editor.chain().focus().toggleOrderedList().run() },
  { name: 'heading', Icon: IconHeading, run: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run() },
];

/** Marking what is selected, or the paragraph of the cursor, as being about somebody else. */
function PassageMenu({ editor, isMarked }: { readonly editor: Editor; readonly isMarked: boolean }) {
  const { t } = useTranslation('editor');
  return (
    <Menu position="bottom-start" withinPortal returnFocus={false}>
      <Menu.Target>
        <Button
          className={classes.passageTool}
          variant="subtle"
          size="compact-sm"
          aria-pressed={isMarked}
          leftSection={<IconEyeOff size={16} aria-hidden />}
        >
          {t('letter.passage')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('letter.passageAbout')}</Menu.Label>
        {passageThemes.map((theme) => (
          <Menu.Item
            key={theme}
            onClick={() => {
              markPassage(editor, theme);
              editor.commands.focus();
            }}
          >
            {t(`letter.theme.${theme}`)}
          </Menu.Item>
        ))}
        {isMarked && (
          <Menu.Item
            onClick={() => {
              unmarkPassage(editor);
              editor.commands.focus();
            }}
          >
            {t('letter.passageOff')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Arrows go along the buttons, as in every tool bar; Tab goes past it. */
function alongButtons(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}

/** The buttons above a letter. */
export function LetterToolbar({ editor, children }: { readonly editor: Editor; readonly children?: ReactNode }) {
  const { t } = useTranslation('editor');
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: tools.filter(({ name }) => now.isActive(name)).map(({ name }) => name),
      isMarked: isInPassage(now),
    }),
  });
  return (
    <div role="toolbar" aria-label={t('letter.tools')} className={classes.tools} onKeyDown={alongButtons}>
      {tools.map(({ name, Icon, run }) => (
        <ActionIcon
          key={name}
          variant="subtle"
          size={30}
          className={classes.tool}
          aria-label={t(`letter.tool.${name}`)}
          title={t(`letter.tool.${name}`)}
          aria-pressed={state.on.includes(name)}
          // The text keeps the focus and its selection.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(editor)}
        >
          <Icon size={17} aria-hidden />
        </ActionIcon>
      ))}
      <PassageMenu editor={editor} isMarked={state.isMarked} />
      {children}
    </div>
  );
}
