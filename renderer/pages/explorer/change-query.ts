import type { ListCell, ListCondition, ListQuery, ListSort } from '../../../core/lists/list-query.ts';

/** The condition on a column; null while there is none. */
export function conditionOn(query: ListQuery, column: string): ListCondition | null {
  return query.conditions.find((condition) => condition.column === column) ?? null;
}

/** The query with this condition in place of the one on the same column; null takes it away. */
export function withCondition(query: ListQuery, column: string, condition: ListCondition | null): ListQuery {
  const place = query.conditions.findIndex((other) => other.column === column);
  if (condition === null) return { ...query, conditions: query.conditions.filter((other) => other.column !== column) };
  const conditions =
    place === -1
      ? [...query.conditions, condition]
      : query.conditions.map((other, i) => (i === place ? condition : other));
  return { ...query, conditions };
}

/** The query in which this value passes too; a value that passes already is taken away. */
export function withToggledValue(query: ListQuery, column: string, value: ListCell): ListQuery {
  const current = conditionOn(query, column);
  const before = current?.kind === 'values' ? current.oneOf : [];
  const oneOf = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return withCondition(query, column, oneOf.length === 0 ? null : { kind: 'values', column, oneOf });
}

/** The order after a click on the title of a column: upwards, downwards, as the list comes. */
export function nextSort(current: ListSort | null, column: string): ListSort | null {
  if (current?.column !== column) return { column, isDescending: false };
  return current.isDescending ? null : { column, isDescending: true };
}

/** True when something is asked of the rows. */
export function isFiltered(query: ListQuery): boolean {
  return query.users.length + query.conditions.length > 0;
}
