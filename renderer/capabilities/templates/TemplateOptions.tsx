import { IconClockExclamation, IconLock } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { TemplateSummary } from '#shared/capabilities/templates/model.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { groupOf, templateGroups } from './find-templates.ts';
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

/** Whose it is and for what, beside its title; said in words, since a mark alone says nothing. */
function OptionFacts({ template }: { readonly template: TemplateSummary }) {
  const { t } = useTranslation(['editor', 'counter']);
  return (
    <span className={styles.type}>
      {template.isPersonal && (
        <span className={styles.mark}>
          <IconLock size={13} aria-hidden /> {t('picker.personal')}
        </span>
      )}
      {template.isReviewDue && (
        <span className={styles.mark} data-tone="time">
          <IconClockExclamation size={13} aria-hidden /> {t('picker.reviewDue')}
        </span>
      )}
      {template.departmentCode !== null && <span className={styles.mark}>{template.departmentCode}</span>}
      {template.questionType !== null && t(`counter:questionType.${template.questionType}`)}
    </span>
  );
}

function TemplateOption({ id, template, index, isActive, onActive, onChoose }: TemplateOptionProps) {
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
        <OptionFacts template={template} />
      </span>
      <span className={styles.preview}>
        <PlainText text={template.preview} />
      </span>
    </div>
  );
}

/** The templates found, in groups: those that fit the question, the others, and blocks for any answer. */
export function TemplateOptions({ id, found, active, onActive, onChoose }: TemplateOptionsProps) {
  const { t } = useTranslation('editor');
  const groups = templateGroups.map((key) => ({
    key,
    templates: found.filter((template) => groupOf(template) === key),
  }));
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
