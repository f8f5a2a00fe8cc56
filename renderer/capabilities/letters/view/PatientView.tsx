import { IconDeviceMobile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { flatTextOf } from '#shared/capabilities/letters/flat-text.ts';
import type { Enclosure, Letterhead, Rendering } from '#shared/capabilities/letters/model.ts';
import { isEmptyLetter } from '#shared/capabilities/letters/rendering.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import type { Language } from '#shared/plain-language/model.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { LetterBody } from '../body/LetterBody.tsx';
import { LetterheadBlock } from '../body/LetterheadBlock.tsx';
import { useFlatWords, useLetterTexts } from '../body/use-letter-texts.ts';
import styles from './view.module.css';

/** Something that is read: renderings of a letter, already without what the audience may not read, or plain text. */
export type Readable =
  | { readonly kind: 'letter'; readonly renderings: readonly Rendering[]; readonly enclosures?: readonly Enclosure[] }
  | { readonly kind: 'text'; readonly text: string };

/** How it is shown: as on a telephone, wide, or as the text that is left where layout is lost. */
export const viewShapes = ['phone', 'wide', 'flat'] as const;
export type ViewShape = (typeof viewShapes)[number];

export interface PatientViewProps {
  readonly title: string;
  readonly language: Language;
  readonly letterhead: Letterhead | null;
  readonly readable: Readable;
  readonly shape: ViewShape;
}

function FlatText({ readable, language }: Pick<PatientViewProps, 'readable' | 'language'>) {
  const words = useFlatWords(language);
  const text =
    readable.kind === 'text'
      ? readable.text
      : readable.renderings.map(({ body }) => flatTextOf(body, words)).join('\n\n');
  return <pre className={styles.flat}>{visibleText(text)}</pre>;
}

/** The patient's own text first, what a professional reads below it. */
function Renderings({ renderings, language }: { renderings: readonly Rendering[]; language: Language }) {
  const texts = useLetterTexts(language);
  const shown = renderings
    .filter(({ body }) => !isEmptyLetter(body))
    .toSorted((one, other) => Number(one.text === 'professional') - Number(other.text === 'professional'));
  if (shown.length === 0) return <p>{texts('view.nothing')}</p>;
  return shown.map(({ text, body }) => (
    <section key={text} aria-label={texts(`view.part.${text}`)} className={styles.part}>
      {shown.length > 1 && <h3 className={styles.partName}>{texts(`view.part.${text}`)}</h3>}
      <LetterBody body={body} language={language} />
    </section>
  ));
}

function Enclosures({ enclosures, language }: { enclosures: readonly Enclosure[]; language: Language }) {
  const texts = useLetterTexts(language);
  if (enclosures.length === 0) return null;
  return (
    <section aria-label={texts('view.enclosures')} className={styles.part}>
      <h3 className={styles.partName}>{texts('view.enclosures')}</h3>
      <ul>
        {enclosures.map(({ id, title, address }) => (
          <li key={id}>
            <PlainText text={title} />
            {address !== null && (
              <span className={styles.address}>
                {' '}
                <PlainText text={address} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * What somebody reads, on a telephone or a wide screen.
 *
 * Access for all: one article, named by its title; nothing in it can be operated.
 */
export function PatientView({ title, language, letterhead, readable, shape }: PatientViewProps) {
  const { t } = useTranslation('letters');
  return (
    <div className={styles.stage} data-shape={shape}>
      <article lang={language} aria-label={visibleText(title)} className={styles.screen}>
        {shape === 'phone' && (
          <div className={styles.bar}>
            <IconDeviceMobile size={14} aria-hidden /> {t('view.portal')}
          </div>
        )}
        {shape === 'flat' ? (
          <FlatText readable={readable} language={language} />
        ) : (
          <div className={styles.page}>
            {letterhead !== null && <LetterheadBlock letterhead={letterhead} />}
            <h2 className={styles.title}>
              <PlainText text={title} />
            </h2>
            {readable.kind === 'text' ? (
              <PlainText as="block" text={readable.text} />
            ) : (
              <>
                <Renderings renderings={readable.renderings} language={language} />
                <Enclosures enclosures={readable.enclosures ?? []} language={language} />
              </>
            )}
            {letterhead !== null && letterhead.footer !== '' && (
              <p className={styles.footer}>
                <PlainText text={letterhead.footer} />
              </p>
            )}
          </div>
        )}
      </article>
    </div>
  );
}
