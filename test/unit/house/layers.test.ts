import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../../../.dependency-cruiser.mjs';
import { checkLayers, describeLayers } from '../../../scripts/check-layers.mjs';
import { inPlantedTree, repository, type Sources } from './planted-tree.ts';

/** For each rule files that break it and nothing else. */
const plants: Readonly<Record<string, Sources>> = {
  'core-imports-only-core': {
    'core/planning/node-module.ts': "export { readFileSync } from 'node:fs';",
    'core/planning/package.ts': "import { z } from 'zod'; export const text = z.string();",
    'core/planning/other-folder.ts': "import { rows } from '../../db/rows.ts'; export const all = rows;",
    'core/planning/type-only.ts': "import type { Row } from '../../db/rows.ts'; export type Rows = readonly Row[];",
    'core/planning/type-re-export.ts': "export type { Row } from '../../db/rows.ts';",
    'core/planning/dynamic.ts': "export const later = () => import('../../db/rows.ts');",
  },
  'core-api-imports-core-and-zod': {
    'core/api/node-module.ts': "export { join } from 'node:path';",
    'core/settings/parse.ts': "export { parse } from 'papaparse';",
  },
  'migrations-import-nothing-live': {
    'migrations/0002-live.ts': "import { site } from '../core/inventory/site.ts'; export const step = site;",
    'migrations/0003-type.ts': "import type { Site } from '../core/inventory/site.ts'; export type Step = Site;",
  },
  'db-imports-db-migrations-core': {
    'db/up.ts': "import { useCase } from '../main/services/use-case.ts'; export const up = useCase;",
    'db/package.ts': "export { parse } from 'papaparse';",
  },
  'sqlite-only-in-db-driver': {
    'db/second-door.ts': "import Database from 'better-sqlite3'; export const open = () => new Database('x');",
    'main/services/type-of-library.ts':
      "import type Database from 'better-sqlite3'; export type Handle = Database.Database;",
  },
  'queries-only-in-db': {
    'main/services/query.ts': "export { eq } from 'drizzle-orm';",
    'main/cli/query.ts': "export { integer } from 'drizzle-orm/sqlite-core';",
  },
  'services-import-services-db-core': {
    'main/services/knows-host.ts': "import { host } from '../cli/host.ts'; export const known = host;",
    'main/services/knows-migration.ts':
      "import { first } from '../../migrations/0001-first.ts'; export const known = first;",
  },
  'services-know-no-network': {
    'main/services/listen.ts': "export { createServer } from 'node:http';",
  },
  'hosts-import-services-and-core': {
    'main/cli/reaches-db.ts': "import { rows } from '../../db/rows.ts'; export const all = rows;",
    'main/loopback/reaches-host.ts': "import { host } from '../cli/host.ts'; export const other = host;",
    'main/electron/reaches-page.ts': "import { page } from '../../renderer/page.ts'; export const shown = page;",
  },
  'electron-only-in-its-host': {
    'main/services/window.ts': "export { app } from 'electron';",
    'main/loopback/window.ts': "export { app } from 'electron';",
  },
  'renderer-imports-renderer-and-core': {
    'renderer/reaches-service.ts':
      "import { useCase } from '../main/services/use-case.ts'; export const call = useCase;",
  },
  'renderer-uses-no-node-module': {
    'renderer/node-module.ts': "export { join } from 'node:path';",
  },
  'nothing-imports-test': {
    'main/cli/leans-on-test.ts':
      "import { sample } from '../../test/factories/sample.ts'; export const shown = sample;",
  },
  'scripts-import-only-node': {
    'scripts/package.mjs': "export { parse } from 'papaparse';",
    'scripts/source.mjs': "export { site } from '../core/inventory/site.ts';",
  },
  'nothing-imports-scripts': {
    'main/cli/leans-on-script.ts': "export { root } from '../../scripts/root.mjs';",
  },
  'packaging-imports-only-packages': {
    'packaging/reaches-core.mjs': "export { site } from '../core/inventory/site.ts';",
  },
  'nothing-imports-packaging': {
    'main/cli/leans-on-packaging.ts': "export { pack } from '../../packaging/pack.mjs';",
  },
  'no-circular': {
    'core/resolution/one.ts': "import { two } from './two.ts'; export const one = () => two;",
  },
  'no-orphans': {
    'core/shared/alone.ts': 'export const alone = 1;',
  },
  'not-to-unresolvable': {
    'main/cli/wrong-path.ts': "export { nothing } from './nowhere.ts';",
  },
  'packages-are-declared': {
    'main/services/stray.ts': "export { stray } from 'stray';",
  },
};

/** The other end of the planted circle; the circle is reported once. */
const otherEnd: Sources = {
  'core/resolution/two.ts': "import { one } from './one.ts'; export const two = () => one;",
};

