import type { QuerySurroundings } from '#shared/capabilities/search/query-language.ts';
import type { DepartmentId, PractitionerId } from '#shared/kernel/ids.ts';
import type { CalendarDate } from '#shared/kernel/time.ts';

/** A clinic with two departments and three people, on a Tuesday. */
export const surroundings: QuerySurroundings = {
  today: '2026-11-24' as CalendarDate,
  departments: [
    { id: 'd-oog' as DepartmentId, code: 'OOG', name: 'Oogheelkunde' },
    { id: 'd-ort' as DepartmentId, code: 'ORT', name: 'Orthopedie' },
  ],
  staff: [
    { id: 's-1' as PractitionerId, name: 'I. Brandsma' },
    { id: 's-2' as PractitionerId, name: 'dr. R. de Vries' },
    { id: 's-3' as PractitionerId, name: 'K. de Vries' },
  ],
};
