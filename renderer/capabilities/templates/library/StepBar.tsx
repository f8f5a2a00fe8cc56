import { Button } from '@mantine/core';
import { IconArchive, IconCheck, IconRocket, IconSend, IconThumbDown, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { WholeText } from '#shared/capabilities/templates/model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { type ButtonStep, buttonSteps } from './button-steps.ts';
import styles from './library.module.css';
import { StepForm } from './StepForm.tsx';

const icons = {
  propose: IconSend,
  approve: IconCheck,
  publish: IconRocket,
  decline: IconThumbDown,
  discard: IconTrash,
  retire: IconArchive,
} as const;

/** The step a person came for is filled; the others stay quiet. */
const mainSteps: readonly ButtonStep[] = ['propose', 'approve', 'publish'];

/** The way this text goes: where the version in work is, and what this person can do now. */
export function StepBar({ text, isUnsaved }: { readonly text: WholeText; readonly isUnsaved: boolean }) {
  const { t } = useTranslation('templates');
  const [step, setStep] = useState<ButtonStep | undefined>(undefined);
  const open = buttonSteps.filter((one) => text.may[one]);
  const working = text.inWork ?? text.status;
  return (
    <Panel title={t('steps.title')} level={3}>
      <p className={styles.wayWords}>{t(text.isPersonal ? 'steps.personal' : `steps.${working}`)}</p>
      {isUnsaved && open.length > 0 && <p className={styles.hint}>{t('steps.saveFirst')}</p>}
      {open.length > 0 && (
        <div className={styles.steps}>
          {open.map((one) => {
            const Icon = icons[one];
            return (
              <Button
                key={one}
                size="sm"
                variant={mainSteps.includes(one) ? 'filled' : 'default'}
                leftSection={<Icon size={16} aria-hidden />}
                disabled={isUnsaved}
                onClick={() => setStep(one)}
              >
                {t(`step.${one}`)}
              </Button>
            );
          })}
        </div>
      )}
      <Dialog
        title={step === undefined ? '' : t(`step.${step}`)}
        isOpen={step !== undefined}
        onClose={() => setStep(undefined)}
      >
        {step !== undefined && <StepForm step={step} text={text} onDone={() => setStep(undefined)} />}
      </Dialog>
    </Panel>
  );
}
