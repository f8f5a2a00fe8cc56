import type { Migration } from './migration.ts';

export const redFlagLists: Migration = {
  version: 16,
  name: 'red-flag-lists',
  apply: (connection) => {
    connection.exec(``);
  },
};
