import { ActionIcon, Button, MultiSelect, NativeSelect, NumberInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import {
  type EscalationStep,
  type EscalationTarget,
  escalationTargets,
} from '#shared/capabilities/agreements/model.ts';
import type { PractitionerId } from '#shared/kernel/ids.ts';
import type { Role } from '#shared/kernel/person.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import styles from './agreements.module.css';
import type { TermsFieldsProps } from './WhoFields.tsx';

/** Somebody who can be named as deputy or team lead. */
export interface NamedStaff {
  readonly id: PractitionerId;
  readonly name: string;
  readonly role: Role;
}

const mostSteps = 6;

interface StepFieldsProps {
  readonly step: EscalationStep;
  readonly number: number;
  readonly onChange: (step: EscalationStep) => void;
  readonly onRemove: () => void;
}

function StepFields({ step, number, onChange, onRemove }: StepFieldsProps) {
  const { t } = useTranslation('agreements');
  return (
    <div className={styles.step}>
      <NumberInput
        label={t('form.stepDays')}
        value={step.afterDays}
        min={0}
        max={60}
        allowDecimal={false}
        onChange={(value) => onChange({ ...step, afterDays: Number(value) || 0 })}
      />
      <NativeSelect
        label={t('form.stepTo')}
        value={step.to}
        data={escalationTargets.map((target) => ({ value: target, label: t(`words.target.${target}`) }))}
        onChange={(event) => onChange({ ...step, to: event.currentTarget.value as EscalationTarget })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t('form.stepRemove', { count: number })}
        onClick={onRemove}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </div>
  );
}

function EscalationFields({ terms, onChange }: TermsFieldsProps) {
  const { t } = useTranslation('agreements');
  const { escalation } = terms;
  const set = (steps: readonly EscalationStep[]) => onChange({ ...terms, escalation: [...steps] });
  return (
    <fieldset className={styles.group}>
      <legend>{t('form.escalation')}</legend>
      {escalation.map((step, index) => (
        <StepFields
          key={`${index} of ${escalation.length}`}
          step={step}
          number={index + 1}
          onChange={(next) => set(escalation.with(index, next))}
          onRemove={() => set(escalation.toSpliced(index, 1))}
        />
      ))}
      {escalation.length < mostSteps && (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={15} />}
            onClick={() => set([...escalation, { afterDays: terms.termDays, to: 'lead' }])}
          >
            {t('form.stepAdd')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** How soon, and who comes to look along after that: by steps, deputies by name and a team lead. */
export function WhenFields({ terms, onChange, staff }: TermsFieldsProps & { readonly staff: readonly NamedStaff[] }) {
  const { t } = useTranslation('agreements');
  const people = staff.map(({ id, name }) => ({ value: id as string, label: visibleText(name) }));
  return (
    <div className={styles.group}>
      <NumberInput
        label={t('form.termDays')}
        value={terms.termDays}
        min={0}
        max={30}
        allowDecimal={false}
        onChange={(value) => onChange({ ...terms, termDays: Number(value) || 0 })}
      />
      <EscalationFields terms={terms} onChange={onChange} />
      <MultiSelect
        label={t('form.deputies')}
        value={[...terms.deputies]}
        data={people}
        maxValues={10}
        searchable
        onChange={(ids) => onChange({ ...terms, deputies: ids as PractitionerId[] })}
      />
      <NativeSelect
        label={t('form.lead')}
        value={terms.leadId ?? ''}
        data={[{ value: '', label: t('form.leadNone') }, ...people]}
        onChange={(event) => {
          const id = event.currentTarget.value;
          onChange({ ...terms, leadId: id === '' ? null : (id as PractitionerId) });
        }}
      />
    </div>
  );
}
