import { Button } from '@mantine/core';
import { IconEyeCheck, IconHandStop, IconPlayerPlay } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { Result } from '#shared/capabilities/results/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { useRefreshResults } from '../use-refresh-results.ts';
import styles from './page.module.css';

type Deed = 'agreeHold' | 'endHold';

/** Who holds a result back, on what ground and until when; and for the second reader, agreeing with it. @source R113 */
export function HoldCard({ result }: { readonly result: Result }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const { client } = useCore();
  const announce = useAnnounce();
  const failureText = useFailureText();
  const refresh = useRefreshResults();
  const { hold, may } = result;
  const acting = useMutation({
    mutationFn: (deed: Deed) => client.results[deed]({ resultId: result.id, version: result.version }),
    onSuccess: (_stepped, deed) => announce({ text: t(`done.${deed}`) }),
    onSettled: refresh,
  });
  if (!hold) return null;
  const names = { name: isolatedText(hold.secondReaderName), day: formats.dayAndTime(hold.until) };
  const isBusy = acting.isPending;
  return (
    <section className={styles.hold} aria-label={t('hold.region')}>
      <h3 className={styles.holdTitle}>
        <IconHandStop size={18} aria-hidden />
        {hold.agreedAt === null ? t('hold.asked', names) : t('hold.inForce', names)}
      </h3>
      <p>
        {t(`ground.${hold.ground}`)}
        {': '}
        <PlainText text={hold.reason} />
      </p>
      <p className={styles.quiet}>
        {t('hold.by', { by: isolatedText(hold.byName), at: formats.dayAndTime(hold.at) })}{' '}
        {hold.agreedAt === null
          ? t('hold.notYet', names)
          : t('hold.agreed', { ...names, at: formats.dayAndTime(hold.agreedAt) })}
      </p>
      {acting.isError && <ErrorNotice text={failureText(acting.error)} />}
      <div className={styles.holdButtons}>
        {may.agree && (
          <Button
            // One main button to a page: where releasing is that, this steps back.
            variant={may.explain ? 'light' : 'filled'}
            size="xs"
            leftSection={<IconEyeCheck size={16} aria-hidden />}
            disabled={isBusy}
            onClick={() => acting.mutate('agreeHold')}
          >
            {t('hold.agree')}
          </Button>
        )}
        {may.endHold && (
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            disabled={isBusy}
            onClick={() => acting.mutate('endHold')}
          >
            {t('hold.end')}
          </Button>
        )}
      </div>
    </section>
  );
}
