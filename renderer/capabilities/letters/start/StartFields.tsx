import { NativeSelect, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { letterKinds } from '#shared/capabilities/letters/model.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { languages } from '#shared/plain-language/model.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { FieldRow } from '#renderer/ui/FieldRow.tsx';
import { KindIcon } from '../KindIcon.tsx';
import styles from './start.module.css';
import type { StartInHand } from './use-start.ts';

/** Kind, language and department of a new letter. */
export function StartFields({ start }: { readonly start: StartInHand }) {
  const { t } = useTranslation('letters');
  const { person } = useSession();
  return (
    <>
      <Radio.Group
        label={t('start.kind')}
        value={start.kind}
        onChange={(value) => start.setKind(letterKinds.find((kind) => kind === value) ?? start.kind)}
      >
        <div className={styles.kinds}>
          {letterKinds.map((kind) => (
            <Radio.Card
              key={kind}
              value={kind}
              className={styles.kind}
              aria-label={t(`kind.${kind}`)}
              data-autofocus={kind === start.kind ? true : undefined}
            >
              <span aria-hidden className={styles.kindIcon}>
                <KindIcon kind={kind} size={22} />
              </span>
              <span className={styles.kindWords}>
                <strong>{t(`kind.${kind}`)}</strong>
                <span>{t(`start.means.${kind}`)}</span>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <FieldRow>
        <NativeSelect
          label={t('start.department')}
          value={start.departmentId ?? ''}
          onChange={(event) => {
            const chosen = person.departments.find(({ id }) => id === event.currentTarget.value);
            if (chosen) start.setDepartmentId(chosen.id);
          }}
          data={person.departments.map(({ id, name }) => ({ value: id, label: visibleText(name) }))}
        />
        <NativeSelect
          label={t('start.language')}
          value={start.language}
          onChange={(event) =>
            start.setLanguage(languages.find((one) => one === event.currentTarget.value) ?? start.language)
          }
          data={languages.map((one) => ({ value: one, label: t(`start.languages.${one}`) }))}
        />
      </FieldRow>
    </>
  );
}
