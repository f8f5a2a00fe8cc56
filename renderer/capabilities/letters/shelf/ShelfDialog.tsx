import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconStar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { visibleText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LoadingLines } from '#renderer/ui/LoadingLines.tsx';
import type { Room } from '../page/use-room.ts';
import { AddToShelf } from './AddToShelf.tsx';
import { PickList } from './PickList.tsx';
import styles from './shelf.module.css';

/** The links and leaflets of the shelf, those that fit the letter first. A link can stand in the text or go along. */
export function ShelfDialog({ room }: { readonly room: Room }) {
  const { t } = useTranslation('letters');
  const formats = useFormats();
  const { orpc } = useCore();
  const failureText = useFailureText();
  const [isAdding, setAdding] = useState(false);
  const { letter, steps, close } = room;
  const shelf = useQuery(orpc.letters.shelf.queryOptions({ input: { letterId: letter.id }, staleTime: 0 }));
  const items = shelf.data?.items ?? [];
  const pick = (id: string) => {
    const item = items.find((one) => one.id === id);
    if (!item) return;
    const { address, title, checkedOn } = item;
    if (item.kind === 'link' && address !== null) {
      close();
      setTimeout(() => room.editor()?.insertLink({ address, title, checkedOn }), 0);
      return;
    }
    steps.take({
      run: (letters, ref) => letters.enclose({ ...ref, what: { shelfId: item.id } }),
      done: t('done.enclosed'),
      then: close,
    });
  };
  const detailOf = ({ kind, address, edition, checkedOn }: (typeof items)[number]) =>
    [
      t(`shelf.kind.${kind}`),
      address === null ? edition : visibleText(address),
      t('shelf.checked', { date: formats.date(checkedOn) }),
    ]
      .filter((part) => part !== null && part !== '')
      .join(' · ');
  return (
    <Dialog title={t('tool.shelf')} isOpen onClose={close} size={660}>
      {shelf.isPending && <LoadingLines />}
      {shelf.isError && <ErrorNotice text={failureText(shelf.error)} onRetry={() => void shelf.refetch()} />}
      {steps.error !== null && <ErrorNotice text={failureText(steps.error)} />}
      {isAdding ? (
        <AddToShelf letter={letter} onDone={() => setAdding(false)} onCancel={() => setAdding(false)} />
      ) : (
        shelf.data && (
          <>
            <PickList
              label={t('shelf.label')}
              placeholder={t('shelf.placeholder')}
              none={t(items.length === 0 ? 'shelf.noneAtAll' : 'pick.none')}
              picks={items.map((item) => ({
                id: item.id,
                title: visibleText(item.title),
                detail: detailOf(item),
                words: item.subjects.join(' '),
                mark: item.isSuggested && (
                  <Chip tone="accent" icon={<IconStar size={12} />}>
                    {t('shelf.suggested')}
                  </Chip>
                ),
              }))}
              onPick={pick}
            />
            <div className={styles.more}>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconPlus size={15} aria-hidden />}
                onClick={() => setAdding(true)}
              >
                {t('shelf.add')}
              </Button>
            </div>
          </>
        )
      )}
    </Dialog>
  );
}
