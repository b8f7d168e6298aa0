/**
 * The layer rules of ARCHITECTURE.md, one rule a row. Type-only imports count. Every comment says what to do instead.
 * The parser is swc: beside TypeScript 7 dependency-cruiser has no other one that reads TypeScript, and without one it
 * reports success over 0 modules (docs/decisions/0005). `scripts/check-layers.mjs` therefore counts the modules too.
 */

const SCHEMA_LIBRARY_USERS = ['^core/api/', '^core/settings/parse\\.ts$'];
const SQLITE_LIBRARY = '^node_modules/(@types/)?better-sqlite3/';
const QUERY_BUILDER = '^node_modules/drizzle-orm/';
const ELECTRON = ['^node_modules/electron/', '^electron$'];
const HTTP_MODULES = '^(node:)?(http|https|http2|net|tls|dgram)$';

export default {
  forbidden: [
    {
      name: 'core-imports-only-core',
      comment:
        'core is pure: no Node module, no package, no other folder. Take the value as a parameter, and let a service in main/services fetch it.',
      severity: 'error',
      from: { path: '^core/', pathNot: SCHEMA_LIBRARY_USERS },
      to: { pathNot: '^core/' },
    },
    {
      name: 'core-api-imports-core-and-zod',
      comment:
        'core/api and core/settings/parse.ts may use zod to parse raw input, and nothing else from outside core. Move what needs more to main/services.',
      severity: 'error',
      from: { path: SCHEMA_LIBRARY_USERS },
      to: { pathNot: ['^core/', '^node_modules/zod/'] },
    },
    {
      name: 'migrations-import-nothing-live',
      comment:
        'A migration is history: the code that it imports would change under it. Copy the few lines that it needs into the step.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: '^migrations/' },
    },
    {
      name: 'db-imports-db-migrations-core',
      comment:
        'db knows tables and entities only. What decides belongs to core, what reads files or combines calls to main/services.',
      severity: 'error',
      from: { path: '^db/' },
      to: { pathNot: ['^(db|migrations|core)/', SQLITE_LIBRARY, QUERY_BUILDER], dependencyTypesNot: ['core'] },
    },
    {
      name: 'sqlite-only-in-db-driver',
      comment: 'db/driver.ts is the one door to the SQLite library. Take a ReadDb or a WriteDb as the first parameter.',
      severity: 'error',
      from: { pathNot: ['^db/driver\\.ts$', '^test/', '^node_modules/'] },
      to: { path: SQLITE_LIBRARY },
    },
    {
      name: 'queries-only-in-db',
      comment: 'Queries live in db, one file per table group. Add a function there and call it.',
      severity: 'error',
      from: { pathNot: ['^db/', '^test/', '^node_modules/'] },
      to: { path: QUERY_BUILDER },
    },
    {
      name: 'services-import-services-db-core',
      comment:
        'A use case does not know who calls it. Take what the host has to offer (a file reader, a progress sink) as a parameter.',
      severity: 'error',
      from: { path: '^main/services/' },
      to: { path: '^(main|renderer|migrations|scripts)/', pathNot: '^main/services/' },
    },
    {
      name: 'services-know-no-network',
      comment: 'HTTP and sockets belong to main/loopback. A use case gets bytes and gives values.',
      severity: 'error',
      from: { path: '^main/services/' },
      to: { path: HTTP_MODULES },
    },
    {
      name: 'hosts-import-services-and-core',
      comment:
        'A host is a transport: it imports itself, main/services and core. Put shared code into main/services and reach data through an operation.',
      severity: 'error',
      from: { path: '^main/(electron|loopback|cli)/' },
      to: {
        path: '^(core|db|migrations|main|renderer)/',
        pathNot: ['^main/$1/', '^main/services/', '^core/'],
      },
    },
    {
      name: 'electron-only-in-its-host',
      comment:
        'Only main/electron knows Electron, so that everything else runs in the loopback host, the command line and tests.',
      severity: 'error',
      from: { pathNot: ['^main/electron/', '^node_modules/'] },
      to: { path: ELECTRON },
    },
    {
      name: 'renderer-imports-renderer-and-core',
      comment: 'A page talks through core/api only. Add an operation instead of reaching for main or db.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(db|migrations|main|scripts)/' },
    },
    {
      name: 'renderer-uses-no-node-module',
      comment: 'The page runs in a browser. What needs Node is an operation of main/services.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-test',
      comment: 'Code that ships does not lean on tests. Move what both need to the folder that owns the subject.',
      severity: 'error',
      from: { pathNot: ['^test/', '^node_modules/'] },
      to: { path: '^test/' },
    },
    {
      name: 'scripts-import-only-node',
      comment:
        'scripts run before anything is installed: plain Node, no package, no source. Start another program instead of importing it.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { pathNot: '^scripts/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'nothing-imports-scripts',
      comment: 'scripts serve the clone, not the program. Only tests of the house may import them.',
      severity: 'error',
      from: { pathNot: ['^scripts/', '^test/', '^node_modules/'] },
      to: { path: '^scripts/' },
    },
    {
      name: 'packaging-imports-only-packages',
      comment: 'packaging works on what was built: packages and Node, no source. Nothing but tests imports it.',
      severity: 'error',
      from: { path: '^packaging/' },
      to: { path: '^(core|db|migrations|main|renderer|scripts|test)/' },
    },
    {
      name: 'nothing-imports-packaging',
      comment: 'packaging serves the installers, not the program. Only tests may import it.',
      severity: 'error',
      from: { pathNot: ['^packaging/', '^test/', '^node_modules/'] },
      to: { path: '^packaging/' },
    },
    {
      name: 'no-circular',
      comment:
        'Two files that need each other are one subject or lack a third. Move the shared part into its own file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing. Use it or delete it.',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      comment: 'The imported file or package does not exist. Correct the path, or put the package into package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      comment:
        'The package is here by chance, through another one. Put it into package.json, with a reason in docs/decisions.',
      severity: 'error',
      from: { pathNot: '^node_modules/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'undetermined'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    preserveSymlinks: true,
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^test/(fixtures|golden)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
