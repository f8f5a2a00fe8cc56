import type { Letterhead } from '#shared/capabilities/letters/model.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import styles from './letterhead.module.css';
import { useLogo } from './use-logo.ts';

/** Top of a letter: the logo, who sends it, and where they can be reached. */
export function LetterheadBlock({ letterhead }: { readonly letterhead: Letterhead }) {
  const logo = useLogo(letterhead.logo);
  const { organizationName, organizationCity, departmentName, departmentPhone, lines } = letterhead;
  return (
    <div className={styles.head}>
      {/* The name stands beside it: a picture of it says nothing more. */}
      {logo !== undefined && <img src={logo} alt="" className={styles.logo} />}
      <div className={styles.sender}>
        <strong>
          <PlainText text={organizationName} />
        </strong>
        <span>
          <PlainText text={[departmentName, organizationCity].filter((part) => part !== '').join(' · ')} />
        </span>
      </div>
      <div className={styles.lines}>
        {departmentPhone !== null && <PlainText text={departmentPhone} />}
        {lines.map((line, place) => (
          <PlainText key={place} text={line} />
        ))}
      </div>
    </div>
  );
}
