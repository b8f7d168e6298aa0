import type { ProfileDetails } from '../core/classification/endpoint-table.ts';
import type { RowImage } from '../core/classification/row-history.ts';
import type { RowSource, SightingRow } from '../core/classification/sighting.ts';
import { keyPart } from '../core/import/key-part.ts';
import { keySeparator } from '../core/inventory/shape.ts';
import type { IsoTime } from '../core/shared/dates.ts';
import type { ReadDb } from './driver.ts';
import { flagIn } from './entity-reader.ts';

/** Columns of a mailbox that only its page shows. */
export type MailboxContact = {
  readonly department: string | null;
  readonly title: string | null;
  readonly office: string | null;
  readonly phone: string | null;
};

/** The contact of a mailbox; all null when it is unknown. */
export function readContact(db: ReadDb, mailboxId: number): MailboxContact {
  const row = db
    .prepare<[number], MailboxContact>('SELECT department, title, office, phone FROM mailboxes WHERE id = ?')
    .get(mailboxId);
  return row ?? { department: null, title: null, office: null, phone: null };
}

/** The contacts of all mailboxes by id; those without any of it are left out. */
export function readContacts(db: ReadDb): ReadonlyMap<number, MailboxContact> {
  const rows = db.prepare<[], MailboxContact & { readonly id: number }>(
    `SELECT id, department, title, office, phone FROM mailboxes
     WHERE gone_in IS NULL AND coalesce(department, title, office, phone) IS NOT NULL`,
  );
  return new Map(rows.all().map(({ id, ...contact }) => [id, contact]));
}

/** Phone numbers by mailbox id, of these mailboxes or of all; those without one are left out. */
export function readPhones(db: ReadDb, ids: readonly number[] | 'all'): ReadonlyMap<number, string> {
  const all = 'SELECT id, phone FROM mailboxes WHERE gone_in IS NULL AND phone IS NOT NULL';
  if (ids === 'all') return new Map(db.prepare<[], [id: number, phone: string]>(all).raw().all());
  const some = `${all} AND id IN (SELECT value FROM json_each(?))`;
  return new Map(db.prepare<[string], [id: number, phone: string]>(some).raw().all(JSON.stringify(ids)));
}

/** What is stored of profiles besides what classification reads, by id; of these profiles or of all that count. */
export function readProfileDetails(db: ReadDb, ids: readonly number[] | 'all'): ReadonlyMap<number, ProfileDetails> {
  const select = `SELECT profiles.id, outlook_version, cached_mode, outlook_anywhere, is_date_assumed, ${sourceColumns('profiles')}
    FROM profiles LEFT JOIN import_files ON import_files.id = import_file_id`;
  const rows =
    ids === 'all'
      ? db.prepare<[], ProfileRow>(`${select} WHERE profiles.gone_in IS NULL`).all()
      : db
          .prepare<[string], ProfileRow>(`${select} WHERE profiles.id IN (SELECT value FROM json_each(?))`)
          .all(JSON.stringify(ids));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        profileId: row.id,
        outlookVersion: row.outlook_version,
        isCached: flagIn(row.cached_mode),
        isOutlookAnywhere: flagIn(row.outlook_anywhere),
        isDateAssumed: row.is_date_assumed === 1,
        source: sourceIn(row),
      },
    ]),
  );
}

/** Ids of all profile rows of these people on these computers, those that are gone too. The texts are as scans wrote them. */
export function readProfileIdsOf(
  db: ReadDb,
  owners: readonly { readonly computer: string; readonly user: string }[],
): readonly number[] {
  const select = db
    .prepare<[string, string], number>('SELECT id FROM profiles WHERE key >= ? AND key < ? ORDER BY id')
    .pluck();
  const found = owners.flatMap(({ computer, user }) => {
    const prefix = prefixOf(computer, user);
    return select.all(prefix, endOf(prefix));
  });
  return [...new Set(found)];
}

