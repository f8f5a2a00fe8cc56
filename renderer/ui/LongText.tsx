import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { PlainText } from './PlainText.tsx';

/** More than anyone writes in a message, and less than what a screen lays out without a pause. */
const firstSigns = 20_000;
const signsPerStep = 100_000;

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
export function LongText({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(firstSigns);
  if (text.length <= wanted) return <PlainText as="block" text={text} />;
  const end = cutAt(text, wanted);
  return (
    <>
      <PlainText as="block" text={`${text.slice(0, end)}…`} />
      <Button variant="default" size="compact-sm" mt={8} onClick={() => setWanted(wanted + signsPerStep)}>
        {t('longText.more', { rest: text.length - end })}
      </Button>
    </>
  );
}
