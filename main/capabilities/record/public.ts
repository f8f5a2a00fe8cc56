export { insertRecordEntry } from './record-store.ts';
