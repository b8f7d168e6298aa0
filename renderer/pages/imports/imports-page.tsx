import { PageHeader } from '../../frame/page-header.tsx';

/** Past imports with their reports, and the way back from each. */
export function ImportsPage() {
  return <PageHeader title="Imports" />;
}
