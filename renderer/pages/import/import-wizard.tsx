import { PageHeader } from '../../frame/page-header.tsx';

/** The import wizard (ux.md 4). */
export function ImportWizard() {
  return <PageHeader title="Import" />;
}