/** What the rules allow; the plants lean on it. */
const allowed: Sources = {
  'core/inventory/site.ts':
    "import type { Id } from '../shared/id.ts'; export type Site = { readonly id: Id }; export const site = 1;",
  'core/shared/id.ts': 'export type Id = string;',
  'core/api/input.ts':
    "import { z } from 'zod'; import { site } from '../inventory/site.ts'; export const input = [z, site];",
  'migrations/0001-first.ts': 'export const first = 1;',
  'migrations/index.ts': "export { first } from './0001-first.ts';",
  'db/driver.ts':
    "import Database from 'better-sqlite3'; import { existsSync } from 'node:fs'; export const open = [Database, existsSync];",
  'db/rows.ts':
    "import { eq } from 'drizzle-orm'; import { open } from './driver.ts'; import { first } from '../migrations/index.ts'; import { site } from '../core/inventory/site.ts'; export type Row = number; export const rows = [eq, open, first, site];",
  'main/services/use-case.ts':
    "import { rows } from '../../db/rows.ts'; import { site } from '../../core/inventory/site.ts'; import { parse } from 'papaparse'; export const useCase = [rows, site, parse];",
  'main/cli/host.ts':
    "import { useCase } from '../services/use-case.ts'; import { stdout } from 'node:process'; export const host = [useCase, stdout];",
  'main/loopback/server.ts': "import { createServer } from 'node:http'; export const server = createServer;",
  'main/main.ts':
    "import { host } from './cli/host.ts'; import { server } from './loopback/server.ts'; export const all = [host, server];",
  'main/electron/window.ts': "import { app } from 'electron'; export const window = app;",
  'renderer/page.ts': "import { input } from '../core/api/input.ts'; export const page = input;",
  'scripts/root.mjs': "import { join } from 'node:path'; export const root = join('.');",
  'packaging/pack.mjs': "import { join } from 'node:path'; export const pack = join('.');",
  'test/factories/sample.ts':
    "import Database from 'better-sqlite3'; import { host } from '../../main/cli/host.ts'; export const sample = [Database, host];",
  'test/unit/root.ts': "import { root } from '../../scripts/root.mjs'; export const tested = root;",
};

/** Two packages that are not in the clone: one that is declared, one that is there by chance. */
const inventedPackages: Sources = {
  'package.json': JSON.stringify({
    dependencies: { 'better-sqlite3': '1', 'drizzle-orm': '1', electron: '1', papaparse: '1', zod: '1' },
  }),
  'node_modules/electron/package.json': '{ "name": "electron", "main": "index.js" }',
  'node_modules/electron/index.js': 'exports.app = 1;',
  'node_modules/stray/package.json': '{ "name": "stray", "main": "index.js" }',
  'node_modules/stray/index.js': 'exports.stray = 1;',
};

const packages = ['better-sqlite3', 'drizzle-orm', 'papaparse', 'zod'];

describe('the layer rules', () => {
  it('catch each planted violation, each by its own rule', () => {
    const planted = { ...allowed, ...inventedPackages, ...otherEnd, ...Object.assign({}, ...Object.values(plants)) };
    const report = inPlantedTree({ copied: ['.dependency-cruiser.mjs'], packages, planted }, checkLayers);
    expect(rulesByFile(report.violations)).toEqual(expectedRules());
    expect(report.missed).toEqual([]);
  });

  it('let the allowed imports pass', () => {
    const planted = { ...allowed, ...inventedPackages };
    const report = inPlantedTree({ copied: ['.dependency-cruiser.mjs'], packages, planted }, checkLayers);
    expect(report).toEqual({ modules: Object.keys(allowed).sort(), missed: [], violations: [] });
  });

  it('are all proved by a plant and all say what to do instead', () => {
    expect(Object.keys(plants).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
    expect(config.forbidden.filter((rule) => rule.comment.length < 40)).toEqual([]);
  });

  it('do not pass over files that were not read', () => {
    const config = readFileSync(join(repository, '.dependency-cruiser.mjs'), 'utf8');
    const blind = config.replace("path: '^test/(fixtures|golden)/'", "path: '^core/'");
    const planted = { ...allowed, ...inventedPackages, '.dependency-cruiser.mjs': blind };
    const report = inPlantedTree({ copied: [], packages, planted }, checkLayers);
    expect(report.missed).toEqual(['core/api/input.ts', 'core/inventory/site.ts', 'core/shared/id.ts']);
    expect(describeLayers(report)).toContain('not read: core/inventory/site.ts');
  });

  it('hold in the whole tree', () => {
    const report = checkLayers();
    expect(describeLayers(report)).toBe('');
    expect(report.modules).toContain('core/shared/app-error.ts');
  });
});

function rulesByFile(
  violations: readonly { readonly rule: string; readonly from: string }[],
): Record<string, string[]> {
  const rules: Record<string, string[]> = {};
  for (const { rule, from } of violations) rules[from] = [...new Set([...(rules[from] ?? []), rule])].sort();
  return rules;
}

function expectedRules(): Record<string, string[]> {
  const files = Object.entries(plants).flatMap(([rule, sources]) => Object.keys(sources).map((file) => [file, [rule]]));
  return Object.fromEntries(files);
}
