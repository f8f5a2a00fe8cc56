import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import { Kbd } from './Kbd.tsx';
import { parseChord } from '#renderer/ui/actions/key-chord.ts';
import styles from './Kbd.module.css';

const arrows: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
};

/** Names of keys that are written as words and so need translation. */
const named = ['Escape', 'Delete', 'Backspace', 'Tab', 'Space'] as const;
const isNamed = (key: string): key is (typeof named)[number] => (named as readonly string[]).includes(key);

function Chord({ written }: { readonly written: string }) {
  const { t } = useTranslation();
  const chord = parseChord(written, false);
  const key = isNamed(chord.key) ? t(`key.${chord.key}`) : (arrows[chord.key] ?? chord.key.toUpperCase());
  const modifiers = (['ctrl', 'alt', 'shift'] as const).filter((modifier) => chord[modifier]);
  return (
    <>
      {modifiers.map((modifier) => (
        <Kbd key={modifier}>{t(`key.${modifier}`)}</Kbd>
      ))}
      <Kbd>{key}</Kbd>
    </>
  );
}

/**
 * The keys of an action as key caps: `mod+k` as Ctrl K, `g m` as G then M.
 *
 * Access for all: the caps are text, and the word between two keys of a sequence is read out.
 */
export function Keys({ keys }: { readonly keys: string }) {
  const { t } = useTranslation();
  return (
    <span className={styles.keys}>
      {keys.split(' ').map((written, index) => (
        <Fragment key={written}>
          {index > 0 && <span className={styles.then}>{t('key.then')}</span>}
          <Chord written={written} />
        </Fragment>
      ))}
    </span>
  );
}
