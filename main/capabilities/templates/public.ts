export { findItemFacts } from './item-facts-store.ts';
export { knownValuesFor } from './known-values.ts';
export { countTemplateUse, insertTemplate, readTextBlocks } from './template-store.ts';
export { insertStep, insertText, insertVersion, markPublished, markVersion, setCare } from './version-store.ts';
