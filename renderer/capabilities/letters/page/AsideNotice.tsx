import { Button } from '@mantine/core';
import { IconCopy, IconFiles } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Letter } from '#shared/capabilities/letters/model.ts';
import { plainTextOf } from '#shared/capabilities/letters/rendering.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { useAnnounce } from '#renderer/ui/announce-context.ts';
import { useConfirm } from '#renderer/ui/confirm-context.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { LetterBody } from '../body/LetterBody.tsx';
import styles from './page.module.css';
import type { Room } from './use-room.ts';

type Aside = Letter['aside'][number];

function Compare({ room, aside, onClose }: { room: Room; aside: Aside; onClose: () => void }) {
  const { t } = useTranslation('letters');
  const announce = useAnnounce();
  const confirm = useConfirm();
  const { letter, texts, steps } = room;
  const current = texts.now[aside.text];
  const copy = async () => {
    await navigator.clipboard.writeText(plainTextOf(aside.body));
    announce({ text: t('aside.copied') });
  };
  const discard = async () => {
    const isSure = await confirm({
      title: t('aside.discardTitle'),
      body: t('aside.discardBody'),
      confirmLabel: t('aside.discard'),
    });
    const { text, at } = aside;
    if (isSure)
      steps.take({ run: (letters, { letterId }) => letters.discardAside({ letterId, text, at }), then: onClose });
  };
  const putBack = () => {
    room.setText(aside.text);
    room.editors[aside.text].current?.replaceAll(aside.body);
    onClose();
  };
  return (
    <Dialog title={t('aside.title')} isOpen onClose={onClose} size={980}>
      <p className={styles.asideLead}>{t('aside.lead')}</p>
      <div className={styles.columns}>
        <section aria-label={t('aside.mine')}>
          <h3>{t('aside.mine')}</h3>
          <LetterBody body={aside.body} language={letter.language} level={4} showsPassages />
        </section>
        <section aria-label={t('aside.now')}>
          <h3>{t('aside.now')}</h3>
          {current !== null && <LetterBody body={current} language={letter.language} level={4} showsPassages />}
        </section>
      </div>
      <div className={styles.asideButtons}>
        <Button variant="default" onClick={() => void discard()}>
          {t('aside.discard')}
        </Button>
        <Button variant="default" leftSection={<IconCopy size={15} aria-hidden />} onClick={() => void copy()}>
          {t('aside.copy')}
        </Button>
        {letter.may.write && current !== null && <Button onClick={putBack}>{t('aside.insert')}</Button>}
      </div>
    </Dialog>
  );
}

/** Text of this person that did not get into the letter, because somebody else changed it meanwhile. It is never lost. */
export function AsideNotice({ room }: { readonly room: Room }) {
  const { t } = useTranslation('letters');
  const formats = useFormats();
  const [shown, setShown] = useState<Aside | undefined>(undefined);
  return (
    <>
      {room.letter.aside.map((aside) => (
        <div key={`${aside.text} ${aside.at}`} role="status" className={styles.notice}>
          <IconFiles size={16} aria-hidden />
          {t('aside.notice', { text: t(`text.tab.${aside.text}`), time: formats.dayAndTime(aside.at) })}
          <Button variant="default" size="compact-xs" onClick={() => setShown(aside)}>
            {t('aside.compare')}
          </Button>
        </div>
      ))}
      {shown && <Compare room={room} aside={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
