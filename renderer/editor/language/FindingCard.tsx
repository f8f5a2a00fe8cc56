import { IconUsers } from '@tabler/icons-react';
import { memo, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Finding, FindingKind } from '#shared/plain-language/model.ts';
import { CardButtons } from './CardButtons.tsx';
import { heedCardKey } from './card-keys.ts';
import { looksSame } from './finding-groups.ts';
import { shownText, whyText } from './finding-text.ts';
import styles from './findings.module.css';
import { ReasonForm } from './ReasonForm.tsx';
import type { FindingWork } from './use-finding-work.ts';

export interface FindingCardProps {
  readonly finding: Finding;
  readonly work: FindingWork;
  readonly isCurrent: boolean;
  /** True for the one card that Tab comes to. */
  readonly isTabStop: boolean;
  readonly mayMark: boolean;
  readonly mayAddToList: boolean;
}

/** Kinds about words; the others are about how a sentence is built and have no name to leave alone everywhere. */
const aboutWords: ReadonlySet<FindingKind> = new Set([
  'term',
  'abbreviation',
  'word',
  'formal',
  'number',
  'confronting',
  'addressee',
]);

/** What a list of words can hold. */
const isWord: ReadonlySet<FindingKind> = new Set(['term', 'abbreviation', 'word', 'formal', 'confronting']);

function CardBody({ finding, isCurrent }: Pick<FindingCardProps, 'finding' | 'isCurrent'>) {
  const { t } = useTranslation('language');
  const [words] = finding.plain;
  const meaning = words ?? finding.explanation;
  const why = whyText(t, finding);
  return (
    <>
      {meaning !== null && meaning !== '' && (
        <p className={styles.meaning}>{isCurrent ? t('panel.patientReads', { words: meaning }) : meaning}</p>
      )}
      {(isCurrent || meaning === null) && why !== '' && <p className={styles.why}>{why}</p>}
      {isCurrent && finding.isLessExact && words !== undefined && <p className={styles.why}>{t('panel.lessExact')}</p>}
    </>
  );
}

/** Gives the card in hand the focus while somebody works through the list. */
function useFocusInHand({ finding: { id }, isCurrent, work }: FindingCardProps, isAsking: boolean) {
  const head = useRef<HTMLButtonElement>(null);
  const { heads } = work;
  useEffect(() => {
    const drawn = heads.current;
    if (head.current) drawn.set(id, head.current);
    return () => void drawn.delete(id);
  }, [heads, id]);
  useEffect(() => {
    if (isCurrent && !isAsking && work.isWorking.current) head.current?.focus();
    if (isCurrent) head.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent, isAsking, work.isWorking]);
  return head;
}

/**
 * One finding: what, why, and what can be done about it.
 *
 * Access for all: its head is a button that shows the place in the text; the keys of the card work from there, and each
 * has a button that does the same.
 */
function Card(props: FindingCardProps) {
  const { finding, work, isCurrent, isTabStop, mayMark, mayAddToList } = props;
  const { t } = useTranslation('language');
  const bodyId = useId();
  const [isAsking, setAsking] = useState(false);
  const head = useFocusInHand(props, isAsking);
  const kind = t(`kind.${finding.kind}`);
  return (
    // The keys bubble up from the buttons of the card; the box itself does nothing.
    <div
      role="presentation"
      className={styles.card}
      data-current={isCurrent}
      data-kind={finding.kind}
      onKeyDown={(event) =>
        heedCardKey(event, {
          finding,
          work,
          isHead: event.target === head.current,
          askReason: () => setAsking(true),
        })
      }
    >
      <button
        ref={head}
        type="button"
        className={styles.head}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isCurrent}
        aria-describedby={bodyId}
        aria-keyshortcuts="Enter H N R"
        onClick={() => work.show(finding)}
      >
        <span className={styles.what} dir="auto">
          {finding.kind === 'third-party' && <IconUsers size={15} aria-hidden />}
          {shownText(finding)}
        </span>
        <span className={styles.unseen}>{kind}</span>
      </button>
      <div id={bodyId}>
        <CardBody finding={finding} isCurrent={isCurrent} />
      </div>
      {isCurrent && !isAsking && (
        <CardButtons
          finding={finding}
          work={work}
          mayMark={mayMark}
          mayAddToList={mayAddToList && isWord.has(finding.kind)}
          onReason={() => setAsking(true)}
        />
      )}
      {isCurrent && isAsking && (
        <ReasonForm
          mayBeEverywhere={aboutWords.has(finding.kind)}
          onSave={(scope, reason) => (setAsking(false), work.ignore(finding, scope, reason))}
          onCancel={() => ((work.isWorking.current = true), setAsking(false))}
        />
      )}
    </div>
  );
}

/** A card that is drawn again only when it shows something else: an answer of the checker comes while somebody types. */
export const FindingCard = memo(
  Card,
  ({ finding, ...rest }, { finding: nextFinding, ...next }) =>
    looksSame(finding, nextFinding) &&
    rest.work === next.work &&
    rest.isCurrent === next.isCurrent &&
    rest.isTabStop === next.isTabStop &&
    rest.mayMark === next.mayMark &&
    rest.mayAddToList === next.mayAddToList,
);
