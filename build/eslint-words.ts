import type { Linter } from 'eslint';

interface Forbidden {
  readonly selector: string;
  readonly message: string;
}

/** Forms of the language that the house does without. */
const everywhere: readonly Forbidden[] = [
  { selector: 'ExportDefaultDeclaration', message: 'A default export has no name of its own; export by name.' },
  {
    selector: 'ExportSpecifier[exported.name="default"]',
    message: 'A default export has no name of its own; export by name.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: name what is lent out.' },
  {
    selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]',
    message: 'An interface is named after what it is, without an I.',
  },
];

/** Ways by which text could become markup. */
const markup: readonly Forbidden[] = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'SECURITY: everything is rendered as text.',
  },
  { selector: 'Property[key.name="dangerouslySetInnerHTML"]', message: 'SECURITY: everything is rendered as text.' },
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'SECURITY: everything is rendered as text.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]',
    message: 'SECURITY: everything is rendered as text.',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'SECURITY: everything is rendered as text.',
  },
];

/** What would take a store or a setting past the places that guard it. */
const guarded: readonly Forbidden[] = [
  {
    selector: 'CallExpression[callee.property.name="serialize"]',
    message: 'SECURITY: serialize() copies the whole store in plain text.',
  },
  {
    selector: 'AssignmentExpression[left.object.object.name="process"][left.object.property.name="env"]',
    message: 'The environment is read, never written.',
  },
  {
    selector:
      'UnaryExpression[operator="delete"][argument.object.object.name="process"][argument.object.property.name="env"]',
    message: 'The environment is read, never written.',
  },
];

const channels: Forbidden = {
  selector: 'CallExpression[callee.object.name="ipcMain"]',
  message: 'SECURITY: main/app/desktop/workbench.ts is the only listener on the raw channel; it checks the sender.',
};

function forbid(...groups: (readonly Forbidden[])[]): Linter.RulesRecord {
  return { 'no-restricted-syntax': ['error', ...groups.flat()] };
}

/** Forbidden words by folder; a later entry replaces an earlier one whole. */
export const forbiddenWords: readonly Linter.Config[] = [
  { files: ['**/*.ts', '**/*.tsx'], rules: forbid(everywhere, markup) },
  { files: ['shared/**', 'main/**', 'renderer/**'], rules: forbid(everywhere, markup, guarded, [channels]) },
  { files: ['main/app/desktop/workbench.ts'], rules: forbid(everywhere, markup, guarded) },
  { files: ['build/*.config.ts', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
];
