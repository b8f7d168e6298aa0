import { PageHeader } from '../../frame/page-header.tsx';

/** TO COME */
export function WavesPage() {
  return <PageHeader title="Waves" />;
}
