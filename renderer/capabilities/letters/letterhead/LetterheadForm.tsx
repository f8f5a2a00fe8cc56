import { Button, FileInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Letterhead } from '#shared/capabilities/letters/model.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { LetterheadBlock } from '../body/LetterheadBlock.tsx';
import { base64Of } from '../shelf/use-file-choice.ts';
import { useLetterStep } from '../use-letter-commands.ts';
import styles from './letterhead-form.module.css';

type Kept = Pick<Letterhead, 'lines' | 'footer' | 'logo'>;

const mostLines = 6;
const longestLine = 120;
/** Largest logo, in bytes. */
const mostBytes = 300_000;
const pictures = ['image/png', 'image/jpeg'];

/** The lines that were typed, without empty ones at the end. */
export function linesOf(typed: string): string[] {
  return typed.trimEnd() === ''
    ? []
    : typed
        .trimEnd()
        .split('\n')
        .map((line) => line.trimEnd());
}

/** Changing the letterhead, with what it will look like beside it. */
export function LetterheadForm({ letterhead }: { readonly letterhead: Letterhead }) {
  const { t } = useTranslation('letters');
  const { client } = useCore();
  const announce = useAnnounce();
  const failureText = useFailureText();
  const [typed, setTyped] = useState(letterhead.lines.join('\n'));
  const [footer, setFooter] = useState(letterhead.footer);
  const [logo, setLogo] = useState(letterhead.logo);
  const [isLogoRefused, setLogoRefused] = useState(false);
  const keeping = useLetterStep((kept: Kept) => client.letters.setLetterhead(kept));
  const lines = linesOf(typed);
  const isTooMuch = lines.length > mostLines || lines.some((line) => line.length > longestLine);
  const choose = async (file: File | null) => {
    const isRefused = file !== null && (!pictures.includes(file.type) || file.size > mostBytes);
    setLogoRefused(isRefused);
    if (file && !isRefused) setLogo(`data:${file.type};base64,${await base64Of(file)}`);
  };
  const submit = () => {
    if (isTooMuch) return;
    keeping.mutate({ lines, footer, logo }, { onSuccess: () => announce({ text: t('letterhead.saved') }) });
  };
  const shown = { ...letterhead, lines: lines.slice(0, mostLines), footer, logo };
  return (
    <div className={styles.columns}>
      <Panel>
        <FormColumn onSubmit={submit}>
          <Textarea
            label={t('letterhead.lines')}
            description={t('letterhead.linesHint')}
            rows={6}
            spellCheck={false}
            autoComplete="off"
            error={isTooMuch && t('letterhead.tooMany')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Textarea
            label={t('letterhead.footer')}
            rows={2}
            maxLength={300}
            spellCheck={false}
            autoComplete="off"
            value={footer}
            onChange={(event) => setFooter(event.currentTarget.value)}
          />
          <FileInput
            label={t('letterhead.logo')}
            description={t('letterhead.logoHint')}
            placeholder={t('letterhead.choose')}
            accept={pictures.join(',')}
            error={isLogoRefused && t('letterhead.tooLarge')}
            onChange={(file) => void choose(file)}
          />
          {keeping.isError && <ErrorNotice text={failureText(keeping.error)} />}
          <ButtonRow>
            {logo !== null && (
              <Button variant="default" onClick={() => setLogo(null)}>
                {t('letterhead.remove')}
              </Button>
            )}
            <Button type="submit" loading={keeping.isPending}>
              {t('letterhead.save')}
            </Button>
          </ButtonRow>
        </FormColumn>
      </Panel>
      <Panel title={t('letterhead.preview')}>
        <div className={styles.paper}>
          <LetterheadBlock letterhead={shown} />
          <div className={styles.gap} />
          <p className={styles.footer}>{footer}</p>
        </div>
      </Panel>
    </div>
  );
}
