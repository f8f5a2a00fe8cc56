import {
  IconCertificate,
  IconDoorExit,
  IconFlask2,
  IconMail,
  IconStethoscope,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import type { LetterKind } from '#shared/capabilities/letters/model.ts';

const icons: Readonly<Record<LetterKind, TablerIcon>> = {
  'patient-letter': IconMail,
  'gp-letter': IconStethoscope,
  'result-explanation': IconFlask2,
  discharge: IconDoorExit,
  statement: IconCertificate,
};

/** The picture of a kind of letter, with its name for who does not see it. */
export function KindIcon({ kind, size = 19 }: { readonly kind: LetterKind; readonly size?: number }) {
  const { t } = useTranslation('letters');
  const Icon = icons[kind];
  return <Icon size={size} role="img" aria-label={t(`kind.${kind}`)} />;
}
