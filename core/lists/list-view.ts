import type { ListName, ListQuery } from './list-query.ts';

/** A view of a list under a name: filter, order and columns. `columns` null shows the usual ones. */
export type ListView = {
  readonly list: ListName;
  readonly name: string;
  readonly query: ListQuery;
  readonly columns: readonly string[] | null;
};

/** A view as a project keeps it. */
export type SavedListView = ListView & { readonly id: number };

/** What tells views of a list apart: their names, whatever the case. */
export function viewKeyOf({ list, name }: Pick<ListView, 'list' | 'name'>): string {
  return `${list}\n${name.toLowerCase()}`;
}
