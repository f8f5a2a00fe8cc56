import type { Migration } from './migration.ts';

export const workingList: Migration = {
  version: 11,
  name: 'working-list',
  apply: (connection) => {
    connection.exec(``);
  },
};
