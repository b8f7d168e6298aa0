import { PageHeader } from '../../frame/page-header.tsx';

/** What still hangs on a server, and whether it can be retired. */
export function ServerPage() {
  return <PageHeader title="Server" />;
}
