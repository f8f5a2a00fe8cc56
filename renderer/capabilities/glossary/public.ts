export { useAdditions } from './use-additions.ts';
export { WordDialog } from './WordDialog.tsx';
