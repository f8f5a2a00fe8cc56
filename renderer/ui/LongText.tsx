import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { MarkedText } from './MarkedText.tsx';
import type { TextMark } from './text-marks.ts';

/** More than anyone writes in a message, and less than what a screen lays out without a pause. */
const firstSigns = 20_000;
const signsPerStep = 100_000;

interface LongTextProps {
  readonly text: string;
  /** Passages to point out, by their places in the whole text. */
  readonly marks?: readonly TextMark[];
}

const noMarks: readonly TextMark[] = [];

/** Where a text may be cut near a place without breaking a sign in two. */
function cutAt(text: string, place: number): number {
  const isInsideSign = /[\uDC00-\uDFFF]/.test(text.charAt(place));
  return isInsideSign ? place - 1 : place;
}

/**
 * A message from outside, however long it is: the beginning at once, the rest piece by piece.
 *
 * Access for all: the button says how much is left, and stays where the text goes on.
 */
export function LongText({ text, marks = noMarks }: LongTextProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(firstSigns);
  if (text.length <= wanted) return <MarkedText text={text} marks={marks} />;
  const end = cutAt(text, wanted);
  return (
    <>
      <MarkedText text={`${text.slice(0, end)}…`} marks={marks} />
      <Button variant="default" size="compact-sm" mt={8} onClick={() => setWanted(wanted + signsPerStep)}>
        {t('longText.more', { rest: text.length - end })}
      </Button>
    </>
  );
}
