import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

import type { AgreementVersion } from '#shared/capabilities/agreements/model.ts';
import { questionTypes } from '#shared/capabilities/counter/question-type.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import styles from './sheet.module.css';
import { type AgreementWords, useAgreementWords } from './use-agreement-words.ts';

interface SheetProps {
  readonly versions: readonly AgreementVersion[];
  readonly today: CalendarDate;
  /** With an empty line below each agreement, to write wishes on together, and a line to sign. */
  readonly isWorkshop: boolean;
}

const signedWith = ['name', 'date', 'signature'] as const;
const columns = ['place', 'reader', 'answerer', 'term', 'next', 'filing', 'special'] as const;

function cellsOf(version: AgreementVersion, words: AgreementWords): string[] {
  const { alsoAllowed, prescriberSigns, special } = version;
  const answers = [words.field('answerer', version)];
  if (prescriberSigns) answers.push(words.field('prescriberSigns', version));
  if (alsoAllowed.length > 0) answers.push(`${words.fieldName('alsoAllowed')} ${words.field('alsoAllowed', version)}`);
  return [
    words.place(version.department),
    `${words.field('firstReader', version)}, ${words.field('triageHours', version)}`,
    answers.join('; '),
    words.field('termDays', version),
    words.field('escalation', version),
    words.field('filing', version),
    special === null ? '' : words.field('special', version),
  ];
}

function SheetRows({ version, isWorkshop }: { readonly version: AgreementVersion; readonly isWorkshop: boolean }) {
  const { t } = useTranslation('agreements');
  const words = useAgreementWords();
  return (
    <>
      <tr>
        <th scope="row">{words.typeName(version.questionType)}</th>
        {cellsOf(version, words).map((cell, index) => (
          <td key={columns[index]}>{cell}</td>
        ))}
      </tr>
      {isWorkshop && (
        <tr className={styles.wish}>
          <td>{t('sheet.wish')}</td>
          {columns.map((column) => (
            <td key={column} />
          ))}
        </tr>
      )}
    </>
  );
}

function Signatures() {
  const { t } = useTranslation('agreements');
  return (
    <p className={styles.signatures}>
      <span>{t('sheet.agreed')}:</span>
      {signedWith.map((part) => (
        <span key={part} className={styles.line}>
          {t(`sheet.${part}`)}
        </span>
      ))}
    </p>
  );
}

/**
 * Every agreement in force on one landscape page, seen by the printer only.
 *
 * It hangs below the body itself, because the screen around it scrolls and would be cut off on paper.
 */
export function AgreementSheet({ versions, today, isWorkshop }: SheetProps) {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const { clinicName } = useSession();
  const inForce = versions.filter(({ status }) => status === 'in-force');
  const inOrder = questionTypes.flatMap((type) => inForce.filter(({ questionType }) => questionType === type));
  return createPortal(
    <div className={styles.sheet} aria-hidden data-workshop={isWorkshop}>
      <p className={styles.title}>
        {t('sheet.title')} · {isolatedText(clinicName)}
      </p>
      <p className={styles.printed}>{t('sheet.printed', { date: formats.date(today) })}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('matrix.type')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`sheet.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder.map((version) => (
            <SheetRows key={version.id} version={version} isWorkshop={isWorkshop} />
          ))}
        </tbody>
      </table>
      {isWorkshop && <Signatures />}
    </div>,
    document.body,
  );
}
