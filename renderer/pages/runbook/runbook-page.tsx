import { PageHeader } from '../../frame/page-header.tsx';

/** TO COME */
export function RunbookPage() {
  return <PageHeader title="Runbook" />;
}
