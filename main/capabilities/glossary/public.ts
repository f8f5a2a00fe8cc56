export { type Additions, LanguageChecks, readAdditions } from './language-checks.ts';
