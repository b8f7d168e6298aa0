import { AnnouncerProvider } from './components/announcer.tsx';
import { NoticesProvider } from './components/notices.tsx';
import { ConnectionNotice } from './frame/connection-notice.tsx';
import { Frame } from './frame/frame.tsx';
import { ClientProvider } from './queries/client-provider.tsx';
import { HostContext } from './queries/use-host.ts';
import { RouterProvider } from './routes/router.tsx';
import type { HostConnection } from './transport/host-connection.ts';

/** The whole page, over whatever way to the program the host has. */
export function App({ connection }: { readonly connection: HostConnection }) {
  return (
    <ClientProvider transport={connection.transport}>
      <HostContext.Provider value={connection.host}>
        <AnnouncerProvider>
          <NoticesProvider>
            <RouterProvider>
              <ConnectionNotice connection={connection} />
              <Frame />
            </RouterProvider>
          </NoticesProvider>
        </AnnouncerProvider>
      </HostContext.Provider>
    </ClientProvider>
  );
}
