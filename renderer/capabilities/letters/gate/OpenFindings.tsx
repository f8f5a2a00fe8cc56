import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { OpenFinding } from '#shared/capabilities/letters/gate.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { findingKinds } from '#shared/plain-language/model.ts';
import styles from './gate.module.css';

interface OpenFindingsProps {
  readonly findings: readonly OpenFinding[];
  /** Goes to the first of a kind, in its text. */
  readonly onGo: (finding: OpenFinding) => void;
}

/** What the check found and nobody handled, a line for each kind, with a way to the first. */
export function OpenFindings({ findings, onGo }: OpenFindingsProps) {
  const { t } = useTranslation(['letters', 'language']);
  const groups = findingKinds
    .map((kind) => ({ kind, of: findings.filter(({ finding }) => finding.kind === kind) }))
    .filter(({ of }) => of.length > 0);
  return (
    <ul className={styles.open}>
      {groups.map(({ kind, of }) => {
        const [first] = of;
        const shown = of
          .slice(0, 3)
          .map(({ finding }) => `“${visibleText(finding.text.slice(0, 40))}${finding.text.length > 40 ? '…' : ''}”`);
        return (
          <li key={kind}>
            <strong>{t(`language:kind.${kind}`)}</strong>
            <span className={styles.count}>{t('gate.times', { count: of.length })}</span>
            <span className={styles.shown}>{shown.join(', ')}</span>
            {first && (
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={t('gate.goTo', { kind: t(`language:kind.${kind}`) })}
                onClick={() => onGo(first)}
              >
                {t('gate.go')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
