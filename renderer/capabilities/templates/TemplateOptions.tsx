import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { TemplateSummary } from '#shared/capabilities/templates/model.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './templates.module.css';

interface TemplateOptionsProps {
  readonly id: string;
  readonly found: readonly TemplateSummary[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (template: TemplateSummary) => void;
}

type TemplateOptionProps = Pick<TemplateOptionsProps, 'id' | 'onActive' | 'onChoose'> & {
  readonly template: TemplateSummary;
  readonly index: number;
  readonly isActive: boolean;
};

function TemplateOption({ id, template, index, isActive, onActive, onChoose }: TemplateOptionProps) {
  const { t } = useTranslation('counter');
  const option = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) option.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isActive]);
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox has the keys
    <div
      ref={option}
      id={`${id}-${template.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={styles.option}
      onMouseMove={() => onActive(index)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(template)}
    >
      <span className={styles.optionTitle}>
        <PlainText text={template.title} />
        <span className={styles.type}>{t(`questionType.${template.questionType}`)}</span>
      </span>
      <span className={styles.preview}>
        <PlainText text={template.preview} />
      </span>
    </div>
  );
}

/** The templates found, in two groups: those that fit the question and the others. */
export function TemplateOptions({ id, found, active, onActive, onChoose }: TemplateOptionsProps) {
  const { t } = useTranslation('editor');
  const groups = [
    { key: 'fits', templates: found.filter((template) => template.fits) },
    { key: 'others', templates: found.filter((template) => !template.fits) },
  ] as const;
  return (
    <div id={id} role="listbox" aria-label={t('picker.list')} className={styles.list}>
      {groups
        .filter((group) => group.templates.length > 0)
        .map((group) => (
          <div key={group.key} role="group" aria-label={t(`picker.${group.key}`)}>
            <div aria-hidden className={styles.groupTitle}>
              {t(`picker.${group.key}`)}
            </div>
            {group.templates.map((template) => (
              <TemplateOption
                key={template.id}
                id={id}
                template={template}
                index={found.indexOf(template)}
                isActive={found.indexOf(template) === active}
                onActive={onActive}
                onChoose={onChoose}
              />
            ))}
          </div>
        ))}
    </div>
  );
}
