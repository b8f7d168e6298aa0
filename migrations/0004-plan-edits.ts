import type { Migration } from './migration.ts';

/** What people changed in a plan by hand. */
export const planEdits: Migration = {
  version: 4,
  name: 'plan-edits',
  sql: `
-- What was changed by hand in a working plan, in the order of ids: it holds only with these. hash: of the plan as it is after
-- the edit. edit: what changes, with the figures of the waves afterwards; patch: what it changes in the settings that the plan
-- counts as computed with. Both JSON.
CREATE TABLE plan_edits (
  id INTEGER PRIMARY KEY,
  plan_id INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT,
  hash TEXT NOT NULL,
  edit TEXT NOT NULL,
  patch TEXT NOT NULL
) STRICT;
CREATE INDEX plan_edits_plan ON plan_edits (plan_id, id);
`,
};
