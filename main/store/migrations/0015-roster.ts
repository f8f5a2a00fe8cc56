import type { Migration } from './migration.ts';

export const roster: Migration = {
  version: 15,
  name: 'roster',
  apply: (connection) => {
    connection.exec(``);
  },
};
