import { computerKey } from '../classification/same-profile.ts';
import type { Finding } from '../findings/finding.ts';
import { assertNever } from '../shared/assert.ts';
import type { ListName } from './list-query.ts';
import type { ListTable } from './list-table.ts';

/** The id of a finding in the list of findings, by which rows of other lists are asked for too. */
export function findingKey({ id, site, subject }: Pick<Finding, 'id' | 'site' | 'subject'>): string {
  return [id, site ?? '', subject].join('|');
}

/** The lists that can show what a finding concerns: the rows that it names first, then the users behind them. */
export function listsOfFinding({ affectedKind, subject }: Finding): readonly ListName[] {
  switch (affectedKind) {
    case 'users':
      return ['users'];
    case 'profiles':
      return ['profiles'];
    case 'databases':
      return ['databases', 'users'];
    case 'servers':
    case 'arrays':
      return ['servers'];
    case 'dags':
      return ['databases'];
    case 'sites':
      return ['sites'];
    case 'names':
      return subject.startsWith('settings.') ? [] : ['profiles'];
    case 'files':
      return [];
    default:
      return assertNever(affectedKind, 'kind of row');
  }
}

/** How the rows of a list are compared with the names of a finding: by some of these columns, in any case. */
export type RowKeys = { readonly columns: readonly string[]; readonly keyOf: (text: string) => string };

/** By what rows of a list are known to a finding; null where the list has nothing that the finding names. */
export function rowKeysOf(list: ListName, finding: Finding): RowKeys | null {
  if (!listsOfFinding(finding).includes(list)) return null;
  switch (list) {
    case 'users':
      return byText(finding.affectedKind === 'databases' ? 'database' : 'alias');
    case 'profiles':
      return { columns: ['computer'], keyOf: (text) => computerKey(text) ?? '' };
    case 'databases':
      return byText(finding.affectedKind === 'dags' ? 'dag' : 'name');
    case 'servers':
      return byText('name', 'fqdn');
    case 'sites':
      return byText('name');
    case 'findings':
    case 'tasks':
      return null;
    default:
      return assertNever(list, 'list');
  }
}

/** The places of the rows that a finding concerns. */
export function placesOfFinding(table: ListTable, list: ListName, finding: Finding): ReadonlySet<number> {
  const keys = rowKeysOf(list, finding);
  if (keys === null) return new Set();
  const places = new Set<number>();
  for (const column of keys.columns) {
    const byKey = placesByKey(table, column, keys.keyOf);
    for (const name of finding.affected) for (const place of byKey.get(keys.keyOf(name)) ?? []) places.add(place);
  }
  return places;
}

function byText(...columns: readonly string[]): RowKeys {
  return { columns, keyOf: lowerCase };
}

function lowerCase(text: string): string {
  return text.trim().toLowerCase();
}

type PlacesByKey = ReadonlyMap<string, readonly number[]>;

const knownPlaces = new WeakMap<ListTable, Map<string, PlacesByKey>>();

/** Kept, because many findings are looked up in one list. */
function placesByKey(table: ListTable, column: string, keyOf: RowKeys['keyOf']): PlacesByKey {
  const known = knownPlaces.get(table) ?? new Map<string, PlacesByKey>();
  knownPlaces.set(table, known);
  const places = known.get(column) ?? indexPlaces(table, column, keyOf);
  known.set(column, places);
  return places;
}

function indexPlaces(table: ListTable, column: string, keyOf: RowKeys['keyOf']): PlacesByKey {
  const read = table.readerOf(column);
  const byKey = new Map<string, number[]>();
  for (let place = 0; place < table.size; place++) {
    const cell = read(place);
    if (typeof cell !== 'string') continue;
    const key = keyOf(cell);
    const places = byKey.get(key);
    if (places === undefined) byKey.set(key, [place]);
    else places.push(place);
  }
  return byKey;
}
