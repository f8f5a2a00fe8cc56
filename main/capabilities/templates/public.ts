export { insertTemplate, insertTextBlock, listTemplates, type Template } from './template-store.ts';
