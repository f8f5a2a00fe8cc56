import { useTranslation } from 'react-i18next';

import { type AnswerDocument, plainTextOf } from '#shared/capabilities/counter/answer-document.ts';
import type { Conversation } from '#shared/capabilities/counter/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { AskDialog } from './AskDialog.tsx';
import styles from './colleagues.module.css';
import { useAsking } from './use-colleague-commands.ts';

interface DialogProps {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** Asks a colleague for advice about the question. */
export function AskColleagueDialog({ conversation, onClose }: DialogProps) {
  const asking = useAsking(conversation);
  return (
    <AskDialog
      kind="consult"
      conversation={conversation}
      isBusy={asking.isBusy}
      error={asking.error}
      onAsk={(asked) => void asking.ask(asked).then((isDone) => isDone && onClose())}
      onClose={onClose}
    />
  );
}

/** Offers the question to a colleague, who must accept it first. */
export function HandOverDialog({ conversation, onClose }: DialogProps) {
  const asking = useAsking(conversation);
  return (
    <AskDialog
      kind="hand-over"
      conversation={conversation}
      isBusy={asking.isBusy}
      error={asking.error}
      onAsk={(asked) => void asking.handOver(asked).then((isDone) => isDone && onClose())}
      onClose={onClose}
    />
  );
}

/** Asks a colleague to read the answer before it leaves; shows the very text that they will see. */
export function LookAlongDialog({ conversation, body, onClose }: DialogProps & { readonly body: AnswerDocument }) {
  const { t } = useTranslation('colleagues');
  const asking = useAsking(conversation);
  const { supervisor } = conversation.colleagues;
  return (
    <AskDialog
      kind="look-along"
      conversation={conversation}
      isBusy={asking.isBusy}
      error={asking.error}
      onAsk={(asked) => void asking.lookAlong(asked, body).then((isDone) => isDone && onClose())}
      onClose={onClose}
    >
      <div>
        <h3 className={styles.small}>{t('lookAlong.preview')}</h3>
        <div className={styles.draft}>
          <PlainText as="block" text={plainTextOf(body)} />
        </div>
      </div>
      {supervisor && (
        <p className={styles.notice}>{t('lookAlong.supervisor', { name: isolatedText(supervisor.name) })}</p>
      )}
    </AskDialog>
  );
}
