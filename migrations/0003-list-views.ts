import type { Migration } from './migration.ts';

/** Views of lists that people saved. */
export const listViews: Migration = {
  version: 3,
  name: 'list-views',
  sql: `
-- key: list and name in lower case, one view each. query: conditions and order; columns: the keys of the shown columns in
-- their order, NULL for the usual ones. Both JSON.
CREATE TABLE list_views (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  list TEXT NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  columns TEXT
) STRICT;
`,
};
