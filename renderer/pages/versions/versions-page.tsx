import { PageHeader } from '../../frame/page-header.tsx';

/** TO COME */
export function VersionsPage() {
  return <PageHeader title="Versions of the plan" />;
}
