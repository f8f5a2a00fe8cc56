import { NativeSelect, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconReceipt } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import {
  contactClass as contactClassSchema,
  contactClasses,
  type RegistrationChoice,
  type RegistrationProposal,
} from '#shared/capabilities/registration/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { ConditionList } from './ConditionList.tsx';
import { openConditions } from './condition-words.ts';
import styles from './registration.module.css';
import { askable, TickFields } from './TickFields.tsx';

interface RegistrationLineProps {
  readonly itemId: ItemId;
  readonly choice: RegistrationChoice;
  readonly onChoice: (choice: RegistrationChoice) => void;
}

/** The proposal in one line: the code and what is open, or why nothing is billed. */
function useProposalWords(proposal: RegistrationProposal | undefined): string {
  const { t } = useTranslation('registration');
  if (!proposal) return t('line.loading');
  if (proposal.code === null) return t('line.notBilled', { reason: t(`reason.${proposal.reason ?? 'other'}`) });
  const open = openConditions(proposal.conditions).length;
  return open === 0
    ? t('line.complete', { code: proposal.code.code })
    : t('line.open', { code: proposal.code.code, count: open });
}

/**
 * What closing registers, folded to one line; nothing needs to be touched for the ordinary case.
 *
 * Access for all: a button that says whether its details are open, and plain fields in them.
 */
export function RegistrationLine({ itemId, choice, onChoice }: RegistrationLineProps) {
  const { t } = useTranslation('registration');
  const { orpc } = useCore();
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const { contactClass, ticks } = choice;
  const proposed = useQuery({
    ...orpc.registration.propose.queryOptions({ input: { itemId, contactClass, ticks } }),
    placeholderData: keepPreviousData,
  });
  const proposal = proposed.data?.proposal;
  const words = useProposalWords(proposal);
  return (
    <section className={styles.line} aria-label={t('line.title')}>
      <UnstyledButton
        className={styles.lineHead}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={() => setOpen(!isOpen)}
      >
        <IconReceipt size={16} aria-hidden />
        <span>
          <strong>{t(`class.${contactClass}`)}</strong> · {words}
        </span>
        <IconChevronDown size={16} aria-hidden data-open={isOpen} />
      </UnstyledButton>
      <div id={detailsId} hidden={!isOpen} className={styles.lineBody}>
        <NativeSelect
          label={t('classLabel')}
          value={contactClass}
          data={contactClasses.map((value) => ({ value, label: t(`class.${value}`) }))}
          onChange={(event) => {
            const chosen = contactClassSchema.safeParse(event.currentTarget.value);
            if (chosen.success) onChoice({ ...choice, contactClass: chosen.data });
          }}
        />
        {proposal && (
          <>
            <TickFields
              ticks={ticks}
              asked={askable(proposal.conditions, ticks)}
              onChange={(next) => onChoice({ ...choice, ticks: next })}
            />
            <ConditionList conditions={proposal.conditions} />
          </>
        )}
        <p className={styles.hint}>{t('line.hint')}</p>
      </div>
    </section>
  );
}
