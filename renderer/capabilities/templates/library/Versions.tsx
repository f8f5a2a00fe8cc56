import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { amsterdam, dayOf } from '#shared/capabilities/counter/calendar.ts';
import type { TemplateVersion, VersionStep } from '#shared/capabilities/templates/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './library.module.css';
import { TextDifference } from './TextDifference.tsx';
import { StatusChip } from './TextStatus.tsx';

function StepLine({ step }: { readonly step: VersionStep }) {
  const { t } = useTranslation('templates');
  const formats = useFormats();
  const name = step.byName === null ? t('versions.program') : isolatedText(step.byName);
  return (
    <li>
      {t(`versions.step.${step.step}`, { name })} · {formats.date(dayOf(step.at, amsterdam))}, {formats.time(step.at)}
      {step.reason !== '' && (
        <>
          {': '}
          <PlainText text={step.reason} />
        </>
      )}
    </li>
  );
}

/** The fields around the body that differ between two versions. */
function useFieldChanges(before: TemplateVersion, after: TemplateVersion): string[] {
  const { t } = useTranslation(['templates', 'counter', 'app']);
  const words = (version: TemplateVersion) => ({
    title: version.title,
    type: version.questionType === null ? '' : t(`counter:questionType.${version.questionType}`),
    department: version.departmentCode ?? t('library.hospital'),
    roles: version.roles.map((role) => t(`app:role.${role}`)).join(', '),
    onlyAfterCall: t(version.isOnlyAfterCall ? 'versions.yes' : 'versions.no'),
  });
  const [was, is] = [words(before), words(after)];
  return (['title', 'type', 'department', 'roles', 'onlyAfterCall'] as const)
    .filter((field) => was[field] !== is[field])
    .map((field) =>
      t('versions.field', { field: t(`editor.${field}`), was: isolatedText(was[field]), is: isolatedText(is[field]) }),
    );
}

function Comparison({ before, after }: { readonly before: TemplateVersion; readonly after: TemplateVersion }) {
  const { t } = useTranslation('templates');
  const changes = useFieldChanges(before, after);
  if (changes.length === 0 && before.body === after.body) return <p className={styles.hint}>{t('versions.same')}</p>;
  return (
    <>
      {changes.map((change) => (
        <p key={change} className={styles.fieldChange}>
          {change}
        </p>
      ))}
      <TextDifference before={before.body} after={after.body} />
    </>
  );
}

/** Every version with its steps, and the difference between any two of them. */
export function Versions({ versions }: { readonly versions: readonly TemplateVersion[] }) {
  const { t } = useTranslation('templates');
  const [newest, older] = versions;
  const [left, setLeft] = useState((older ?? newest)?.version ?? 1);
  const [right, setRight] = useState(newest?.version ?? 1);
  const options = versions.map(({ version, status }) => ({
    value: String(version),
    label: t('versions.option', { version, status: t(`status.${status}`) }),
  }));
  const find = (wanted: number) => versions.find(({ version }) => version === wanted) ?? newest;
  const [before, after] = [find(left), find(right)];
  return (
    <>
      <ol className={styles.versions} reversed>
        {versions.map(({ version, status, steps }) => (
          <li key={version}>
            <span className={styles.versionHead}>
              {t('versions.version', { version })} <StatusChip status={status} />
            </span>
            <ul className={styles.history}>
              {steps.map((step, index) => (
                <StepLine key={index} step={step} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {versions.length > 1 && before && after && (
        <section className={styles.compare} aria-label={t('versions.compare')}>
          <div className={styles.compareHead}>
            <NativeSelect
              size="xs"
              label={t('versions.from')}
              value={String(left)}
              data={options}
              onChange={(event) => setLeft(Number(event.currentTarget.value))}
            />
            <NativeSelect
              size="xs"
              label={t('versions.to')}
              value={String(right)}
              data={options}
              onChange={(event) => setRight(Number(event.currentTarget.value))}
            />
          </div>
          <Comparison before={before} after={after} />
        </section>
      )}
    </>
  );
}
