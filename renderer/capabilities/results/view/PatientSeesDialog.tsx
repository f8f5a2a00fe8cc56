import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Result } from '#shared/capabilities/results/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { type PatientAudience, PatientFrame } from '#renderer/ui/PatientFrame.tsx';
import { PatientResult, type ShownResult } from './PatientResult.tsx';
import styles from './view.module.css';

interface PatientSeesDialogProps {
  readonly result: Result;
  /** The explanation as it stands in the editor, for what it will look like; empty when nothing was written. */
  readonly draft: string;
  readonly patientOnly: boolean;
  readonly onClose: () => void;
}

/** Whether this audience sees it now, and if not from when. */
function useNotice({ result }: Pick<PatientSeesDialogProps, 'result'>, audience: PatientAudience, isVisible: boolean) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  if (isVisible) return audience === 'proxy' ? t('sees.nowProxy') : t('sees.now');
  if (result.state === 'released') return audience === 'proxy' ? t('sees.notProxy') : t('sees.portalOff');
  const nothing = audience === 'proxy' ? t('sees.nothingProxy') : t('sees.nothing');
  if (result.releaseAt === null) return nothing;
  return `${nothing} ${t('sees.from', { day: formats.day(result.releaseAt), time: formats.time(result.releaseAt) })}`;
}

/** How it will look once it is released, from what stands on the screen now. */
function usePreview({ result, draft }: Pick<PatientSeesDialogProps, 'result' | 'draft'>): ShownResult {
  const { person } = useSession();
  return { ...result, explanation: draft === '' ? null : { body: draft, byName: person.name } };
}

function Preview(props: PatientSeesDialogProps & { readonly audience: PatientAudience }) {
  const { t } = useTranslation('results');
  const preview = usePreview(props);
  if (props.audience === 'proxy' && props.patientOnly) return <p className={styles.quiet}>{t('sees.patientOnly')}</p>;
  return (
    <>
      <p className={styles.preview}>{t('sees.preview')}</p>
      <PatientResult shown={preview} />
    </>
  );
}

/**
 * What the patient, or who reads along, has before them: nothing before the release, and then the explanation with the
 * values.
 *
 * @source R83: the screen shows when the patient sees it
 */
export function PatientSeesDialog(props: PatientSeesDialogProps) {
  const { result, onClose } = props;
  const { t } = useTranslation('results');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const [audience, setAudience] = useState<PatientAudience>('patient');
  const view = useQuery(orpc.results.view.queryOptions({ input: { resultId: result.id, audience } }));
  const isVisible = view.data?.isVisible ?? false;
  const notice = useNotice(props, audience, isVisible);
  const readers = (view.data?.readers ?? result.readers).map(({ name }) => isolatedText(name)).join(', ');
  const hasProxies = result.readers.some(({ kind }) => kind === 'proxy');
  return (
    <Dialog title={t('sees.title')} isOpen onClose={onClose} size={860}>
      {view.isError && <ErrorNotice text={failureText(view.error)} onRetry={() => void view.refetch()} />}
      {view.isPending && <LoadingLines lines={6} />}
      {view.data && (
        <PatientFrame
          audience={audience}
          onAudience={setAudience}
          hasProxies={hasProxies}
          notice={
            <p className={styles.notice} data-visible={isVisible} role="status">
              {isVisible ? <IconEye size={18} aria-hidden /> : <IconEyeOff size={18} aria-hidden />}
              <span>
                {notice}
                {readers !== '' && ` ${t('sees.readers', { names: readers })}`}
              </span>
            </p>
          }
        >
          {view.data.result ? <PatientResult shown={view.data.result} /> : null}
          {!isVisible && result.state !== 'released' && <Preview {...props} audience={audience} />}
          {!isVisible && result.state === 'released' && !view.data.result && (
            <p className={styles.quiet}>{t('sees.empty')}</p>
          )}
        </PatientFrame>
      )}
    </Dialog>
  );
}
