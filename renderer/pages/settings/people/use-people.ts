import { nameKeyOf } from '../../../../core/planning/site-names.ts';
import { useOperation } from '../../../queries/use-operation.ts';

/** Somebody whom the settings name. */
export type NamedPerson = { readonly id: number; readonly name: string };

/** Who is behind aliases, whatever their case; undefined for an alias that nobody has, and null for all until it is known. */
export function usePeople(aliases: readonly string[]): ((alias: string) => NamedPerson | undefined) | null {
  const wanted = [...new Set(aliases)].sort();
  const page = useOperation(
    'list.page',
    {
      list: 'users',
      query: { users: [{ kind: 'alias', oneOf: wanted }], conditions: [], sort: null },
      ...{ offset: 0, limit: 1000, asOf: null, columns: ['alias', 'name'] },
    },
    { isEnabled: wanted.length > 0 },
  ).data;
  if (page === undefined) return null;
  const people = new Map(
    page.rows.map(({ id, cells }) => [
      nameKeyOf(String(cells.alias)),
      { id: Number(id), name: String(cells.name ?? cells.alias) },
    ]),
  );
  return (alias) => people.get(nameKeyOf(alias));
}
