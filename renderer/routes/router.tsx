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

/** Goes to a page; a step that `back` leads back from. */
export function goTo(route: Route): void {
  window.location.hash = formatRoute(route);
}

/** Changes the address where a step back would only annoy: while a person types into a filter. */
export function replaceRoute(route: Route): void {
  window.history.replaceState(null, '', formatRoute(route));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

const RouteContext = createContext<Route>({ page: 'overview' });

function subscribeToAddress(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

function readFragment(): string {
  return window.location.hash;
}
