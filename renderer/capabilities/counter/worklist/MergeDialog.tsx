import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Conversation, ItemSummary } from '#shared/capabilities/counter/model.ts';
import type { ItemId } from '#shared/kernel/ids.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import styles from './worklist.module.css';

interface MergeDialogProps {
  readonly conversation: Conversation;
  readonly isBusy: boolean;
  readonly onMerge: (into: ItemId) => void;
  readonly onClose: () => void;
}

function useSiblingWords({ listing }: Conversation): (sibling: ItemSummary) => string {
  const { t } = useTranslation(['worklist', 'counter']);
  const formats = useFormats();
  return (sibling) => {
    const channel = listing.siblingChannels.find(({ itemId }) => itemId === sibling.id)?.channel ?? 'portal';
    const type = t(`counter:questionType.${sibling.questionType}`);
    return `${type} · ${t(`siblings.channel.${channel}`)} · ${formats.dayAndTime(sibling.arrivedAt)}`;
  };
}

/** Asks with which other open question of the patient this one is the same. */
export function MergeDialog({ conversation, isBusy, onMerge, onClose }: MergeDialogProps) {
  const { t } = useTranslation('worklist');
  const { siblings } = conversation;
  const wordsOf = useSiblingWords(conversation);
  const [into, setInto] = useState<ItemId | undefined>(siblings.length === 1 ? siblings[0]?.id : undefined);
  const [isTried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (into !== undefined) onMerge(into);
  };
  if (siblings.length === 0) {
    return (
      <Dialog title={t('merge.title')} isOpen onClose={onClose}>
        <p>{t('merge.none')}</p>
        <ButtonRow>
          <Button data-autofocus onClick={onClose}>
            {t('back')}
          </Button>
        </ButtonRow>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('merge.title')} isOpen onClose={onClose}>
      <FormColumn onSubmit={submit}>
        <p className={styles.quiet}>{t('merge.intro')}</p>
        <Radio.Group
          label={t('merge.pick')}
          value={into ?? null}
          error={isTried && into === undefined && t('merge.pickMissing')}
          onChange={(value) => setInto(siblings.find(({ id }) => id === value)?.id)}
        >
          <Stack gap={8} mt={8}>
            {siblings.map((sibling, place) => (
              <Radio
                key={sibling.id}
                value={sibling.id}
                label={visibleText(sibling.subject)}
                description={wordsOf(sibling)}
                data-autofocus={place === 0 ? true : undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <ButtonRow>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('merge.confirm')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
