import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Registration } from '#shared/capabilities/registration/model.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { openConditions } from './condition-words.ts';
import { RegistrationTable } from './RegistrationTable.tsx';
import type { useRegistrations } from './use-registrations.ts';

interface ConfirmAllProps {
  readonly registrations: readonly Registration[];
  readonly command: ReturnType<typeof useRegistrations>['confirmMany'];
}

const most = 200;

/** Confirms everything that is complete at once, after showing what that is. */
export function ConfirmAll({ registrations, command }: ConfirmAllProps) {
  const { t } = useTranslation('registration');
  const failureText = useFailureText();
  const announce = useAnnounce();
  const [isAsking, setAsking] = useState(false);
  const ready = registrations
    .filter((one) => one.may.confirm && one.code !== null && openConditions(one.conditions).length === 0)
    .slice(0, most);
  if (ready.length === 0) return null;
  const confirm = () =>
    command.mutate(
      { refs: ready.map(({ id, version }) => ({ id, version })) },
      {
        onSuccess: ({ outcomes }) => {
          const done = outcomes.filter(({ outcome }) => outcome === 'done').length;
          announce({ text: t('all.done', { count: done, left: outcomes.length - done }) });
          setAsking(false);
        },
      },
    );
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {t('all.choose', { count: ready.length })}
      </Button>
      <Dialog title={t('all.title')} isOpen={isAsking} onClose={() => setAsking(false)} size={820}>
        <p>{t('all.what', { count: ready.length })}</p>
        {command.isError && <ErrorNotice text={failureText(command.error)} />}
        <RegistrationTable
          registrations={ready.map((one) => ({ ...one, may: { check: false, confirm: false } }))}
          total={ready.length}
          onDecide={() => undefined}
        />
        <ButtonRow>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('back')}
          </Button>
          <Button loading={command.isPending} onClick={confirm} data-autofocus>
            {t('all.confirm', { count: ready.length })}
          </Button>
        </ButtonRow>
      </Dialog>
    </>
  );
}
