import type { Migration } from './migration.ts';

export const search: Migration = {
  version: 12,
  name: 'search',
  apply: (connection) => {
    connection.exec(``);
  },
};
