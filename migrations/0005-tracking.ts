import type { Migration } from './migration.ts';

/** Tasks: what people say and evidence proves about the work on profiles. */
export const tracking: Migration = {
  version: 5,
  name: 'tracking',
  sql: `
-- The project in every copy of it, so that a work file finds home.
INSERT INTO meta (key, value) VALUES ('project_id', lower(hex(randomblob(16))));

-- The task of a person as a whole; a person about whom nothing was said has no row. assignee, ticket: null not given.
-- contact_on, call_back_on: days; null not said. attempts: how often somebody tried to reach the person.
CREATE TABLE tasks (
  id INTEGER PRIMARY KEY,
  mailbox_id INTEGER NOT NULL UNIQUE,
  assignee TEXT,
  contact_on TEXT,
  call_back_on TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  ticket TEXT
) STRICT;

-- The work on one device of a person; one about which nothing was said has no row. device: the computer in lower case, empty
-- when none is known. reason: code of a failure; detail: free words; until: a day; method: as in domain.md 2.4; worked_at: when
-- the work was done; proof: JSON of what evidence showed. Each null when there is none.
CREATE TABLE task_devices (
  id INTEGER PRIMARY KEY,
  mailbox_id INTEGER NOT NULL,
  device TEXT NOT NULL,
  computer TEXT,
  status TEXT NOT NULL,
  reason TEXT,
  detail TEXT,
  until TEXT,
  method TEXT,
  worked_at TEXT,
  at TEXT NOT NULL,
  by TEXT,
  proof TEXT,
  UNIQUE (mailbox_id, device)
) STRICT;

-- Every change of a task, in the order of ids. uid: the same in every copy of the project. device: null for what concerns the
-- person. before_value, after_value: null nothing. is_applied: 0 for what a merge declined.
CREATE TABLE task_events (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  mailbox_id INTEGER NOT NULL,
  device TEXT,
  at TEXT NOT NULL,
  by TEXT,
  field TEXT NOT NULL,
  before_value TEXT,
  after_value TEXT,
  origin TEXT NOT NULL,
  is_applied INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX task_events_mailbox ON task_events (mailbox_id, id);

-- That a wave goes on although the stop rule holds it. name: that of the wave then, because numbers change with the plan.
-- failures: how many verifications had failed; more of them stop the wave again.
CREATE TABLE wave_resumptions (
  id INTEGER PRIMARY KEY,
  wave INTEGER NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT,
  reason TEXT NOT NULL,
  failures INTEGER NOT NULL
) STRICT;

-- Waves that left as a work file. uid: in the file too. recipient: null not said. merged_at: when it came back last; null not yet.
CREATE TABLE hand_outs (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  wave INTEGER NOT NULL,
  name TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT,
  recipient TEXT,
  file TEXT NOT NULL,
  format TEXT NOT NULL,
  people INTEGER NOT NULL,
  merged_at TEXT,
  merged_by TEXT,
  merged_applied INTEGER,
  merged_conflicts INTEGER
) STRICT;
`,
};
