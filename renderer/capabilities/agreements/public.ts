export { AgreementFacts, AgreementOrigin } from './AgreementFacts.tsx';
export { ChangeTypeDialog, type TypeChoice } from './ChangeTypeDialog.tsx';
