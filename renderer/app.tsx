import type { Transport } from '../core/api/client.ts';
import { AnnouncerProvider } from './components/announcer.tsx';
import { Frame } from './frame/frame.tsx';
import { ClientProvider } from './queries/client-provider.tsx';
import { RouterProvider } from './routes/router.tsx';

/** The whole page, over whatever way to the program the host has. */
export function App({ transport }: { readonly transport: Transport }) {
  return (
    <ClientProvider transport={transport}>
      <AnnouncerProvider>
        <RouterProvider>
          <Frame />
        </RouterProvider>
      </AnnouncerProvider>
    </ClientProvider>
  );
}
