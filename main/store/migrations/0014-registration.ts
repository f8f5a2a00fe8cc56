import type { Migration } from './migration.ts';

export const registration: Migration = {
  version: 14,
  name: 'registration',
  apply: (connection) => {
    connection.exec(``);
  },
};
