export { releaseDueLetters } from './letter-release.ts';
export {
  changeLetter,
  findLetter,
  insertLetter,
  insertLetterStep,
  type LetterChange,
  type LetterRow,
  nextVisible,
} from './letter-store.ts';
export { insertLetterhead } from './letterhead-store.ts';
export { eachOutsideLetter, type OutsideLetter, type ReadersText } from './outside.ts';
export { insertShelfItem } from './shelf-store.ts';
export { signAs } from './signing.ts';
export { saveLetterText } from './text-store.ts';
