/**
 * The arrows of the house. What is not drawn is forbidden.
 *
 *   shared:    capabilities -> rpc -> kernel;  capabilities -> red-flags, plain-language -> kernel
 *   main:      app -> capabilities -> rpc -> store -> platform   (all -> shared);  preload -> shared/rpc only
 *   renderer:  app -> capabilities -> rpc, editor, ui, i18n;  editor -> ui, i18n;  ui -> i18n   (all -> shared)
 *
 * Each rule is proven by a planted file in test/architecture/arrows.test.ts.
 */

/** Which capability may borrow from which, through its public.ts. No arrow leads back, so there is no circle. */
const sideways = {
  access: [],
  agreements: ['access'],
  counter: ['access', 'agreements', 'glossary', 'record', 'registration', 'roster', 'templates', 'urgency'],
  glossary: [],
  letters: ['access', 'glossary', 'record', 'roster', 'templates'],
  record: ['access'],
  registration: ['access'],
  results: ['access', 'glossary', 'record'],
  roster: ['access', 'agreements'],
  search: ['access', 'counter'],
  templates: ['access', 'urgency'],
  urgency: ['access', 'record'],
  exchange: ['access', 'counter', 'letters', 'record', 'results', 'urgency'],
  vault: ['access'],
};

/** Everything a room may import from its own side of the house, besides itself. */
const arrows = {
  'shared/kernel': [],
  'shared/rpc': ['shared/kernel'],
  'shared/red-flags': ['shared/kernel'],
  'shared/plain-language': ['shared/kernel'],
  'shared/capabilities': ['shared/red-flags', 'shared/plain-language', 'shared/rpc', 'shared/kernel'],
  'shared/locales': [],

  'main/platform': [],
  'main/store': ['main/platform'],
  'main/rpc': ['main/store', 'main/platform'],
  'main/capabilities': ['main/rpc', 'main/store', 'main/platform'],
  'main/app': ['main/capabilities', 'main/rpc', 'main/store', 'main/platform'],
  'main/preload': [],

  'renderer/i18n': [],
  'renderer/ui': ['renderer/i18n'],
  'renderer/editor': ['renderer/ui', 'renderer/i18n'],
  'renderer/rpc': ['renderer/i18n'],
  'renderer/capabilities': ['renderer/rpc', 'renderer/editor', 'renderer/ui', 'renderer/i18n'],
  'renderer/app': ['renderer/capabilities', 'renderer/rpc', 'renderer/editor', 'renderer/ui', 'renderer/i18n'],
};

/** Rooms of shared that a process may look into; the whole of it, but for the preload. */
const sharedFor = { 'main/preload': ['shared/rpc'] };

/** A package, and the only rooms that may import it. */
const owners = [
  ['sqlite', 'better-sqlite3(-multiple-ciphers)?(/|$)|(node:)?sqlite$', ['main/store/']],
  ['electron', 'electron(/|$)', ['main/app/', 'main/platform/', 'main/rpc/', 'main/preload/']],
  ['tiptap', '@tiptap/|@mantine/tiptap(/|$)', ['renderer/editor/']],
  ['react', '(react|react-dom|react-i18next)(/|$)|@mantine/|@tabler/|@tanstack/', ['renderer/']],
  [
    'zod',
    'zod(/|$)',
    [
      'shared/',
      'main/rpc/',
      'main/platform/',
      'main/capabilities/exchange/',
      'main/capabilities/vault/',
      'main/app/demo-clinic/',
    ],
  ],
  ['orpc-server', '@orpc/server(/|$)', ['main/rpc/', 'main/app/']],
  ['orpc-client', '@orpc/(client|tanstack-query)(/|$)', ['renderer/rpc/', 'main/app/']],
  ['argon2', '@node-rs/argon2(/|$)', ['main/capabilities/vault/']],
  ['yaml', 'yaml(/|$)', ['main/app/demo-clinic/']],
];

/** All that shared may need from outside: schemas, contracts, time zones, and the measure of a password. */
const sharedPackages = '(^|/)node_modules/(zod|@orpc/contract|temporal-polyfill|temporal-spec|@zxcvbn-ts/[^/]+)(/|$)';

const inside = (rooms) => `^(${rooms.join('|')})(/|$)`;
const packageOf = (names) => `(^|node_modules/)(@types/)?(${names})`;

