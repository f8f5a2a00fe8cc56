import { fileURLToPath } from 'node:url';

import js from '@eslint/js';
import type { Linter } from 'eslint';
import { defineConfig, globalIgnores } from 'eslint/config';
import i18next from 'eslint-plugin-i18next';
import accessibility from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import { packageOwnership } from './eslint-rooms.ts';
import { forbiddenWords } from './eslint-words.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const production = ['shared/**/*.ts', 'main/**/*.ts', 'renderer/**/*.{ts,tsx}'];
const screens = ['renderer/**/*.tsx'];
const tests = ['test/**/*.{ts,tsx}'];

/** Caps on size. A file that outgrows them is split by meaning. */
const size: Linter.RulesRecord = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 50 }],
  'max-params': ['error', { max: 4 }],
  'max-depth': ['error', { max: 3 }],
  // Every ?? and ?. counts as a branch, so a plain mapping of optional fields comes to a dozen.
  complexity: ['error', { max: 16 }],
};

/** Rules that need the types of the program. */
const typed: Linter.RulesRecord = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
  ],
};

const words: Linter.RulesRecord = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
  'no-console': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  eqeqeq: 'error',
  'no-restricted-globals': ['error', 'event', 'name', 'status'],
};

/** Attributes whose text a person reads or hears. */
const spokenAttributes = [
  '^aria-(label|description|roledescription|valuetext|placeholder)$',
  '^(title|alt|placeholder|label|description|error|legend|heading|summary|caption|nothingFound(Message)?)$',
];

/** Lists and tables that the pattern of a composite widget gives another role; the recommended rules allow them too. */
const compositeLists = {
  ul: ['listbox', 'menu', 'menubar', 'radiogroup', 'tablist', 'tree', 'treegrid'],
  ol: ['listbox', 'menu', 'menubar', 'radiogroup', 'tablist', 'tree', 'treegrid'],
  li: ['menuitem', 'menuitemradio', 'menuitemcheckbox', 'option', 'row', 'tab', 'treeitem'],
  table: ['grid'],
  td: ['gridcell'],
};

export default defineConfig(
  globalIgnores(['node_modules/', '.cache/', 'coverage/', 'test-results/', '**/*.cjs', '**/*.d.json.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: { ...typed, ...words, ...size, 'no-undef': 'off' },
  },
  ...packageOwnership,
  ...forbiddenWords,
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': { rules: reactHooks.rules } },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: screens, ...accessibility.flatConfigs.strict },
  { files: screens, rules: { 'jsx-a11y/no-noninteractive-element-to-interactive-role': ['error', compositeLists] } },
  {
    files: screens,
    plugins: { i18next },
    rules: {
      'max-lines-per-function': ['error', { max: 80 }],
      'i18next/no-literal-string': [
        'error',
        {
          mode: 'jsx-only',
          message: 'Every word a person reads comes from shared/locales.',
          'jsx-attributes': { include: spokenAttributes },
        },
      ],
    },
  },
  {
    files: tests,
    rules: {
      'max-lines-per-function': ['error', { max: 200 }],
      'max-params': 'off',
      'no-restricted-imports': 'off',
    },
  },
  {
    files: ['test/e2e/**', 'test/support/electron-stand-in/**'],
    rules: { 'no-empty-pattern': 'off' },
  },
  // A migration is one statement of SQL; its length is the length of its tables.
  { files: ['main/store/migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['build/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: production, rules: { '@typescript-eslint/no-non-null-assertion': 'error' } },
);
