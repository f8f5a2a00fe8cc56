import { type AnyExtension, type Extensions, Node } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';

import { BlankNavigation } from '../blank-navigation.ts';
import { Blank } from '../blank-node.ts';
import { HardBreak } from '../hard-break.ts';
import { LanguageCheck } from '../language/language-check.ts';
import type { LanguageSession } from '../language/language-session.ts';
import { TemplateTrigger } from '../template-trigger.ts';
import { LetterLink, passageName, ThirdParty } from './letter-marks.ts';
import { LetterPaste } from './letter-paste.ts';
import { LinkWholeness } from './link-wholeness.ts';
import { type NoteOfPassage, PassageNotes } from './passage-notes.ts';
import { SectionKeeping } from './section-keeping.ts';
import { Section, type WordsOfSection } from './section-node.ts';
import { SectionPlaceholder } from './section-placeholder.ts';
import { ValueTable, type ValueWords } from './value-table-node.ts';

/** Everything that is drawn in a letter and is no text of it, in the language of the letter. */
export interface LetterWords {
  readonly sectionOf: WordsOfSection;
  readonly passageNoteOf: NoteOfPassage;
  readonly values: ValueWords;
}

const Letter = Node.create({ name: 'doc', topNode: true, content: 'section+' });

/** A list in a letter is one deep: its items hold paragraphs and nothing else. */
const flatItem = (extension: AnyExtension): AnyExtension =>
  extension.name === 'listItem' ? extension.extend({ content: 'paragraph+' }) : extension;

const LetterKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map(flatItem);
  },
});

/** What a letter may hold, and nothing else; the editor's schema says the same as the store's. */
export function letterExtensions(
  words: LetterWords,
  session: LanguageSession | undefined,
  onTrigger: () => void,
): Extensions {
  const { sectionOf: wordsOf, passageNoteOf: noteOf, values } = words;
  return [
    Letter,
    LetterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      document: false,
      dropcursor: false,
      gapcursor: false,
      hardBreak: false,
      heading: { levels: [3] },
      horizontalRule: false,
      link: false,
      strike: false,
      trailingNode: false,
      underline: false,
    }),
    HardBreak,
    Section.configure({ wordsOf }),
    SectionKeeping,
    SectionPlaceholder.configure({ wordsOf }),
    ValueTable.configure({ words: values }),
    LetterLink,
    LinkWholeness,
    ThirdParty,
    PassageNotes.configure({ noteOf }),
    Blank,
    BlankNavigation,
    LetterPaste,
    TemplateTrigger.configure({ onTrigger }),
    // What the patient does not read needs no lay words.
    LanguageCheck.configure({
      session,
      isExcluded: (node) => node.marks.some(({ type }) => type.name === passageName),
    }),
  ];
}
