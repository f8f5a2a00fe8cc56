export { saveCode } from './code-store.ts';
export { registerContact } from './register-contact.ts';
export { withdrawOpenRegistrations } from './registration-store.ts';
