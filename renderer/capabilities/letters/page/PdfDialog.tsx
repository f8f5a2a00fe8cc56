import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Audience } from '#shared/capabilities/letters/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { saveFile } from '#renderer/ui/save-file.ts';
import type { Room } from './use-room.ts';

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Asks for whose eyes a copy is, and saves it as a PDF that can be printed. A copy is a line in the log. */
export function PdfDialog({ room }: { readonly room: Room }) {
  const { t } = useTranslation('letters');
  const failureText = useFailureText();
  const announce = useAnnounce();
  const { letter, steps, close } = room;
  const audiences: readonly Audience[] = [
    'patient',
    ...(letter.readers.some(({ kind }) => kind === 'proxy') ? (['proxy'] as const) : []),
    ...(letter.texts.professional === null ? [] : (['gp'] as const)),
    'team',
  ];
  const [audience, setAudience] = useState<Audience>('patient');
  const submit = () =>
    steps.take({
      run: (letters, { letterId }) => letters.pdf({ letterId, audience, purpose: 'save' }),
      then: ({ fileName, base64 }) => {
        saveFile(fileName, new Blob([bytesOf(base64)], { type: 'application/pdf' }));
        announce({ text: t('done.saved', { name: isolatedText(fileName) }) });
        close();
      },
    });
  return (
    <Dialog title={t('pdf.title')} isOpen onClose={close}>
      <FormColumn onSubmit={submit}>
        <Radio.Group
          label={t('pdf.for')}
          value={audience}
          onChange={(value) => setAudience(audiences.find((one) => one === value) ?? audience)}
        >
          <Stack gap={8} mt={8}>
            {audiences.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`view.audiences.${value}`)}
                description={t(`pdf.means.${value}`)}
                data-autofocus={value === audience ? true : undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <p>{t('pdf.logged')}</p>
        {steps.error !== null && <ErrorNotice text={failureText(steps.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={close}>
            {t('act.cancel')}
          </Button>
          <Button type="submit" loading={steps.isPending}>
            {t('pdf.save')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
