import type { Migration } from './migration.ts';

const projectTables = `
-- name, created_at, and data_version: the number of committed changes, undos and redos.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE settings (id INTEGER PRIMARY KEY CHECK (id = 1), json TEXT NOT NULL) STRICT;
INSERT INTO settings (id, json) VALUES (1, '{}');

-- Mappings that were given for a header set. No part of any change: what was learned stays when an import is undone.
CREATE TABLE saved_mappings (fingerprint TEXT PRIMARY KEY, mapping TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

const journalTables = `
-- AUTOINCREMENT: an id must not come back with another meaning when undone changes are dropped.
CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  by TEXT,
  what TEXT NOT NULL,
  undone_at TEXT -- NULL while the change is in force
) STRICT;

-- The rows that a change inserted; the ids of a bulk insert are contiguous.
CREATE TABLE change_ranges (
  change_id INTEGER NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  first_id INTEGER NOT NULL,
  last_id INTEGER NOT NULL CHECK (last_id >= first_id),
  PRIMARY KEY (change_id, table_name, first_id)
) STRICT, WITHOUT ROWID;

-- Rows as JSON objects. before: as the change found it, NULL for a row of change_ranges. after: as the change left it, only
-- while the change is undone; NULL when the change deleted the row.
CREATE TABLE change_rows (
  seq INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  UNIQUE (change_id, table_name, row_id)
) STRICT;

-- Which change made, undid or redid each data version. NULL: a change that was dropped since; anything may have changed.
CREATE TABLE data_log (
  version INTEGER PRIMARY KEY,
  change_id INTEGER REFERENCES changes (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX data_log_change ON data_log (change_id);
`;

const importTables = `
CREATE TABLE imports (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES changes (id),
  at TEXT NOT NULL,
  by TEXT,
  culture TEXT,
  collected TEXT,
  is_partial INTEGER NOT NULL
) STRICT;
CREATE INDEX imports_change ON imports (change_id);

-- One row for each table of an import: a file, or a sheet of a workbook. mapping, header and issues are JSON.
CREATE TABLE import_files (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES imports (id),
  file_name TEXT NOT NULL,
  sheet TEXT,
  kind TEXT,
  preset TEXT,
  encoding TEXT,
  delimiter TEXT,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  modified_at TEXT NOT NULL,
  mapping TEXT,
  header TEXT NOT NULL DEFAULT '[]',
  row_count INTEGER NOT NULL DEFAULT 0,
  new_count INTEGER NOT NULL DEFAULT 0,
  changed_count INTEGER NOT NULL DEFAULT 0,
  unchanged_count INTEGER NOT NULL DEFAULT 0,
  gone_count INTEGER NOT NULL DEFAULT 0,
  duplicate_count INTEGER NOT NULL DEFAULT 0,
  rejected_count INTEGER NOT NULL DEFAULT 0,
  issues TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX import_files_import ON import_files (import_id);
CREATE INDEX import_files_hash ON import_files (sha256);

-- cells: a JSON array of the texts of the row as the file had them.
CREATE TABLE rejected_rows (
  id INTEGER PRIMARY KEY,
  import_file_id INTEGER NOT NULL REFERENCES import_files (id),
  row INTEGER NOT NULL,
  cells TEXT NOT NULL,
  code TEXT NOT NULL,
  column_name TEXT,
  problem TEXT NOT NULL,
  hint TEXT NOT NULL
) STRICT;
CREATE INDEX rejected_rows_file ON rejected_rows (import_file_id);
`;

// Lists are JSON arrays; a date that could not be read stays as its text. gone_in: the change that found the row missing, NULL
// while it is present. import_file_id and gone_in are no foreign keys and have no index: rows are written by the 100,000.
const entityTables = `
CREATE TABLE sites (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  name TEXT,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;

CREATE TABLE servers (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  name TEXT, fqdn TEXT, site TEXT, server_role TEXT, is_client_access_server INTEGER,
  is_mailbox_server INTEGER, admin_display_version TEXT, ex_setup_version TEXT, edition TEXT, domain TEXT,
  data_path TEXT,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;

CREATE TABLE arrays (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  name TEXT, fqdn TEXT, site TEXT, members TEXT, exchange_legacy_dn TEXT,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;

CREATE TABLE dags (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  name TEXT, servers TEXT, witness_server TEXT, allow_cross_site_rpc_client_access INTEGER,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;

CREATE TABLE databases (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  name TEXT, server TEXT, rpc_client_access_server TEXT, master_server_or_availability_group TEXT,
  servers TEXT, activation_preference TEXT, recovery INTEGER, is_excluded_from_provisioning INTEGER,
  mounted_on_server TEXT, public_folder_database TEXT, guid TEXT, database_size INTEGER, when_created TEXT,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;

CREATE TABLE mailboxes (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  display_name TEXT, alias TEXT, sam_account_name TEXT, user_principal_name TEXT, primary_smtp_address TEXT,
  recipient_type_details TEXT, database TEXT, server_name TEXT, legacy_exchange_dn TEXT, email_addresses TEXT,
  organizational_unit TEXT, office TEXT, department TEXT, title TEXT, phone TEXT, when_created TEXT,
  last_logon_time TEXT,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;

CREATE TABLE cas_mailboxes (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  display_name TEXT, alias TEXT, sam_account_name TEXT, user_principal_name TEXT, primary_smtp_address TEXT,
  legacy_exchange_dn TEXT, mapi_enabled INTEGER, mapi_block_outlook_rpc_http INTEGER,
  mapi_block_outlook_versions TEXT,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;

CREATE TABLE profiles (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  computer TEXT, user_name TEXT, profile_name TEXT, section TEXT, is_default INTEGER, outlook_version TEXT,
  store_type TEXT, account_smtp TEXT, legacy_dn TEXT, home_server TEXT, home_server_fqdn TEXT,
  home_server_dn TEXT, home_server_addresses TEXT, unresolved_server TEXT, store_server TEXT,
  store_server_dn TEXT, store_server_fqdn TEXT, cached_mode INTEGER, outlook_anywhere INTEGER,
  proxy_host TEXT, account_name TEXT, opened_mailboxes TEXT,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;

CREATE TABLE connections (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  client TEXT, software TEXT, software_version TEXT, mode TEXT, client_ip TEXT, server_ip TEXT, protocol TEXT,
  recipient_type TEXT, first_seen TEXT, last_seen TEXT,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;

CREATE TABLE logons (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  user_name TEXT, account TEXT, application_id TEXT, client_version TEXT, client_ip_address TEXT,
  serving_cas TEXT, server_name TEXT, database_name TEXT, logon_time TEXT, last_access_time TEXT,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;

CREATE TABLE client_access_servers (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  name TEXT, outlook_anywhere_enabled INTEGER, auto_discover_service_internal_uri TEXT,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;

CREATE TABLE known_names (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  name TEXT, name_kind TEXT, points_to TEXT, site TEXT,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;

CREATE TABLE permissions (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  mailbox TEXT, user TEXT, access_rights TEXT, is_inherited INTEGER, deny INTEGER,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;

CREATE TABLE virtual_directories (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
  server TEXT, name TEXT, internal_url TEXT, external_url TEXT, internal_hostname TEXT,
  external_hostname TEXT, client_authentication_method TEXT,
  collected TEXT, is_date_assumed INTEGER NOT NULL DEFAULT 0, import_file_id INTEGER, source_row INTEGER, gone_in INTEGER
) STRICT;
`;

/** The first schema: project, journal, imports, and one table for each entity. */
export const initial: Migration = {
  version: 1,
  name: 'initial',
  sql: projectTables + journalTables + importTables + entityTables,
};
