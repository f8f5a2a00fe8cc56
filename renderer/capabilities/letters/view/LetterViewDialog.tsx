import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Audience, Letter, LetterTexts, Rendering } from '#shared/capabilities/letters/model.ts';
import { renderFor } from '#shared/capabilities/letters/rendering.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import { PatientViewDialog } from './PatientViewDialog.tsx';

/** What an audience would read of texts that were not signed yet, without the passages it may not read. */
export function draftRenderings(texts: LetterTexts, audience: Audience): Rendering[] {
  return (['patient', 'professional'] as const).flatMap((text) => {
    const body = texts[text];
    return body === null ? [] : [{ text, body: renderFor(body, audience) }];
  });
}

/** The readers one can look as: a representative only where there is one, the practitioner only of a text for one. */
function audiencesOf({ readers, texts }: Letter): readonly Audience[] {
  return [
    'patient',
    ...(readers.some(({ kind }) => kind === 'proxy') ? (['proxy'] as const) : []),
    ...(texts.professional === null ? [] : (['gp'] as const)),
  ];
}

interface LetterViewDialogProps {
  readonly letter: Letter;
  /** What stands in the editors now; undefined for a letter that was signed, which is shown as it was signed. */
  readonly draft: LetterTexts | undefined;
  readonly onClose: () => void;
}

/** The letter through the eyes of each of its readers. */
export function LetterViewDialog({ letter, draft, onClose }: LetterViewDialogProps) {
  const { t } = useTranslation('letters');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const [audience, setAudience] = useState<Audience>('patient');
  const signed = useQuery({
    ...orpc.letters.view.queryOptions({ input: { letterId: letter.id, audience } }),
    enabled: draft === undefined,
  });
  const renderings = useMemo(
    () => (draft ? draftRenderings(draft, audience) : signed.data?.renderings),
    [draft, audience, signed.data],
  );
  const audiences = audiencesOf(letter);
  return (
    <PatientViewDialog
      title={(draft ? undefined : signed.data?.title) ?? letter.title}
      language={letter.language}
      letterhead={(draft ? undefined : signed.data?.letterhead) ?? letter.letterhead}
      readable={renderings && { kind: 'letter', renderings, enclosures: letter.enclosures }}
      isOpen
      onClose={onClose}
    >
      <SegmentedControl
        size="xs"
        aria-label={t('view.audience')}
        value={audience}
        onChange={(value) => setAudience(audiences.find((one) => one === value) ?? 'patient')}
        data={audiences.map((value) => ({ value, label: t(`view.audiences.${value}`) }))}
      />
      {!draft && signed.isPending && <LoadingLines />}
      {!draft && signed.isError && (
        <ErrorNotice text={failureText(signed.error)} onRetry={() => void signed.refetch()} />
      )}
    </PatientViewDialog>
  );
}
