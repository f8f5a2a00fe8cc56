import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import { isolatedText, visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import type { AgreementPlace } from './agreement-place.ts';
import { AgreementFacts } from './AgreementFacts.tsx';
import styles from './agreements.module.css';
import { ChangeTable } from './ChangeTable.tsx';
import { useAgreementWords } from './use-agreement-words.ts';

interface VersionProps {
  readonly version: AgreementVersion;
  /** The versions before it, nearest first. */
  readonly others: readonly AgreementVersion[];
}

function Version({ version, others }: VersionProps) {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const [comparedId, setComparedId] = useState(others[0]?.id);
  const compared = others.find(({ id }) => id === comparedId);
  return (
    <section className={styles.version}>
      <h3 className={styles.versionHead}>
        {t('versions.heading', { version: version.version })}
        <Chip tone={version.status === 'in-force' ? 'done' : 'plain'}>{t(`status.${version.status}`)}</Chip>
      </h3>
      <p className={styles.quiet}>
        {t('versions.by', {
          name: version.createdBy === '' ? t('card.noOwner') : isolatedText(version.createdBy),
          date: formats.day(version.createdAt),
        })}
        {version.reason !== '' && ` · ${visibleText(version.reason)}`}
        {version.settledReason !== null && ` · ${visibleText(version.settledReason)}`}
      </p>
      {compared ? (
        <>
          <NativeSelect
            size="xs"
            mb={8}
            w={220}
            label={t('versions.compareWith')}
            value={compared.id}
            data={others.map((other) => ({
              value: other.id,
              label: `${t('versions.heading', { version: other.version })} · ${t(`status.${other.status}`)}`,
            }))}
            onChange={(event) => setComparedId(event.currentTarget.value)}
          />
          <ChangeTable before={compared} after={version} />
        </>
      ) : (
        <AgreementFacts version={version} />
      )}
    </section>
  );
}

/** Every version of one agreement, each with what changed since the one before or an older one. */
export function VersionsDialog({ place, onClose }: { readonly place: AgreementPlace; readonly onClose: () => void }) {
  const { t } = useTranslation('agreements');
  const { orpc } = useCore();
  const words = useAgreementWords();
  const failureText = useFailureText();
  const input = { questionType: place.questionType, departmentId: place.department?.id ?? null };
  const history = useQuery(orpc.agreements.history.queryOptions({ input }));
  const versions = history.data?.versions ?? [];
  const title = t('versions.title', { type: words.typeName(place.questionType), place: words.place(place.department) });
  return (
    <Dialog title={title} isOpen onClose={onClose} size={760}>
      {history.isPending && <LoadingLines />}
      {history.isError && <ErrorNotice text={failureText(history.error)} onRetry={() => void history.refetch()} />}
      {history.data && versions.length === 0 && <EmptyState title={t('versions.none')} />}
      {versions.map((version, index) => (
        <Version key={version.id} version={version} others={versions.slice(index + 1)} />
      ))}
    </Dialog>
  );
}