/** What RPC Client Access logs show of these clients: legacy DNs and addresses, each with the client as the log wrote it. */
export function readConnectionsOf(
  db: ReadDb,
  clients: readonly string[],
): readonly (SightingRow & { readonly client: string })[] {
  const select = db.prepare<[string, string], ConnectionRow>(
    `SELECT client, software, software_version AS version, mode, client_ip, server_ip, protocol, first_seen, last_seen,
      ${sourceColumns('connections')}
     FROM connections LEFT JOIN import_files ON import_files.id = import_file_id
     WHERE key >= ? AND key < ? AND connections.gone_in IS NULL ORDER BY connections.id`,
  );
  return clients.flatMap((text) => {
    const prefix = prefixOf(text);
    return select.all(prefix, endOf(prefix)).map((row) => ({
      client: row.client ?? text,
      source: 'log' as const,
      server: row.server_ip,
      software: row.software,
      version: row.version,
      isCached: row.mode === null ? null : /^cached/i.test(row.mode),
      clientIp: row.client_ip,
      protocol: row.protocol,
      first: row.first_seen,
      last: row.last_seen,
      origin: sourceIn(row),
    }));
  });
}

/** What logon statistics show of these accounts (`DOMAIN\user`), each with the account as the file wrote it. */
export function readLogonsOf(
  db: ReadDb,
  accounts: readonly string[],
): readonly (SightingRow & { readonly account: string })[] {
  const select = db.prepare<[string, string], LogonRow>(
    `SELECT coalesce(account, user_name) AS account, application_id, serving_cas, logon_time, last_access_time,
      ${sourceColumns('logons')}
     FROM logons LEFT JOIN import_files ON import_files.id = import_file_id
     WHERE key >= ? AND key < ? AND logons.gone_in IS NULL ORDER BY logons.id`,
  );
  return accounts.flatMap((text) => {
    const prefix = prefixOf(text);
    return select.all(prefix, endOf(prefix)).map((row) => ({
      account: row.account ?? text,
      source: 'logon' as const,
      server: row.serving_cas,
      software: null,
      version: null,
      isCached: null,
      // In these statistics the client is the Client Access server that asked for it.
      clientIp: null,
      protocol: null,
      first: row.logon_time,
      last: row.last_access_time ?? row.logon_time,
      origin: sourceIn(row),
    }));
  });
}

/** The ids of what logs or logon statistics show of these clients or accounts, each with who it is as the file wrote it. */
export function readSightingIds(
  db: ReadDb,
  table: 'connections' | 'logons',
  names: readonly string[],
): readonly { readonly id: number; readonly who: string | null }[] {
  const select = db.prepare<[string, string], { id: number; who: string | null }>(sightingIdSql[table]);
  return names.flatMap((text) => {
    const prefix = prefixOf(text);
    return select.all(prefix, endOf(prefix));
  });
}

/** How far imported logs and logon statistics reach, and the domains of the accounts in the statistics. */
export type LogReach = {
  /** Null when none were imported, or none with a time. */
  readonly coverage: { readonly from: IsoTime; readonly to: IsoTime } | null;
  /** In lower case. */
  readonly domains: readonly string[];
};

/** Reads how far logs reach: a walk over all of them, to be kept. */
export function readLogReach(db: ReadDb): LogReach {
  const reach = db
    .prepare<[], { from: IsoTime | null; to: IsoTime | null }>(
      `SELECT min(first) AS "from", max(last) AS "to" FROM (
         SELECT min(coalesce(first_seen, last_seen)) AS first, max(coalesce(last_seen, first_seen)) AS last FROM connections WHERE gone_in IS NULL
         UNION ALL
         SELECT min(coalesce(logon_time, last_access_time)), max(coalesce(last_access_time, logon_time)) FROM logons WHERE gone_in IS NULL)`,
    )
    .get();
  const domains = db
    .prepare<[], string>(
      `SELECT DISTINCT lower(substr(account, 1, instr(account, '\\') - 1)) FROM logons
       WHERE gone_in IS NULL AND instr(account, '\\') > 1`,
    )
    .pluck()
    .all();
  const [from, to] = [reach?.from ?? null, reach?.to ?? null];
  return { coverage: from === null || to === null ? null : { from, to }, domains };
}

/** What one change did to one row. */
export type JournaledRow = {
  readonly changeId: number;
  readonly at: IsoTime;
  readonly by: string | null;
  readonly what: string;
  readonly table: PersonTable;
  readonly rowId: number;
  /** Null for a row that the change inserted. */
  readonly before: RowImage | null;
};

export type PersonTable = 'mailboxes' | 'profiles';

