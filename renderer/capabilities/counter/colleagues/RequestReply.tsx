import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ColleagueRequest } from '#shared/capabilities/counter/colleague-model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import styles from './colleagues.module.css';
import type { useRequest } from './use-colleague-commands.ts';
import { useReplyText } from './use-reply-text.ts';

interface RequestReplyProps {
  readonly request: ColleagueRequest;
  readonly deeds: ReturnType<typeof useRequest>;
}

interface Choice {
  readonly label: string;
  readonly needsWords: boolean;
  readonly isMain: boolean;
  readonly run: (words: string) => Promise<boolean>;
}

/** What can be done with an open request, the usual first. */
function useChoices({ request, deeds }: RequestReplyProps): readonly Choice[] {
  const { t } = useTranslation('colleagues');
  const { reply } = deeds;
  if (!request.isForYou) {
    return [{ label: t('request.add'), needsWords: true, isMain: true, run: (words) => reply(words, false) }];
  }
  switch (request.kind) {
    case 'consult':
      return [
        { label: t('request.answer'), needsWords: true, isMain: true, run: (words) => reply(words, true) },
        { label: t('request.keepOpen'), needsWords: true, isMain: false, run: (words) => reply(words, false) },
      ];
    case 'look-along':
      return [
        { label: t('request.approve'), needsWords: false, isMain: true, run: deeds.approve },
        { label: t('request.remarksBack'), needsWords: true, isMain: false, run: (words) => reply(words, true) },
      ];
    case 'hand-over':
      return [
        { label: t('request.accept'), needsWords: false, isMain: true, run: deeds.accept },
        { label: t('request.decline'), needsWords: true, isMain: false, run: deeds.decline },
      ];
  }
}

function useFieldLabel(request: ColleagueRequest): string {
  const { t } = useTranslation('colleagues');
  if (!request.isForYou) return t('request.reply');
  if (request.kind === 'look-along') return t('request.remark');
  if (request.kind === 'hand-over') return t('request.declineReason');
  return t('request.replyToAsker', { name: isolatedText(request.askedBy.name) });
}

/** Where one replies to a request. What was typed stays when the reply is refused. */
export function RequestReply(props: RequestReplyProps) {
  const { t } = useTranslation('colleagues');
  const choices = useChoices(props);
  const label = useFieldLabel(props.request);
  const [words, setWords] = useReplyText(props.request.id);
  const [isTried, setTried] = useState(false);
  const isShort = words.trim().length < 3;
  const run = async (choice: Choice) => {
    setTried(choice.needsWords && isShort);
    if (choice.needsWords && isShort) return;
    if (await choice.run(words.trim())) setWords('');
  };
  return (
    <div className={styles.form}>
      <Textarea
        label={label}
        error={isTried && isShort && t('request.tooShort')}
        rows={3}
        resize="vertical"
        maxLength={4_000}
        spellCheck={false}
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={styles.buttons}>
        {choices.map((choice) => (
          <Button
            key={choice.label}
            size="compact-sm"
            variant={choice.isMain ? 'filled' : 'default'}
            disabled={props.deeds.isBusy}
            onClick={() => void run(choice)}
          >
            {choice.label}
          </Button>
        ))}
      </div>
    </div>
  );
}
