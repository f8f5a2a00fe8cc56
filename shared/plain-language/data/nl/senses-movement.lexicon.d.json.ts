import type { LexiconFile } from '../../lexicon/entry.ts';

declare const file: LexiconFile;
export default file;
