import type { Migration } from './migration.ts';

export const agreements: Migration = {
  version: 10,
  name: 'agreements',
  apply: (connection) => {
    connection.exec(``);
  },
};
