/** What other capabilities may show of the counter. */
export { PatientFinder } from './worklist/PatientFinder.tsx';
export type { PatientHit as FoundPatient } from '#shared/capabilities/counter/list-model.ts';
