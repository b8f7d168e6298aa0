import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Client, createClient, type Transport } from '../../core/api/client.ts';

/**
 * Gives everything inside the typed client of a transport. What was read is read again after every change of the data, and
 * forgotten when another project is opened.
 */
export function ClientProvider({
  transport,
  children,
}: {
  readonly transport: Transport;
  readonly children: ReactNode;
}) {
  const client = useMemo(() => createClient(transport), [transport]);
  const [queries] = useState(createQueryClient);
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.kind === 'changed-elsewhere') void askAgain(queries);
        if (event.kind === 'data-changed' && !withoutChange.test(event.operation)) void askAgain(queries);
        if (event.kind !== 'project-changed') return;
        void queries.resetQueries({ predicate: (query) => !isOfHost(query) });
        void queries.invalidateQueries({ predicate: isOfHost });
      }),
    [client, queries],
  );
  return (
    <ClientContext.Provider value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ClientContext.Provider>
  );
}

/**
 * Nothing that was read counts any more. What the page shows is asked for first; the figures of the frame add everybody up, and
 * whoever moved a person need not wait for them.
 */
async function askAgain(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ refetchType: 'none' });
  await queries.refetchQueries({ type: 'active', stale: true, predicate: (query) => !isOfFrame(query) });
  await queries.refetchQueries({ type: 'active', stale: true, predicate: isOfFrame });
}

function isOfFrame({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return queryKey[0] === 'overview' || queryKey[0] === 'list.counts';
}

/** The client of the page. */
export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient stands outside of a ClientProvider');
  return client;
}

/** What the host says of itself holds until it says otherwise: without it there is no frame. */
function isOfHost({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return typeof queryKey[0] === 'string' && queryKey[0].startsWith('host.');
}

/**
 * What was read of the project before says nothing of the one after; `project-changed` follows, but after a check-in. A preview
 * writes and takes it back, so nothing is out of date.
 */
const withoutChange = /^project\.(?!checkIn$)|^import\.preview$/;

const ClientContext = createContext<Client | null>(null);

/** Answers hold until data changes: the program tells when, so nothing is asked again by itself. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