/** Imports of a room must stay within what its arrows reach. */
const arrowRules = Object.entries(arrows).map(([room, targets]) => {
  const side = room.split('/')[0];
  const own = side === 'shared' ? [] : (sharedFor[room] ?? ['shared']);
  return {
    name: `arrow-${room.replace('/', '-')}`,
    comment: `${room} may import: ${[...targets, ...own].join(', ') || 'itself only'}.`,
    severity: 'error',
    from: { path: `^${room}/` },
    to: { path: inside([side, 'shared']), pathNot: inside([room, ...targets, ...own]) },
  };
});

const borrowRules = Object.entries(sideways).map(([capability, lenders]) => ({
  name: `sideways-${capability}`,
  comment: `main/capabilities/${capability} may borrow from: ${lenders.join(', ')}.`,
  severity: 'error',
  from: { path: `^main/capabilities/${capability}/` },
  to: {
    path: '^main/capabilities/',
    pathNot: inside([capability, ...lenders].map((name) => `main/capabilities/${name}`)),
  },
}));

const strangerRule = {
  name: 'sideways-unlisted',
  comment: 'A capability that borrows has its line in the table of sideways arrows.',
  severity: 'error',
  from: {
    path: '^main/capabilities/([^/]+)/',
    pathNot: inside(Object.keys(sideways).map((name) => `main/capabilities/${name}`)),
  },
  to: { path: '^main/capabilities/', pathNot: '^main/capabilities/$1/' },
};

const ownerRules = owners.map(([name, pattern, rooms]) => ({
  name: `package-${name}`,
  comment: `Only ${rooms.join(', ')} may import it.`,
  severity: 'error',
  from: { path: '^(main|renderer)/', pathNot: `^(${rooms.join('|')})` },
  to: { path: packageOf(pattern) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one thing, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A file that imports nothing and that nothing imports does nothing.',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d(\\.json)?\\.ts$' },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that cannot be found.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw|inline)|^virtual:' },
    },
    {
      name: 'declared-package',
      comment: 'The program may only use packages that package.json names among its dependencies.',
      severity: 'error',
      from: { path: '^(main|renderer)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional', 'npm-peer'],
        dependencyTypesNot: ['type-only'],
        pathNot: '(^|/)node_modules/(electron|@types)/',
      },
    },
    {
      name: 'known-room',
      comment: 'Every file stands in a room that has its arrows above.',
      severity: 'error',
      from: { path: '^(shared|main|renderer)/', pathNot: inside(Object.keys(arrows)) },
      to: {},
    },
    {
      name: 'door-between-processes',
      comment: 'main and renderer meet in shared, not even in a type.',
      severity: 'error',
      from: { path: '^(main|renderer)/' },
      to: { path: '^(main|renderer)/', pathNot: '^$1/' },
    },
    {
      name: 'shared-stands-alone',
      comment: 'What both sides agree on knows neither side.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(main|renderer)/' },
    },
    {
      name: 'shared-without-node',
      comment: 'shared runs anywhere: no module of Node.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-packages',
      comment: 'shared needs zod, @orpc/contract, temporal-polyfill and @zxcvbn-ts; nothing else.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '(^|/)node_modules/', pathNot: sharedPackages },
    },
    {
      name: 'renderer-without-node',
      comment: 'A screen has no module of Node.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'tests-stay-outside',
      comment: 'Nothing of the program imports a test or a build script.',
      severity: 'error',
      from: { path: '^(shared|main|renderer)/' },
      to: { path: '^(test|build)/' },
    },
    {
      name: 'sideways-through-public',
      comment: 'Another capability lends only what its public.ts names.',
      severity: 'error',
      from: { path: '^(main|renderer)/capabilities/([^/]+)/' },
      to: {
        path: '^(main|renderer)/capabilities/[^/]+/',
        pathNot: ['^(main|renderer)/capabilities/$2/', '^(main|renderer)/capabilities/[^/]+/public\\.ts$'],
      },
    },
    {
      name: 'name-the-room',
      comment: 'Another room is imported by its # name; a relative path stays within a room.',
      severity: 'error',
      from: { path: '^((?:main|renderer|shared)/(?:capabilities/[^/]+|[^/]+))/' },
      to: {
        path: '^(main|renderer|shared)/',
        pathNot: ['^$1/', '^$1\\.tsx?$'],
        dependencyTypesNot: ['aliased-subpath-import', 'aliased'],
      },
    },
    ...arrowRules,
    ...borrowRules,
    strangerRule,
    ...ownerRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.cache|coverage)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.mjs', '.json', '.d.ts'],
    },
  },
};