/** The changes in force that wrote these rows, newest first. */
export function readJournalOf(db: ReadDb, table: PersonTable, ids: readonly number[]): readonly JournaledRow[] {
  const list = JSON.stringify(ids);
  // The index of the journal begins with the change, and changes are few: each is asked for the rows, never the other way.
  const updated = db
    .prepare<[string, string], Omit<JournaledRow, 'table' | 'before'> & { before: string }>(
      `SELECT changes.id AS changeId, at, by, what, row_id AS rowId, before FROM changes CROSS JOIN change_rows
       ON change_id = changes.id AND table_name = ? AND row_id IN (SELECT value FROM json_each(?))
       WHERE undone_at IS NULL AND before IS NOT NULL`,
    )
    .all(table, list)
    .map((row) => ({ ...row, table, before: JSON.parse(row.before) }));
  const inserted = db
    .prepare<[string, string], Omit<JournaledRow, 'table' | 'before'>>(
      `SELECT changes.id AS changeId, at, by, what, ids.value AS rowId FROM changes CROSS JOIN change_ranges
       ON change_id = changes.id AND table_name = ? JOIN json_each(?) AS ids
       ON ids.value BETWEEN first_id AND last_id WHERE undone_at IS NULL`,
    )
    .all(table, list)
    .map((row) => ({ ...row, table, before: null }));
  return [...updated, ...inserted].sort((left, right) => right.changeId - left.changeId || left.rowId - right.rowId);
}

/** Rows as they stand in their table, by id; those that a change deleted are missing. */
export function readRowImages(db: ReadDb, table: PersonTable, ids: readonly number[]): ReadonlyMap<number, RowImage> {
  const rows = db.prepare<[string], RowImage>(imageSql[table]).all(JSON.stringify(ids));
  return new Map(rows.map((row) => [Number(row.id), row]));
}

/** The files that rows came from, by the id in their column `import_file_id`. */
export function readSourceFiles(db: ReadDb, ids: readonly number[]): ReadonlyMap<number, Omit<RowSource, 'row'>> {
  const rows = db
    .prepare<[string], { id: number; importId: number; file: string; sheet: string | null }>(
      `SELECT id, import_id AS importId, file_name AS file, sheet FROM import_files
       WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  return new Map(rows.map(({ id, ...file }) => [id, file]));
}

const sightingIdSql = {
  connections: 'SELECT id, client AS who FROM connections WHERE key >= ? AND key < ? ORDER BY id',
  logons: 'SELECT id, coalesce(account, user_name) AS who FROM logons WHERE key >= ? AND key < ? ORDER BY id',
} as const;

const imageSql: Readonly<Record<PersonTable, string>> = {
  mailboxes: 'SELECT * FROM mailboxes WHERE id IN (SELECT value FROM json_each(?))',
  profiles: 'SELECT * FROM profiles WHERE id IN (SELECT value FROM json_each(?))',
};

type SourceRow = {
  readonly import_id: number | null;
  readonly file_name: string | null;
  readonly sheet: string | null;
  readonly source_row: number | null;
};

type ProfileRow = SourceRow & {
  readonly id: number;
  readonly outlook_version: string | null;
  readonly cached_mode: number | null;
  readonly outlook_anywhere: number | null;
  readonly is_date_assumed: number;
};

type ConnectionRow = SourceRow & {
  readonly client: string | null;
  readonly software: string | null;
  readonly version: string | null;
  readonly mode: string | null;
  readonly client_ip: string | null;
  readonly server_ip: string | null;
  readonly protocol: string | null;
  readonly first_seen: IsoTime | null;
  readonly last_seen: IsoTime | null;
};

type LogonRow = SourceRow & {
  readonly account: string | null;
  readonly application_id: string | null;
  readonly serving_cas: string | null;
  readonly logon_time: IsoTime | null;
  readonly last_access_time: IsoTime | null;
};

function sourceColumns(table: string): string {
  return `import_files.import_id, import_files.file_name, import_files.sheet, ${table}.source_row`;
}

function sourceIn({ import_id: importId, file_name: file, sheet, source_row: row }: SourceRow): RowSource | null {
  return importId === null || file === null || row === null ? null : { importId, file, sheet, row };
}

/** The beginning of the keys of rows whose first parts are these; see `core/import/row-keys.ts`. */
function prefixOf(...parts: readonly string[]): string {
  return parts.map((part) => `${keyPart(part)}${keySeparator}`).join('');
}

function endOf(prefix: string): string {
  return `${prefix}\u{10ffff}`;
}
