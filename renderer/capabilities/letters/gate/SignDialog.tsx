import { Button, Checkbox, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconEyeOff, IconForms } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { OpenFinding } from '#shared/capabilities/letters/gate.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { shortestReason } from '#shared/plain-language/decisions.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import styles from './gate.module.css';
import { OpenFindings } from './OpenFindings.tsx';
import type { Gate } from './use-gate.ts';

export interface SignDialogProps {
  readonly gate: Gate;
  readonly isBusy: boolean;
  readonly error: unknown;
  readonly onGo: (finding: OpenFinding) => void;
  readonly onBlank: () => void;
  readonly onSign: (override: { readonly reason: string } | null) => void;
  readonly onClose: () => void;
}

type Tone = 'done' | 'time' | 'third';

function Point({ tone, icon, title, children }: { tone: Tone; icon: ReactNode; title: string; children?: ReactNode }) {
  return (
    <section className={styles.point} data-tone={tone}>
      <span aria-hidden className={styles.pointIcon}>
        {icon}
      </span>
      <div>
        <h3 className={styles.pointTitle}>{title}</h3>
        {children}
      </div>
    </section>
  );
}

function Points({ gate, onGo, onBlank }: Pick<SignDialogProps, 'gate' | 'onGo' | 'onBlank'>) {
  const { t } = useTranslation('letters');
  const { openFindings, openThirdParty, blanks, isEmpty, isCertain } = gate;
  const isClear = isCertain && openFindings.length + openThirdParty.length + blanks.length === 0 && !isEmpty;
  return (
    <>
      {isEmpty && <Point tone="time" icon={<IconAlertTriangle size={18} />} title={t('gate.empty')} />}
      {!isCertain && !isEmpty && (
        <Point tone="time" icon={<IconAlertTriangle size={18} />} title={t('gate.uncertain')}>
          <p>{t('gate.uncertainMeans')}</p>
        </Point>
      )}
      {isClear && (
        <Point tone="done" icon={<IconCircleCheck size={18} />} title={t('gate.clear')}>
          <p>{t('gate.clearMeans')}</p>
        </Point>
      )}
      {openThirdParty.length > 0 && (
        <Point
          tone="third"
          icon={<IconEyeOff size={18} />}
          title={t('gate.thirdParty', { count: openThirdParty.length })}
        >
          <p>{t('gate.thirdPartyMeans')}</p>
          <OpenFindings findings={openThirdParty} onGo={onGo} />
        </Point>
      )}
      {blanks.length > 0 && (
        <Point tone="time" icon={<IconForms size={18} />} title={t('gate.blanks', { count: blanks.length })}>
          <p>{blanks.map(visibleText).join(', ')}</p>
          <Button variant="subtle" size="compact-xs" onClick={onBlank}>
            {t('gate.goBlank')}
          </Button>
        </Point>
      )}
      {openFindings.length > 0 && (
        <Point
          tone="time"
          icon={<IconAlertTriangle size={18} />}
          title={t('gate.findings', { count: openFindings.length })}
        >
          <OpenFindings findings={openFindings} onGo={onGo} />
        </Point>
      )}
    </>
  );
}

/**
 * What stands between a letter and its signature, and signing it.
 *
 * Findings of language can be let pass with a reason. A passage that may be about somebody else never can: it is marked or
 * dismissed, one by one.
 *
 * @source R109
 */
export function SignDialog({ gate, isBusy, error, onGo, onBlank, onSign, onClose }: SignDialogProps) {
  const { t } = useTranslation('letters');
  const failureText = useFailureText();
  const [isOverriding, setOverriding] = useState(false);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = isOverriding && reason.trim().length < shortestReason;
  const isStuck = gate.openThirdParty.length > 0 || gate.blanks.length > 0 || gate.isEmpty;
  const mayOverride = gate.openFindings.length > 0;
  const mustOverride = mayOverride && !isOverriding;
  const submit = () => {
    setTried(true);
    if (isStuck || isShort || mustOverride) return;
    onSign(isOverriding && mayOverride ? { reason: reason.trim() } : null);
  };
  return (
    <Dialog title={t('gate.signTitle')} isOpen onClose={onClose} size={620}>
      <FormColumn onSubmit={submit}>
        <Points gate={gate} onGo={onGo} onBlank={onBlank} />
        {mayOverride && (
          <Checkbox
            label={t('gate.override')}
            description={t('gate.overrideMeans')}
            checked={isOverriding}
            error={isTried && mustOverride && t('gate.overrideNeeded')}
            onChange={(event) => setOverriding(event.currentTarget.checked)}
          />
        )}
        {mayOverride && isOverriding && (
          <Textarea
            label={t('gate.reason')}
            rows={2}
            maxLength={500}
            spellCheck={false}
            autoComplete="off"
            error={isTried && isShort && t('reason.short', { least: shortestReason })}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {isTried && isStuck && (
          <p role="alert" className={styles.stuck}>
            {t('gate.stuck')}
          </p>
        )}
        {error !== null && error !== undefined && <ErrorNotice text={failureText(error)} />}
        <p className={styles.frozen}>{t('gate.frozen')}</p>
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('act.cancel')}
          </Button>
          <Button type="submit" data-autofocus loading={isBusy}>
            {t('act.sign')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
