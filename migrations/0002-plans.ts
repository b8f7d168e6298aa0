import type { Migration } from './migration.ts';

/** Plans, and what was said about their steps. */
export const plans: Migration = {
  version: 2,
  name: 'plans',
  sql: `
-- Every plan that was computed. kind: 'working' (the newest one is the plan), 'baseline' or 'what-if' (versions with a name).
-- settings: what it was computed with; findings: the open ones of that time; plan: in a packed form. All JSON.
CREATE TABLE plans (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('working', 'baseline', 'what-if')),
  name TEXT CHECK ((name IS NULL) = (kind = 'working')),
  at TEXT NOT NULL,
  by TEXT,
  as_of TEXT NOT NULL,
  hash TEXT NOT NULL,
  settings TEXT NOT NULL,
  findings TEXT NOT NULL,
  plan TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX plans_name ON plans (lower(name)) WHERE name IS NOT NULL;

-- What was said about steps of the plan; a step without a row is planned. key: the id of the step in lower case. step: the
-- step as it was planned then, as JSON: its work outlives the plan, because a carried out step has to stay known.
CREATE TABLE step_marks (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  status TEXT NOT NULL CHECK (status IN ('planned', 'done', 'verified')),
  by TEXT,
  at TEXT NOT NULL,
  note TEXT,
  step TEXT NOT NULL
) STRICT;
`,
};
