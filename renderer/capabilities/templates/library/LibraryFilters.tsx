import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { questionTypes } from '#shared/capabilities/counter/question-type.ts';
import { templateStatuses } from '#shared/capabilities/templates/model.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import type { LibraryAnswer } from './library-answer.ts';
import { blocks, hospital, type LibraryQuestion } from './library-filter.ts';
import styles from './library.module.css';

const whose = ['all', 'mine', 'awaiting', 'review'] as const;

interface LibraryFiltersProps {
  readonly library: LibraryAnswer;
  readonly question: LibraryQuestion;
  readonly onChange: (question: LibraryQuestion) => void;
  readonly field: Ref<HTMLInputElement>;
}

function Choices({ library, question, onChange }: Omit<LibraryFiltersProps, 'field'>) {
  const { t } = useTranslation(['templates', 'counter']);
  const any = (label: string) => ({ value: '', label });
  return (
    <>
      <NativeSelect
        aria-label={t('filter.type')}
        value={question.type}
        data={[
          any(t('filter.anyType')),
          ...questionTypes.map((type) => ({ value: type, label: t(`counter:questionType.${type}`) })),
          { value: blocks, label: t('library.blocks') },
        ]}
        onChange={(event) => onChange({ ...question, type: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t('filter.department')}
        value={question.department}
        data={[
          any(t('filter.anyDepartment')),
          { value: hospital, label: t('library.hospital') },
          ...library.departments.map(({ code, name }) => ({ value: code, label: visibleText(name) })),
        ]}
        onChange={(event) => onChange({ ...question, department: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={t('filter.status')}
        value={question.status}
        data={[
          any(t('filter.anyStatus')),
          ...templateStatuses.map((status) => ({ value: status, label: t(`status.${status}`) })),
        ]}
        onChange={(event) => onChange({ ...question, status: event.currentTarget.value })}
      />
    </>
  );
}

/** What to look for in the library: words, and the filters beside them. */
export function LibraryFilters({ library, question, onChange, field }: LibraryFiltersProps) {
  const { t } = useTranslation('templates');
  const whoseId = useId();
  const counts = {
    all: library.texts.length,
    mine: undefined,
    awaiting: library.texts.filter(({ awaitsMe }) => awaitsMe).length,
    review: library.texts.filter(({ isReviewDue }) => isReviewDue).length,
  };
  return (
    <div className={styles.filters} role="search" aria-label={t('filter.label')}>
      <TextInput
        ref={field}
        className={styles.words}
        aria-label={t('filter.words')}
        placeholder={t('filter.words')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={question.words}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ ...question, words: event.currentTarget.value })}
      />
      <Choices library={library} question={question} onChange={onChange} />
      <span id={whoseId} className={styles.unseen}>
        {t('filter.whose')}
      </span>
      <SegmentedControl
        size="xs"
        aria-labelledby={whoseId}
        value={question.whose}
        data={whose.map((one) => ({
          value: one,
          label: counts[one] === undefined ? t(`filter.${one}`) : `${t(`filter.${one}`)} ${counts[one]}`,
        }))}
        onChange={(value) => onChange({ ...question, whose: value as LibraryQuestion['whose'] })}
      />
    </div>
  );
}
