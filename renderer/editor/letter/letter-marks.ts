import { Mark } from '@tiptap/react';

import { passageThemes, type PassageTheme } from '#shared/capabilities/letters/letter-document.ts';
import classes from './letter.module.css';

/** Names of the marks that only letters have. */
export const linkName = 'letterLink';
export const passageName = 'thirdParty';

/** The theme in the attributes of a passage; `health` where something else stands. */
export function themeOf(attrs: Readonly<Record<string, unknown>>): PassageTheme {
  return passageThemes.find((theme) => theme === attrs['theme']) ?? 'health';
}

/**
 * A link from the shelf. It is whole or it is no link: `LinkWholeness` takes it off words that were changed.
 *
 * SECURITY: drawn as a span without an address, so that nothing in the editor leads out of the program.
 */
export const LetterLink = Mark.create({
  name: linkName,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({
    address: { default: '', rendered: false },
    title: { default: '', rendered: false },
    checkedOn: { default: '', rendered: false },
  }),
  renderHTML: ({ mark }) => ['span', { class: classes.link ?? '', title: String(mark.attrs['address']) }, 0],
});

/** A passage about somebody else. What is typed behind it does not belong to it. */
export const ThirdParty = Mark.create({
  name: passageName,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({
    passageId: { default: '', rendered: false },
    theme: { default: 'health', rendered: false },
  }),
  renderHTML: () => ['span', { class: classes.passage ?? '', 'data-third-party': '' }, 0],
});
