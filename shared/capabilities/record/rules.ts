import { isCounterRole, sendsAlone } from '#shared/capabilities/access/rules.ts';
import type { Person } from '#shared/kernel/person.ts';

/**
 * May this person put the patient's own words beside an entry? Those at the counter where they may read it; the privacy officer
 * without reading it, for patients who turn to them.
 *
 * @source role matrix of the demo clinic, row "File client's viewpoint"
 */
export function mayFileWords(person: Person): boolean {
  return isCounterRole(person.role) || filesUnread(person);
}

/** True for who files a patient's words about an entry that is not theirs to read. */
export function filesUnread(person: Person): boolean {
  return person.role === 'privacy-officer';
}

/**
 * May this person decide on a request to correct? Who treats and answers for it: a nurse or doctor, and a doctor in training not
 * without the supervisor.
 *
 * @source R117, a reasoned answer by who keeps the record; WGBO art. 7:454 BW
 */
export function mayDecideCorrection(person: Person): boolean {
  return (person.role === 'doctor' || person.role === 'nurse') && sendsAlone(person);
}
