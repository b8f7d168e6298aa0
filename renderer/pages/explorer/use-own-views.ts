import { useSyncExternalStore } from 'react';
import { listQuery } from '../../../core/api/parse-list-query.ts';
import type { ListName, ListQuery } from '../../../core/lists/list-query.ts';
import { keepChoice, readChoice } from '../../table/kept-choice.ts';

/** A filter that a person keeps under a name. */
export type OwnView = { readonly name: string; readonly query: ListQuery };

/** The views of a list that a person has kept in this browser; all parts of the page see a change at once. */
export function useOwnViews(list: ListName) {
  const text = useSyncExternalStore(subscribe, () => readViews(list));
  const views = parseViews(text);
  return {
    views,
    /** A view of the same name is replaced. */
    add: (view: OwnView) => storeViews(list, [...views.filter(({ name }) => name !== view.name), view]),
    remove: (name: string) =>
      storeViews(
        list,
        views.filter((view) => view.name !== name),
      ),
  };
}

/** The views that were kept as a text; what cannot be understood is left out. */
export function parseViews(text: string | null): readonly OwnView[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.flatMap(parseView) : [];
  } catch {
    return [];
  }
}

function parseView(value: unknown): readonly OwnView[] {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('query' in value)) return [];
  const query = listQuery.safeParse(value.query);
  return typeof value.name === 'string' && query.success ? [{ name: value.name, query: query.data }] : [];
}

/** What is kept for as long as the page lives, for browsers that keep nothing longer. */
const inPage = new Map<ListName, string>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readViews(list: ListName): string | null {
  return inPage.get(list) ?? readChoice(`views.${list}`);
}

function storeViews(list: ListName, views: readonly OwnView[]): void {
  const text = JSON.stringify(views);
  inPage.set(list, text);
  keepChoice(`views.${list}`, text);
  for (const listener of listeners) listener();
}
