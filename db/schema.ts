import { integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';

/**
 * The small tables as `migrations` made them, for typed queries; a test compares the two. The tables of entities follow
 * `core/inventory/shapes.ts` and are not repeated here (see `entity-rows.ts`).
 */
export const meta = sqliteTable('meta', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

export const settings = sqliteTable('settings', {
  id: integer('id').primaryKey(),
  json: text('json').notNull(),
});

export const savedMappings = sqliteTable('saved_mappings', {
  fingerprint: text('fingerprint').primaryKey(),
  mapping: text('mapping').notNull(),
  at: text('at').notNull(),
});

export const changes = sqliteTable('changes', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  at: text('at').notNull(),
  by: text('by'),
  what: text('what').notNull(),
  undoneAt: text('undone_at'),
});

export const changeRanges = sqliteTable(
  'change_ranges',
  {
    changeId: integer('change_id').notNull(),
    tableName: text('table_name').notNull(),
    firstId: integer('first_id').notNull(),
    lastId: integer('last_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.changeId, table.tableName, table.firstId] })],
);

export const changeRows = sqliteTable(
  'change_rows',
  {
    seq: integer('seq').primaryKey(),
    changeId: integer('change_id').notNull(),
    tableName: text('table_name').notNull(),
    rowId: integer('row_id').notNull(),
    before: text('before'),
    after: text('after'),
  },
  (table) => [unique().on(table.changeId, table.tableName, table.rowId)],
);

export const dataLog = sqliteTable('data_log', {
  version: integer('version').primaryKey(),
  changeId: integer('change_id'),
});

export const imports = sqliteTable('imports', {
  id: integer('id').primaryKey(),
  changeId: integer('change_id').notNull(),
  at: text('at').notNull(),
  by: text('by'),
  culture: text('culture'),
  collected: text('collected'),
  isPartial: integer('is_partial', { mode: 'boolean' }).notNull(),
});

export const importFiles = sqliteTable('import_files', {
  id: integer('id').primaryKey(),
  importId: integer('import_id').notNull(),
  fileName: text('file_name').notNull(),
  sheet: text('sheet'),
  kind: text('kind'),
  preset: text('preset'),
  encoding: text('encoding'),
  delimiter: text('delimiter'),
  sha256: text('sha256').notNull(),
  bytes: integer('bytes').notNull(),
  modifiedAt: text('modified_at').notNull(),
  mapping: text('mapping'),
  header: text('header').notNull().default('[]'),
  rowCount: integer('row_count').notNull().default(0),
  newCount: integer('new_count').notNull().default(0),
  changedCount: integer('changed_count').notNull().default(0),
  unchangedCount: integer('unchanged_count').notNull().default(0),
  goneCount: integer('gone_count').notNull().default(0),
  duplicateCount: integer('duplicate_count').notNull().default(0),
  rejectedCount: integer('rejected_count').notNull().default(0),
  issues: text('issues').notNull().default('[]'),
});

export const rejectedRows = sqliteTable('rejected_rows', {
  id: integer('id').primaryKey(),
  importFileId: integer('import_file_id').notNull(),
  row: integer('row').notNull(),
  cells: text('cells').notNull(),
  code: text('code').notNull(),
  columnName: text('column_name'),
  problem: text('problem').notNull(),
  hint: text('hint').notNull(),
});

export const plans = sqliteTable('plans', {
  id: integer('id').primaryKey(),
  kind: text('kind', { enum: ['working', 'baseline', 'what-if'] }).notNull(),
  name: text('name'),
  at: text('at').notNull(),
  by: text('by'),
  asOf: text('as_of').notNull(),
  hash: text('hash').notNull(),
  settings: text('settings').notNull(),
  findings: text('findings').notNull(),
  plan: text('plan').notNull(),
});

export const planEdits = sqliteTable('plan_edits', {
  id: integer('id').primaryKey(),
  planId: integer('plan_id').notNull(),
  at: text('at').notNull(),
  by: text('by'),
  hash: text('hash').notNull(),
  edit: text('edit').notNull(),
  patch: text('patch').notNull(),
});

export const stepMarks = sqliteTable('step_marks', {
  id: integer('id').primaryKey(),
  key: text('key').notNull().unique(),
  status: text('status', { enum: ['planned', 'done', 'verified'] }).notNull(),
  by: text('by'),
  at: text('at').notNull(),
  note: text('note'),
  step: text('step').notNull(),
});

export const listViews = sqliteTable('list_views', {
  id: integer('id').primaryKey(),
  key: text('key').notNull().unique(),
  list: text('list').notNull(),
  name: text('name').notNull(),
  query: text('query').notNull(),
  columns: text('columns'),
});

export const tasks = sqliteTable('tasks', {
  id: integer('id').primaryKey(),
  mailboxId: integer('mailbox_id').notNull().unique(),
  assignee: text('assignee'),
  contactOn: text('contact_on'),
  callBackOn: text('call_back_on'),
  attempts: integer('attempts').notNull().default(0),
  ticket: text('ticket'),
});

export const taskDevices = sqliteTable(
  'task_devices',
  {
    id: integer('id').primaryKey(),
    mailboxId: integer('mailbox_id').notNull(),
    device: text('device').notNull(),
    computer: text('computer'),
    status: text('status').notNull(),
    reason: text('reason'),
    detail: text('detail'),
    until: text('until'),
    method: text('method'),
    workedAt: text('worked_at'),
    at: text('at').notNull(),
    by: text('by'),
    proof: text('proof'),
  },
  (table) => [unique().on(table.mailboxId, table.device)],
);

export const taskEvents = sqliteTable('task_events', {
  id: integer('id').primaryKey(),
  uid: text('uid').notNull().unique(),
  mailboxId: integer('mailbox_id').notNull(),
  device: text('device'),
  at: text('at').notNull(),
  by: text('by'),
  field: text('field').notNull(),
  beforeValue: text('before_value'),
  afterValue: text('after_value'),
  origin: text('origin').notNull(),
  isApplied: integer('is_applied', { mode: 'boolean' }).notNull().default(true),
});

export const waveResumptions = sqliteTable('wave_resumptions', {
  id: integer('id').primaryKey(),
  wave: integer('wave').notNull(),
  name: text('name').notNull(),
  at: text('at').notNull(),
  by: text('by'),
  reason: text('reason').notNull(),
  failures: integer('failures').notNull(),
});

export const handOuts = sqliteTable('hand_outs', {
  id: integer('id').primaryKey(),
  uid: text('uid').notNull().unique(),
  wave: integer('wave').notNull(),
  name: text('name').notNull(),
  at: text('at').notNull(),
  by: text('by'),
  recipient: text('recipient'),
  file: text('file').notNull(),
  format: text('format').notNull(),
  people: integer('people').notNull(),
  mergedAt: text('merged_at'),
  mergedBy: text('merged_by'),
  mergedApplied: integer('merged_applied'),
  mergedConflicts: integer('merged_conflicts'),
});
