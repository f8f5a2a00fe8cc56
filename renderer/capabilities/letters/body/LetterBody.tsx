import { IconEyeOff } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { createElement, Fragment, type ReactNode } from 'react';

import type {
  LetterBlock,
  LetterDocument,
  LetterInline,
  LetterSection,
} from '#shared/capabilities/letters/letter-document.ts';
import { coreSections, summarySections } from '#shared/capabilities/letters/section.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import type { Language } from '#shared/plain-language/model.ts';
import styles from './body.module.css';
import { useLetterTexts } from './use-letter-texts.ts';
import { ValueRows } from './ValueRows.tsx';

export interface LetterBodyProps {
  readonly body: LetterDocument;
  readonly language: Language;
  /** Level of the headings of its sections. */
  readonly level?: 2 | 3 | 4;
  /** For the treatment team: shows which passages the patient does not read. */
  readonly showsPassages?: boolean;
}

interface Drawing {
  readonly texts: TFunction<'letters'>;
  readonly showsPassages: boolean;
}

function withMarks(node: Extract<LetterInline, { type: 'text' }>, { texts, showsPassages }: Drawing): ReactNode {
  return (node.marks ?? []).reduce<ReactNode>((inner, mark) => {
    switch (mark.type) {
      case 'bold':
        return <strong>{inner}</strong>;
      case 'italic':
        return <em>{inner}</em>;
      case 'letterLink':
        return (
          <span className={styles.link} title={visibleText(mark.attrs.address)}>
            {inner}
          </span>
        );
      case 'thirdParty':
        return showsPassages ? (
          <span className={styles.passage}>
            {inner}{' '}
            <span className={styles.passageNote}>
              <IconEyeOff size={13} aria-hidden /> {texts('passage.hidden')}
            </span>
          </span>
        ) : (
          inner
        );
    }
  }, visibleText(node.text));
}

function Inline({ node, drawing }: { readonly node: LetterInline; readonly drawing: Drawing }) {
  switch (node.type) {
    case 'text':
      return withMarks(node, drawing);
    case 'hardBreak':
      return <br />;
    case 'blank':
      return node.attrs.value === null || node.attrs.value.trim() === '' ? (
        <span className={styles.blank}>{visibleText(node.attrs.label)}</span>
      ) : (
        visibleText(node.attrs.value)
      );
    case 'stub':
      return <span className={styles.stub}>{drawing.texts(`stub.${node.attrs.theme}`)}</span>;
  }
}

type Line = { readonly content?: readonly LetterInline[] | undefined };

function Inlines({ line, drawing }: { readonly line: Line; readonly drawing: Drawing }) {
  return (line.content ?? []).map((node, place) => <Inline key={place} node={node} drawing={drawing} />);
}

function Block({ block, drawing, level }: { block: LetterBlock; drawing: Drawing; level: number }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir="auto">
          <Inlines line={block} drawing={drawing} />
        </p>
      );
    case 'heading':
      return createElement(`h${level + 1}`, { dir: 'auto' }, <Inlines line={block} drawing={drawing} />);
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item, place) => (
        <li key={place}>
          {item.content.map((line, at) => (
            <p key={at} dir="auto">
              <Inlines line={line} drawing={drawing} />
            </p>
          ))}
        </li>
      ));
      return block.type === 'bulletList' ? <ul>{items}</ul> : <ol>{items}</ol>;
    }
    case 'valueTable':
      return <ValueRows rows={block.attrs.rows} texts={drawing.texts} />;
  }
}

/** True for a section that shows nothing; readers do not see its name either. */
function isSilent({ content }: LetterSection): boolean {
  return content.every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0);
}

/** The name of the part that begins with a section: a letter to a professional has a core and a summary behind it. */
export function partBefore(sections: readonly LetterSection[], place: number): 'core' | 'summary' | undefined {
  const partOf = (section: LetterSection | undefined) => {
    const key = section?.attrs.key;
    if (coreSections.some((one) => one === key)) return 'core';
    return summarySections.some((one) => one === key) ? 'summary' : undefined;
  };
  const part = partOf(sections[place]);
  return part === partOf(sections[place - 1]) ? undefined : part;
}

/**
 * A letter as its readers see it: sections without words are left out, and so is their name.
 *
 * SECURITY: it shows exactly what it is given; whoever shows it to an audience gives it `renderFor` of that audience.
 */
export function LetterBody({ body, language, level = 3, showsPassages = false }: LetterBodyProps) {
  const texts = useLetterTexts(language);
  const drawing = { texts, showsPassages };
  const sections = body.content.filter((section) => !isSilent(section));
  return (
    <div lang={language} className={styles.body}>
      {sections.map((section, place) => {
        const part = partBefore(sections, place);
        return (
          <Fragment key={section.attrs.key}>
            {part !== undefined && createElement(`h${level}`, { className: styles.part }, texts(`part.${part}`))}
            {createElement(
              `h${part === undefined && partBefore(sections, 0) === undefined ? level : level + 1}`,
              { className: styles.section },
              texts(`section.${section.attrs.key}`),
            )}
            {section.content.map((block, at) => (
              <Block key={at} block={block} drawing={drawing} level={level + 1} />
            ))}
          </Fragment>
        );
      })}
    </div>
  );
}
