import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { StaffMember } from '#shared/capabilities/access/model.ts';
import { visibleText } from '#shared/kernel/visible-text.ts';
import { useCore } from '#renderer/rpc/core-context.ts';
import { useSession } from '#renderer/rpc/session-context.ts';
import { useFailureText } from '#renderer/rpc/use-failure-text.ts';
import { ButtonRow } from '#renderer/ui/ButtonRow.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { FormColumn } from '#renderer/ui/FormColumn.tsx';
import type { Room } from './use-room.ts';

/** The doctors one can ask, those of the department of the letter first. */
export function doctorsFor(staff: readonly StaffMember[], departmentId: string, myId: string): readonly StaffMember[] {
  const isNear = ({ departments }: StaffMember) => departments.some(({ id }) => id === departmentId);
  return staff
    .filter(({ role, id }) => role === 'doctor' && id !== myId)
    .toSorted((one, other) => Number(isNear(other)) - Number(isNear(one)) || one.name.localeCompare(other.name, 'nl'));
}

/** Asks who may sign: a doctor by name, or any doctor of the department. A doctor in training asks the supervisor. */
export function ForwardDialog({ room }: { readonly room: Room }) {
  const { t } = useTranslation('letters');
  const { orpc } = useCore();
  const { person } = useSession();
  const failureText = useFailureText();
  const { letter, steps, close } = room;
  const colleagues = useQuery(orpc.access.colleagues.queryOptions({ input: {} }));
  const doctors = doctorsFor(colleagues.data?.staff ?? [], letter.departmentId, person.id);
  const supervisor = doctors.find(({ id }) => id === person.supervisorId);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const value = chosen ?? supervisor?.id ?? '';
  const submit = () =>
    steps.take({
      run: (letters, ref) =>
        letters.putForward({ ...ref, authoriserId: doctors.find(({ id }) => id === value)?.id ?? null }),
      done: t('done.putForward'),
      then: close,
    });
  const wordsOf = ({ name, functionTitle }: StaffMember) =>
    visibleText(functionTitle === '' ? name : `${name}, ${functionTitle}`);
  return (
    <Dialog title={t('forward.title')} isOpen onClose={close}>
      <FormColumn onSubmit={submit}>
        <p>{t(person.supervisorId === null ? 'forward.means' : 'forward.meansTrainee')}</p>
        {colleagues.isError && <ErrorNotice text={failureText(colleagues.error)} />}
        <NativeSelect
          data-autofocus
          label={t('forward.who')}
          value={value}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: t('row.anyDoctor') },
            ...doctors.map((doctor) => ({ value: doctor.id, label: wordsOf(doctor) })),
          ]}
        />
        {steps.error !== null && <ErrorNotice text={failureText(steps.error)} />}
        <ButtonRow>
          <Button variant="default" onClick={close}>
            {t('act.cancel')}
          </Button>
          <Button type="submit" loading={steps.isPending}>
            {t('act.putForward')}
          </Button>
        </ButtonRow>
      </FormColumn>
    </Dialog>
  );
}
