import { ActionIcon, Button, SegmentedControl, TextInput } from '@mantine/core';
import { IconArrowLeft, IconDeviceMobile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { type Letter, type LetterText, letterTexts } from '#shared/capabilities/letters/model.ts';
import { textsOf } from '#shared/capabilities/letters/rules.ts';
import { Keys } from '#renderer/ui/Keys.tsx';
import { PlainText } from '#renderer/ui/PlainText.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import type { LetterDesk } from '../desk/letter-desk.ts';
import { StateChip } from '../StateChip.tsx';
import { usePatientWords } from '../use-patient-words.ts';
import styles from './page.module.css';
import { SavedMark } from './SavedMark.tsx';

interface LetterHeadProps {
  readonly letter: Letter;
  readonly text: LetterText;
  readonly desk: LetterDesk;
  readonly onText: (text: LetterText) => void;
  readonly onRename: (title: string) => void;
  readonly onView: () => void;
  readonly onBack: () => void;
}

/**
 * The title, as a field for who writes. What was typed counts when somebody leaves it or presses Enter.
 *
 * Access for all: a page has a heading, also where its title is a field.
 */
function Title({ letter, onRename }: Pick<LetterHeadProps, 'letter' | 'onRename'>) {
  const { t } = useTranslation('letters');
  const [typed, setTyped] = useState<string | undefined>(undefined);
  if (!letter.may.write) {
    return (
      <h1 className={styles.title}>
        <PlainText text={letter.title} />
      </h1>
    );
  }
  const keep = () => {
    const next = typed?.trim() ?? '';
    setTyped(undefined);
    if (next !== '' && next !== letter.title) onRename(next);
  };
  return (
    <>
      <h1 className={styles.unseen}>
        <PlainText text={letter.title} />
      </h1>
      <TextInput
        aria-label={t('head.title')}
        variant="unstyled"
        classNames={{ input: styles.titleField ?? '' }}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={typed ?? letter.title}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setTyped(undefined);
        }}
      />
    </>
  );
}

/** What this is, of whom, where it stands, and which of its texts is in front. */
export function LetterHead({ letter, text, desk, onText, onRename, onView, onBack }: LetterHeadProps) {
  const { t } = useTranslation('letters');
  const now = useNow(60_000);
  const patientWords = usePatientWords();
  const shown = textsOf(letter.kind);
  // Saying twice what it is helps nobody.
  const isNamedByKind = letter.title.toLowerCase() === t(`kind.${letter.kind}`).toLowerCase();
  return (
    <header className={styles.head}>
      <ActionIcon variant="subtle" color="gray" size={34} aria-label={t('act.back')} onClick={onBack}>
        <IconArrowLeft size={19} aria-hidden />
      </ActionIcon>
      <div className={styles.headWords}>
        <Title letter={letter} onRename={onRename} />
        <p className={styles.facts}>
          <span>{patientWords(letter, now)}</span>
          {!isNamedByKind && <span>{t(`kind.${letter.kind}`)}</span>}
          <StateChip state={letter.state} />
          {letter.may.write && <SavedMark key={text} desk={desk} text={text} />}
        </p>
      </div>
      <div className={styles.headTools}>
        {shown.length > 1 && (
          <SegmentedControl
            size="sm"
            aria-label={t('head.texts')}
            value={text}
            onChange={(value) => onText(letterTexts.find((one) => one === value) ?? text)}
            data={shown.map((value) => ({ value, label: t(`text.tab.${value}`) }))}
          />
        )}
        <Button
          variant="default"
          size="sm"
          leftSection={<IconDeviceMobile size={16} aria-hidden />}
          rightSection={<Keys keys="mod+e" />}
          aria-label={t('view.open')}
          onClick={onView}
        >
          {t('view.open')}
        </Button>
      </div>
    </header>
  );
}
