export { RegistrationLine } from './RegistrationLine.tsx';
