/** What other capabilities may show of letters. */
export { StartLetterDialog } from './start/StartLetterDialog.tsx';
export { PatientViewDialog } from './view/PatientViewDialog.tsx';
export type { Readable } from './view/PatientView.tsx';
