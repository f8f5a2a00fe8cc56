import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { AuditVerdict } from '#shared/capabilities/access/model.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';

function Verdict({ verdict }: { readonly verdict: AuditVerdict }) {
  const { t } = useTranslation('access');
  const formats = useFormats();
  if (!verdict.valid) {
    const sequence = formats.number(verdict.sequence);
    return (
      <ErrorNotice
        text={{ what: t('log.invalid'), safe: t(`log.why.${verdict.why}`, { sequence }), next: t('log.invalidNext') }}
      />
    );
  }
  return (
    <p>
      <Chip tone="done" icon={<IconShieldCheck size={14} />}>
        {t('log.valid')}
      </Chip>{' '}
      {t('log.validRows', { count: verdict.rows })}
    </p>
  );
}

/** Checks the chain of the log and says what came of it. */
export function LogVerdict() {
  const { t } = useTranslation('access');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const verify = useMutation(orpc.access.verifyLog.mutationOptions());
  return (
    <Panel>
      <Button leftSection={<IconShieldCheck size={18} />} loading={verify.isPending} onClick={() => verify.mutate({})}>
        {t('log.verify')}
      </Button>
      <div role="status">
        {verify.isPending && <p>{t('log.verifying')}</p>}
        {verify.data && <Verdict verdict={verify.data} />}
      </div>
      {verify.isError && <ErrorNotice text={failureText(verify.error)} />}
    </Panel>
  );
}
