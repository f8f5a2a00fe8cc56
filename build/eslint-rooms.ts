import type { Linter } from 'eslint';

/** A package, and the only places that may import it. */
interface Owned {
  readonly packages: readonly string[];
  readonly rooms: readonly string[];
  readonly why: string;
}

/**
 * Who owns which package. dependency-cruiser holds the same table; this one speaks up in the editor, at the line.
 */
const owned: readonly Owned[] = [
  {
    packages: ['electron', 'electron/*'],
    rooms: ['main/app/**', 'main/platform/**', 'main/rpc/**', 'main/preload/**'],
    why: 'Electron is known in main/app, main/platform, main/rpc and main/preload only.',
  },
  {
    packages: ['better-sqlite3', 'better-sqlite3/*', 'better-sqlite3-multiple-ciphers', 'node:sqlite'],
    rooms: ['main/store/**'],
    why: 'Only main/store opens SQLite; ask it for a Reader or a Writer.',
  },
  {
    packages: ['zod', 'zod/*'],
    rooms: [
      'shared/**',
      'main/rpc/**',
      'main/platform/**',
      'main/capabilities/exchange/**',
      'main/capabilities/vault/**',
      'main/app/demo-clinic/**',
    ],
    why: 'Schemas belong in shared, at the door, and where a file from outside is read.',
  },
  {
    packages: ['@tiptap/*', '@mantine/tiptap'],
    rooms: ['renderer/editor/**'],
    why: 'The editor of renderer/editor is the only one that knows Tiptap.',
  },
  {
    packages: [
      'react',
      'react/*',
      'react-dom',
      'react-dom/*',
      'react-i18next',
      '@mantine/*',
      '@tabler/*',
      '@tanstack/*',
    ],
    rooms: ['renderer/**'],
    why: 'React lives in renderer.',
  },
];

const sources = ['shared/**', 'main/**', 'renderer/**'];

/** Rooms that have an exception of their own, so that each needs its own list of what is left forbidden. */
const rooms = [...new Set(owned.flatMap((owner) => owner.rooms))];

function restriction(allowedIn: (owner: Owned) => boolean): Linter.RuleEntry {
  const patterns = owned
    .filter((owner) => !allowedIn(owner))
    .map(({ packages, why }) => ({ group: [...packages], message: why }));
  return ['error', { patterns }];
}

/** True when an owner's room is this room or one that holds it. */
function covers(owner: Owned, room: string): boolean {
  const folder = room.replace('/**', '/');
  return owner.rooms.some((own) => folder.startsWith(own.replace('/**', '/')));
}

/**
 * `no-restricted-imports` for every room.
 *
 * A later entry replaces an earlier one whole, so the entries go from the widest room to the narrowest.
 */
export const packageOwnership: readonly Linter.Config[] = [
  { files: [...sources], rules: { 'no-restricted-imports': restriction(() => false) } },
  ...rooms
    .sort((left, right) => left.length - right.length)
    .map((room) => ({
      files: [room],
      rules: { 'no-restricted-imports': restriction((owner) => covers(owner, room)) },
    })),
];
