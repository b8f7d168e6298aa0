import type { DatabaseResult } from '../classification/classify-database.ts';
import type { UserResult } from '../classification/classify-user.ts';
import { compareText } from '../resolution/compare-text.ts';
import { nameKeyOf } from './site-names.ts';
import { workVerdict } from './work-verdict.ts';

/** Who sits in a database. */
export type DatabaseUse = {
  readonly users: number;
  /** Users whose profile is right and goes back at the next repair (R6). */
  readonly frozen: number;
};

/** Counts the users of every database, by its name in lower case. */
export function usesOfDatabases(users: readonly UserResult[]): ReadonlyMap<string, DatabaseUse> {
  const uses = new Map<string, { users: number; frozen: number }>();
  for (const user of users) {
    if (user.database === null) continue;
    const key = nameKeyOf(user.database);
    const use = uses.get(key) ?? { users: 0, frozen: 0 };
    if (use.users === 0) uses.set(key, use);
    use.users += 1;
    if (workVerdict(user) === 'frozen') use.frozen += 1;
  }
  return uses;
}

/** The use of one database. */
export function usageOf(uses: ReadonlyMap<string, DatabaseUse>, name: string | null): DatabaseUse {
  return uses.get(nameKeyOf(name ?? '')) ?? { users: 0, frozen: 0 };
}

/** The order of rebinding: databases with frozen users, then those that Outlook cannot use at all, then by name (R6). */
export function orderRebinds(
  databases: readonly DatabaseResult[],
  uses: ReadonlyMap<string, DatabaseUse>,
): readonly DatabaseResult[] {
  const rankOf = (database: DatabaseResult): number =>
    usageOf(uses, database.name).frozen > 0 ? 0 : database.risk === 'High' ? 1 : 2;
  return databases.toSorted((left, right) => rankOf(left) - rankOf(right) || compareDatabases(left, right));
}

/**
 * The database that tries the way first (A7): of those with frozen users, else of all, the one with the fewest users, but an
 * empty one only when all are, because nobody there can look at Autodiscover. Null without any.
 */
export function choosePilotDatabase(
  databases: readonly DatabaseResult[],
  uses: ReadonlyMap<string, DatabaseUse>,
): DatabaseResult | null {
  const urgent = databases.filter(({ name }) => usageOf(uses, name).frozen > 0);
  const usersOf = ({ name }: DatabaseResult): number => usageOf(uses, name).users || Number.MAX_SAFE_INTEGER;
  const [first] = (urgent.length > 0 ? urgent : databases).toSorted(
    (left, right) => usersOf(left) - usersOf(right) || compareDatabases(left, right),
  );
  return first ?? null;
}

function compareDatabases(left: DatabaseResult, right: DatabaseResult): number {
  return (
    compareText(nameKeyOf(left.name ?? ''), nameKeyOf(right.name ?? '')) ||
    compareText(left.name, right.name) ||
    compareText(left.server, right.server) ||
    compareText(left.importedBinding, right.importedBinding)
  );
}
