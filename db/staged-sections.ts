import type { StoredValue } from '../core/inventory/shape.ts';
import type { WriteDb } from './driver.ts';

/** One value of a profile section as a registry inventory lists it. Fields are numbered as in the shape of profiles. */
export type StagedValue = { readonly field: number; readonly value: StoredValue };

/** A row of a registry inventory on its way to its section; `values` are what it says. */
export type StagedRow = {
  readonly row: number;
  /** Null when the row has no date of its own. */
  readonly collected: string | null;
  readonly values: readonly StagedValue[];
};

/** All rows of one section, in the order of the file. */
export type StagedSection = {
  readonly key: string;
  readonly rows: readonly StagedRow[];
  /** True when a row of the section was rejected, so that what the section does not list is not known. */
  readonly isIncomplete: boolean;
};

/**
 * Sorts the rows of a registry inventory by section, which a file may list in any order, in a temporary table: memory does
 * not grow with the file.
 */
export type SectionStage = {
  readonly add: (key: string, row: StagedRow) => void;
  /** Marks a section of which a row was rejected. */
  readonly spoil: (key: string) => void;
  /** The sections in the order of keys. The connection may write in between. */
  readonly sections: () => IterableIterator<StagedSection>;
};

/** Prepares an empty stage; one at a time on a connection. */
export function prepareSectionStage(db: WriteDb): SectionStage {
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS staged_rows (key TEXT NOT NULL, row INTEGER NOT NULL, said TEXT) STRICT;
    DELETE FROM staged_rows`);
  const insert = db.prepare<[string, number, string | null]>('INSERT INTO temp.staged_rows VALUES (?, ?, ?)');
  const keys = db
    .prepare<[string], string>('SELECT DISTINCT key FROM temp.staged_rows WHERE key > ? ORDER BY key LIMIT 500')
    .pluck();
  const rows = db.prepare<[string, string], StagedLine>(
    'SELECT key, row, said FROM temp.staged_rows WHERE key BETWEEN ? AND ? ORDER BY key, row',
  );
  return {
    add: (key, row) => insert.run(key, row.row, JSON.stringify(row)),
    spoil: (key) => insert.run(key, 0, null),
    sections: function* () {
      db.exec('CREATE INDEX IF NOT EXISTS temp.staged_by_key ON staged_rows (key, row)');
      for (let page = keys.all(''); page.length > 0; page = keys.all(page.at(-1) ?? '')) {
        yield* sectionsOf(rows.raw().all(page[0] ?? '', page.at(-1) ?? ''));
      }
      db.exec('DROP TABLE temp.staged_rows');
    },
  };
}

function* sectionsOf(page: readonly StagedLine[]): Generator<StagedSection> {
  const lines = new Map<string, (string | null)[]>();
  for (const [key, , said] of page) {
    const own = lines.get(key);
    if (own === undefined) lines.set(key, [said]);
    else own.push(said);
  }
  for (const [key, own] of lines) {
    const said = own.filter((text) => text !== null);
    yield { key, rows: said.map((text): StagedRow => JSON.parse(text)), isIncomplete: said.length < own.length };
  }
}

type StagedLine = readonly [key: string, row: number, said: string | null];
