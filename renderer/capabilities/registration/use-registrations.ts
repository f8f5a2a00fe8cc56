import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

import type { RegistrationStatus } from '#shared/capabilities/registration/model.ts';
import type { DepartmentId } from '#shared/kernel/ids.ts';
import { useCore } from '#renderer/rpc/core-context.ts';

/** Which registrations are looked at. */
export interface RegistrationFilter {
  readonly status: RegistrationStatus;
  readonly departmentId: DepartmentId | null;
  /** A month of the calendar, such as `2026-11`; null for all. */
  readonly month: string | null;
}

/** The worklist and what can be done with it; after each deed the lists are asked again. */
export function useRegistrations(filter: RegistrationFilter) {
  const { orpc } = useCore();
  const memory = useQueryClient();
  const onSettled = () => memory.invalidateQueries({ queryKey: orpc.registration.key() });
  return {
    list: useQuery({ ...orpc.registration.list.queryOptions({ input: filter }), placeholderData: keepPreviousData }),
    check: useMutation(orpc.registration.check.mutationOptions({ onSettled })),
    confirm: useMutation(orpc.registration.confirm.mutationOptions({ onSettled })),
    confirmMany: useMutation(orpc.registration.confirmMany.mutationOptions({ onSettled })),
  };
}

/** The table of codes and its keeping. */
export function useCodes() {
  const { orpc } = useCore();
  const memory = useQueryClient();
  const onSuccess = () => memory.invalidateQueries({ queryKey: orpc.registration.key() });
  return {
    codes: useQuery(orpc.registration.codes.queryOptions({ input: {} })),
    saveCode: useMutation(orpc.registration.saveCode.mutationOptions({ onSuccess })),
    saveSetting: useMutation(orpc.registration.saveSetting.mutationOptions({ onSuccess })),
  };
}
