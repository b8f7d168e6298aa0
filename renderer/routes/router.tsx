import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from './route.ts';

/** Gives everything inside the place where the person is. */
export function RouterProvider({ children }: { readonly children: ReactNode }) {
  const fragment = useSyncExternalStore(subscribeToAddress, readFragment);
  const route = useMemo(() => parseRoute(fragment), [fragment]);
  return <RouteContext.Provider value={route}>{children}</RouteContext.Provider>;
}

/** Where the person is. */
export function useRoute(): Route {
  return useContext(RouteContext);
}

/** Where the person is at this moment, for what is no part of a page. */
export function whereNow(): Route {
  return parseRoute(readFragment());
}

/** Goes to a page; a step that `back` leads back from. */
export function goTo(route: Route): void {
  window.location.hash = formatRoute(route);
}

/** Changes the address where a step back would only annoy: while a person types into a filter. */
export function replaceRoute(route: Route): void {
  window.history.replaceState(null, '', formatRoute(route));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

/**
 * Lets a page with unsaved work be asked before it is left, by whatever way: a link, a key, a step back. `mayGo` says whether
 * the address is taken; when it is not, the one before stays. One page guards at a time. Gives the function that ends it.
 */
export function guardAddress(mayGo: (next: Route) => boolean): () => void {
  guard = mayGo;
  taken = window.location.hash;
  return () => {
    guard = null;
  };
}

let guard: ((next: Route) => boolean) | null = null;
/** The address before, while a page guards. */
let taken = '';

const RouteContext = createContext<Route>({ page: 'overview' });

function subscribeToAddress(onChange: () => void): () => void {
  const onHash = (): void => {
    if (guard !== null && !guard(parseRoute(window.location.hash))) {
      window.history.replaceState(null, '', taken);
      return;
    }
    taken = window.location.hash;
    onChange();
  };
  window.addEventListener('hashchange', onHash);
  return () => window.removeEventListener('hashchange', onHash);
}

function readFragment(): string {
  return window.location.hash;
}
