import type { Migration } from './migration.ts';

export const governedTemplates: Migration = {
  version: 13,
  name: 'governed-templates',
  apply: (connection) => {
    connection.exec(``);
  },
};
