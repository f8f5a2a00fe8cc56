export { insertRecordEntry, type NewRecordEntry } from './record-store.ts';
