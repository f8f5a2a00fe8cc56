import styles from './Avatar.module.css';
import { visibleText } from '#shared/kernel/visible-text.ts';

const particles = new Set([
  'van',
  'de',
  'den',
  'der',
  'het',
  'ten',
  'ter',
  'te',
  "'t",
  'in',
  'op',
  'al',
  'el',
  'ben',
  'drs',
  'dr',
  'prof',
  'mr',
  'ir',
]);

/** First letters of the first and last word of a name that are not particles or titles: `I. van den Brandsma` gives IB. */
export function initialsOf(name: string): string {
  const words = visibleText(name)
    .split(/[\s.]+/)
    .filter((word) => /^\p{L}/u.test(word) && !particles.has(word.toLowerCase()));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}

export interface AvatarProps {
  readonly name: string;
  readonly size?: 'small' | 'large';
}

/**
 * A round mark with the initials of a colleague.
 *
 * Access for all: a picture named after the person; leave it out of the reading order with `aria-hidden` on a parent
 * where the name already stands beside it.
 */
export function Avatar({ name, size = 'small' }: AvatarProps) {
  return (
    <span
      role="img"
      aria-label={visibleText(name)}
      data-initials={initialsOf(name)}
      data-size={size}
      className={styles.avatar}
    />
  );
}
