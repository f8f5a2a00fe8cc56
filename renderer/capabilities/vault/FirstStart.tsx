import { Button } from '@mantine/core';
import { IconBuildingHospital, IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { DemoClinicForm } from './DemoClinicForm.tsx';
import { EntryFrame } from './EntryFrame.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { OwnClinicForm } from './OwnClinicForm.tsx';

type Kind = 'demo' | 'own';

/**
 * First start: language, and a practice clinic or an own clinic.
 *
 * Access for all: one question at a time, Enter goes on, and going back loses nothing that matters.
 */
export function FirstStart() {
  const { t } = useTranslation('vault');
  const [kind, setKind] = useState<Kind>('demo');
  const [isChosen, setChosen] = useState(false);
  const goBack = () => setChosen(false);
  if (isChosen && kind === 'demo') return <DemoClinicForm onBack={goBack} />;
  if (isChosen) return <OwnClinicForm onBack={goBack} />;
  return (
    <EntryFrame above={<LanguageChoice />} title={t('wizard.title')} lead={t('wizard.lead')}>
      <FormColumn onSubmit={() => setChosen(true)}>
        <ChoiceGroup legend={t('wizard.kind')}>
          <ChoiceCard
            name="kind"
            value="demo"
            isChosen={kind === 'demo'}
            onChoose={() => setKind('demo')}
            icon={<IconFlask size={24} />}
            title={t('wizard.demo')}
          >
            {t('wizard.demoHelp')}
          </ChoiceCard>
          <ChoiceCard
            name="kind"
            value="own"
            isChosen={kind === 'own'}
            onChoose={() => setKind('own')}
            icon={<IconBuildingHospital size={24} />}
            title={t('wizard.own')}
          >
            {t('wizard.ownHelp')}
          </ChoiceCard>
        </ChoiceGroup>
        <ButtonRow>
          <Button type="submit">{t('wizard.next')}</Button>
        </ButtonRow>
      </FormColumn>
    </EntryFrame>
  );
}
