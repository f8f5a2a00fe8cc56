import { Button } from '@mantine/core';
import { memo, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Finding } from '#shared/plain-language/model.ts';
import { FindingCard } from './FindingCard.tsx';
import type { FindingGroup, GroupedFindings } from './finding-groups.ts';
import styles from './findings.module.css';
import type { FindingWork } from './use-finding-work.ts';

interface FindingListProps extends GroupedFindings {
  readonly current: string | undefined;
  readonly work: FindingWork;
  readonly mayMark: boolean;
  readonly mayAddToList: boolean;
}

/** Cards that are drawn before somebody asks for more. */
const atOnce = 40;

/** The first cards of the groups, as many as may be drawn; a group with none of them is left out. */
function firstOf(groups: readonly FindingGroup[], most: number): readonly FindingGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const findings = group.findings.slice(0, left);
    left -= findings.length;
    return findings.length > 0 ? [{ ...group, findings }] : [];
  });
}

function Explained({
  findings,
  card,
}: {
  readonly findings: readonly Finding[];
  readonly card: (one: Finding) => ReactNode;
}) {
  const { t } = useTranslation('language');
  const [isOpen, setOpen] = useState(false);
  if (findings.length === 0) return null;
  return (
    <details className={styles.explained} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('panel.explained', { count: findings.length })}</summary>
      {isOpen && (
        <ul className={styles.cards}>
          {findings.slice(0, atOnce * 2).map((finding) => (
            <li key={finding.id}>{card(finding)}</li>
          ))}
        </ul>
      )}
    </details>
  );
}

function List({ groups, explained, order, current, work, mayMark, mayAddToList }: FindingListProps) {
  const { t } = useTranslation('language');
  const [asked, setAsked] = useState(atOnce);
  const at = order.findIndex(({ id }) => id === current);
  const most = Math.max(asked, at + 1);
  const tabStop = at >= 0 ? current : order[0]?.id;
  const card = (finding: Finding) => (
    <FindingCard
      finding={finding}
      work={work}
      isCurrent={finding.id === current}
      isTabStop={finding.id === tabStop || !order.includes(finding)}
      mayMark={mayMark}
      mayAddToList={mayAddToList}
    />
  );
  return (
    <>
      {firstOf(groups, most).map(({ kind, findings }) => {
        const count = groups.find((group) => group.kind === kind)?.findings.length ?? 0;
        return (
          <section key={kind} className={styles.group} aria-label={t(`kind.${kind}`)}>
            <h3 className={styles.groupTitle}>
              {t(`kind.${kind}`)} <span className={styles.dim}>{t('panel.groupCount', { count })}</span>
            </h3>
            <ul className={styles.cards}>
              {findings.map((finding) => (
                <li key={finding.id}>{card(finding)}</li>
              ))}
            </ul>
          </section>
        );
      })}
      {order.length > most && (
        <Button variant="default" size="compact-sm" onClick={() => setAsked(most + atOnce)}>
          {t('panel.more', { count: order.length - most })}
        </Button>
      )}
      <Explained findings={explained} card={card} />
    </>
  );
}

/** The findings under their kinds. A long list is drawn in parts; the keys go through all of it. */
export const FindingList = memo(List);
