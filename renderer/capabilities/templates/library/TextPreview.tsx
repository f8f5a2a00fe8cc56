import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { parseTemplate, type TemplateLine, type TextBlocks, withBlocks } from '#shared/capabilities/templates/fill.ts';
import { type Example, examples, sampleValues } from '#shared/capabilities/templates/samples.ts';
import { isTemplateVariable } from '#shared/capabilities/templates/variables.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import styles from './library.module.css';

/** The value that stands in a place while it is looked at; undefined for a name that nobody knows. */
function sampleOf(variable: string, example: Example | undefined): string | undefined {
  if (!isTemplateVariable(variable)) return undefined;
  return example?.values[variable] ?? sampleValues[variable];
}

interface LineProps {
  readonly line: TemplateLine;
  readonly example: Example | undefined;
}

function PreviewLine({ line, example }: LineProps) {
  return line.parts.map((part, index) => {
    if ('text' in part) return visibleText(part.text);
    const sample = sampleOf(part.variable, example);
    return sample === undefined ? (
      <del key={index} className={styles.unknown}>
        {`{{${part.variable}}}`}
      </del>
    ) : (
      <mark key={index} className={styles.filled}>
        {sample}
      </mark>
    );
  });
}

interface TextPreviewProps {
  readonly body: string;
  readonly blocks: TextBlocks;
}

/** The text as a chosen patient would read it; what was filled in is marked. */
export function TextPreview({ body, blocks }: TextPreviewProps) {
  const { t } = useTranslation('templates');
  const [chosen, setChosen] = useState(0);
  const example = examples[chosen];
  const lines = parseTemplate(withBlocks(body, blocks));
  return (
    <section className={styles.preview} aria-label={t('preview.label')}>
      <header className={styles.previewHead}>
        <span aria-hidden className={styles.smallTitle}>
          {t('preview.label')}
        </span>
        <NativeSelect
          size="xs"
          aria-label={t('preview.example')}
          value={String(chosen)}
          data={examples.map(({ name }, index) => ({ value: String(index), label: name }))}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
      </header>
      <div className={styles.paper} lang="nl" dir="auto">
        {lines.map((line, index) => (
          <p key={index} className={line.isBullet ? styles.bullet : styles.line}>
            <PreviewLine line={line} example={example} />
          </p>
        ))}
      </div>
      <p className={styles.hint}>{t('preview.hint')}</p>
    </section>
  );
}
