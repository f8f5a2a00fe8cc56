import { useMutation, useQueryClient } from '@tanstack/react-query';

import { useCore } from '#renderer/rpc/core-context.ts';

/** Changes to staff and departments; after each the lists are asked again before `onDone`. */
export function useAccessCommands(onDone: () => void) {
  const { orpc } = useCore();
  const memory = useQueryClient();
  const onSuccess = async () => {
    await memory.invalidateQueries({ queryKey: orpc.access.key() });
    onDone();
  };
  return {
    addStaffMember: useMutation(orpc.access.addStaffMember.mutationOptions({ onSuccess })),
    changeStaffMember: useMutation(orpc.access.changeStaffMember.mutationOptions({ onSuccess })),
    giveAccount: useMutation(orpc.access.giveAccount.mutationOptions({ onSuccess })),
    addDepartment: useMutation(orpc.access.addDepartment.mutationOptions({ onSuccess })),
  };
}
