/** What other capabilities may show of the record. */
export { RecordEntries } from './RecordEntries.tsx';
