export { findOnDuty } from './on-duty.ts';
export {
  type AbsenceRow,
  findAbsenceAt,
  insertAbsence,
  insertShift,
  listAbsences,
  listBegunAbsences,
  markReturned,
  nextAbsence,
} from './roster-store.ts';
