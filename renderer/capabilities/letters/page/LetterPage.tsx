import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Letter } from '#shared/capabilities/letters/model.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { useLetterDesk, useMeeting } from '../desk/use-letter-desk.ts';
import { LetterRoom } from './LetterRoom.tsx';
import styles from './page.module.css';

interface LetterPageProps {
  readonly letterId: LetterId;
  readonly onBack: () => void;
  /** Another letter: a correction that was begun, or the one this corrects. */
  readonly onOpen: (letterId: LetterId) => void;
}

function Met({ letter, ...way }: Omit<LetterPageProps, 'letterId'> & { readonly letter: Letter }) {
  const desk = useLetterDesk(letter.id);
  const generation = useMeeting(desk, letter);
  // Who may not write on any more, or whose letter changed elsewhere, sees the texts as they are now.
  return <LetterRoom key={`${generation} ${letter.may.write} ${letter.state}`} letter={letter} desk={desk} {...way} />;
}

/** One letter: to write, to sign, to release, or to read. */
export function LetterPage({ letterId, ...way }: LetterPageProps) {
  const { t } = useTranslation('letters');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const letter = useQuery(orpc.letters.open.queryOptions({ input: { letterId } }));
  if (letter.data) return <Met letter={letter.data} {...way} />;
  return (
    <div className={styles.alone}>
      <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={way.onBack}>
        {t('act.back')}
      </Button>
      {letter.isError ? (
        <ErrorNotice text={failureText(letter.error)} onRetry={() => void letter.refetch()} />
      ) : (
        <LoadingLines lines={8} />
      )}
    </div>
  );
}
