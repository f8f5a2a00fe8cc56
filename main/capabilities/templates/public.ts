export { insertTemplate, insertTextBlock } from './template-store.ts';
