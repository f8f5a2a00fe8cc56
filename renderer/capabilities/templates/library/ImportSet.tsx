import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CoreClient } from '#shared/capabilities/contract.ts';
import { longestSet } from '#shared/capabilities/templates/template-set.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { Table } from '#renderer/ui/Table.tsx';
import styles from './library.module.css';
import { useFreshLibrary } from './use-library.ts';

type SetLine = Awaited<ReturnType<CoreClient['templates']['previewSet']>>['lines'][number];

const comesIn = ({ fate }: SetLine) => fate === 'new' || fate === 'changed';
const tones = { new: 'done', changed: 'accent' } as const;

function toneOf(fate: SetLine['fate']) {
  return fate === 'new' || fate === 'changed' ? tones[fate] : fate === 'same' ? 'plain' : 'time';
}

/** Reads a file of texts and keeps its content until it is taken in; a file too large is not read at all. */
function useSetFile() {
  const { client } = useCore();
  const [content, setContent] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const preview = useMutation({
    mutationFn: async (file: File) => {
      const read = file.size > longestSet ? '' : await file.text();
      const { lines } = await client.templates.previewSet({ content: read });
      setContent(read);
      setChosen(new Set(lines.filter(comesIn).map(({ code }) => code)));
      return lines;
    },
  });
  return { content, chosen, setChosen, preview };
}

interface LinesProps {
  readonly lines: readonly SetLine[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

function SetLines({ lines, chosen, onChosen }: LinesProps) {
  const { t } = useTranslation(['templates', 'counter']);
  const toggle = (code: string, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(code);
    else next.delete(code);
    onChosen(next);
  };
  const columns = [t('column.choose'), t('column.code'), t('column.title'), t('column.type'), t('set.fateColumn')];
  return (
    <Table caption={t('set.caption', { count: lines.length })} columns={columns}>
      {lines.map((line) => (
        <tr key={line.code}>
          <td>
            {comesIn(line) && (
              <Checkbox
                aria-label={t('library.choose', { code: line.code })}
                checked={chosen.has(line.code)}
                onChange={(event) => toggle(line.code, event.currentTarget.checked)}
              />
            )}
          </td>
          <td className={styles.code}>{line.code}</td>
          <td>
            <PlainText text={line.title} />
          </td>
          <td>{line.questionType === null ? t('library.block') : t(`counter:questionType.${line.questionType}`)}</td>
          <td>
            <Chip tone={toneOf(line.fate)}>{t(`set.fate.${line.fate}`)}</Chip>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Takes a set of texts in: first what each would be here, then only what is chosen, as drafts. */
export function ImportSet({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('templates');
  const { orpc } = useCore();
  const failureText = useFailureText();
  const announce = useAnnounce();
  const onSettled = useFreshLibrary();
  const picker = useRef<HTMLInputElement>(null);
  const { content, chosen, setChosen, preview } = useSetFile();
  const adopt = useMutation(orpc.templates.adoptSet.mutationOptions({ onSettled }));
  const failure = preview.error ?? adopt.error;
  const take = () =>
    adopt.mutate(
      { content, codes: [...chosen] },
      {
        onSuccess: ({ adopted, skipped }) => {
          announce({ text: t('set.done', { count: adopted.length, skipped: skipped.length }) });
          onDone();
        },
      },
    );
  return (
    <div className={styles.set}>
      <p className={styles.hint}>{t('set.help')}</p>
      <Button variant="default" data-autofocus loading={preview.isPending} onClick={() => picker.current?.click()}>
        {t('set.chooseFile')}
      </Button>
      <input
        ref={picker}
        type="file"
        className={styles.unseen}
        tabIndex={-1}
        aria-label={t('set.file')}
        accept=".json,application/json"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) preview.mutate(file);
        }}
      />
      {failure && <ErrorNotice text={failureText(failure)} />}
      {preview.data && (
        <>
          <SetLines lines={preview.data} chosen={chosen} onChosen={setChosen} />
          <ButtonRow>
            <Button disabled={chosen.size === 0} loading={adopt.isPending} onClick={take}>
              {t('set.take', { count: chosen.size })}
            </Button>
          </ButtonRow>
        </>
      )}
    </div>
  );
}
