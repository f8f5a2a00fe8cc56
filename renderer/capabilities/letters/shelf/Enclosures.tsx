import { ActionIcon, Button } from '@mantine/core';
import { IconBook2, IconFile, IconLink, IconPaperclip, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { Enclosure } from '#shared/capabilities/letters/model.ts';
import { isolatedText } from '#shared/kernel/visible-text.ts';
import { useFormats } from '#renderer/i18n/use-formats.ts';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import type { Room } from '../page/use-room.ts';
import styles from './shelf.module.css';

const icons = { link: IconLink, leaflet: IconBook2, file: IconFile } as const;

interface EnclosureLineProps {
  readonly enclosure: Enclosure;
  readonly onTakeOut: (() => void) | undefined;
}

function EnclosureLine({ enclosure, onTakeOut }: EnclosureLineProps) {
  const { t } = useTranslation('letters');
  const formats = useFormats();
  const { kind, title, address, edition, sizeBytes } = enclosure;
  const Icon = icons[kind];
  const detail = address ?? edition ?? (sizeBytes === null ? null : formats.size(sizeBytes));
  return (
    <li className={styles.enclosure}>
      <Icon size={17} aria-hidden />
      <span className={styles.enclosureWords}>
        <PlainText text={title} />
        {detail !== null && (
          <span className={styles.optionDetail}>
            <PlainText text={detail} />
          </span>
        )}
      </span>
      {onTakeOut && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('enclosures.takeOut', { title: isolatedText(title) })}
          onClick={onTakeOut}
        >
          <IconX size={15} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

/** What goes with the letter, and putting more with it. */
export function Enclosures({ room, onFile }: { readonly room: Room; readonly onFile: () => void }) {
  const { t } = useTranslation('letters');
  const { letter, steps } = room;
  const takeOut = (enclosureId: string) =>
    steps.take({ run: (letters, ref) => letters.takeOut({ ...ref, enclosureId }), done: t('done.takenOut') });
  return (
    <section aria-label={t('enclosures.title')} className={styles.enclosures}>
      <h2 className={styles.heading}>{t('enclosures.title')}</h2>
      {letter.enclosures.length === 0 && <p className={styles.none}>{t('enclosures.none')}</p>}
      <ul className={styles.enclosureList}>
        {letter.enclosures.map((enclosure) => (
          <EnclosureLine
            key={enclosure.id}
            enclosure={enclosure}
            onTakeOut={letter.may.write ? () => takeOut(enclosure.id) : undefined}
          />
        ))}
      </ul>
      {letter.may.write && (
        <div className={styles.buttons}>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconBook2 size={15} aria-hidden />}
            onClick={() => room.open('shelf')}
          >
            {t('tool.shelf')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            loading={steps.isPending}
            leftSection={<IconPaperclip size={15} aria-hidden />}
            onClick={onFile}
          >
            {t('tool.file')}
          </Button>
        </div>
      )}
      <p className={styles.optionDetail}>{t('enclosures.means')}</p>
    </section>
  );
}
